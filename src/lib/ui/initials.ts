/** Two letters that stand for a person where there is no picture. Titles that end in a point do not count. */
export function initials(name: string): string {
	const words = name
		.split(/\s+/u)
		.filter((word) => /^[\p{L}\p{N}]/u.test(word))
		.filter((word, _, all) => !word.endsWith('.') || all.every((other) => other.endsWith('.')));
	const [first] = words;
	const last = words.at(-1);
	if (first === undefined || last === undefined) return '';
	const letters = words.length === 1 ? [firstLetter(first)] : [firstLetter(first), firstLetter(last)];
	// Arabic letters join; a thin space keeps two initials apart.
	return letters.join(/\p{Script=Arabic}/u.test(name) ? '\u2009' : '').toLocaleUpperCase();
}

function firstLetter(word: string): string {
	const [segment] = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word);
	return segment?.segment ?? '';
}
