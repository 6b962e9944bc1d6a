/** The most topics that an entry names. */
export const mostTopics = 5;

/** The topics in a line of words with commas between: lower case, each once, in the order in which they were typed. */
export function topicsOf(text: string): string[] {
	const words = text.split(/[,;،؛、，]/).map((word) => word.replace(/\s+/g, ' ').trim().toLowerCase());
	return [...new Set(words)].filter((word) => word !== '');
}
