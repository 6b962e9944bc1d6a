/** What an organiser should look at twice before a team reads it. A hint is no verdict. */
export const commentHints = ['judge_name', 'email', 'phone', 'link', 'rough'] as const;
export type CommentHint = (typeof commentHints)[number];

const email = /[^\s@]+@[^\s@]+\.[^\s@]+/;
const phone = /(?:\+|\b00|\b0)\d(?:[\s./()-]?\d){6,}/;
const link = /\b(?:https?:\/\/|www\.)\S/i;

/** Words that hurt more than they help; by their beginnings, so that their forms are found. */
const rough = new RegExp(
	`(?<!\\p{L})(?:${[
		...['stupid', 'idiot', 'moron', 'garbage', 'rubbish', 'pathetic', 'ridiculous', 'laughable', 'worthless'],
		...[
			'useless',
			'crap',
			'shit',
			'damn',
			'lazy',
			'amateurish',
			'nonsense',
			'joke of',
			'waste of time',
			'sucks'
		],
		...['stupide', 'débile', 'ridicule', 'minable', 'nul(?!l)', 'merd', 'imbécile', 'pathétique', 'inutile'],
		...['n’importe quoi', "n'importe quoi", 'perte de temps', 'paresseu', 'bâclé']
	].join('|')}|(?:ال)?(?:غبي|سخيف|تافه|أحمق|حماقة|هراء|مضيعة للوقت|عديم الفائدة|كسول|مثير للشفقة))`,
	'iu'
);

/** A name is looked for by its parts of three letters or more, as whole words. */
const nameParts = (name: string) => name.split(/[^\p{L}’'-]+/u).filter((part) => [...part].length >= 3);

/**
 * @param judges names of all judges of the event: a comment that names one of them tells who wrote it, or who else read
 */
export function hintsOf(words: string, judges: readonly string[]): CommentHint[] {
	const spoken = new Set(words.split(/[^\p{L}’'-]+/u));
	const found: Record<CommentHint, boolean> = {
		judge_name: judges.some((name) => nameParts(name).some((part) => spoken.has(part))),
		email: email.test(words),
		phone: phone.test(words),
		link: link.test(words),
		rough: rough.test(words)
	};
	return commentHints.filter((hint) => found[hint]);
}
