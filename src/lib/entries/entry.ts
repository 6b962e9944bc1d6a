import type { Step } from '#lib/foundation/steps.ts';

export const entryStates = ['draft', 'submitted', 'withdrawn', 'disqualified'] as const;
export type EntryState = (typeof entryStates)[number];

export const entrySteps = {
	submit: { from: ['draft'], to: 'submitted' },
	reopen: { from: ['submitted'], to: 'draft' },
	withdraw: { from: ['draft', 'submitted'], to: 'withdrawn' },
	disqualify: { from: ['submitted'], to: 'disqualified' }
} as const satisfies Record<string, Step<EntryState>>;

/** The parts of an entry that its team writes. */
export interface EntryContent {
	title: string;
	summary: string;
	/** Markdown. */
	description: string;
	codeLink: string;
	demoLink: string;
	videoLink: string;
	/** BCP 47; empty for a language that the form does not name. */
	language: string;
	/** What it is about, in a few words with commas between: see topics.ts. */
	topics: string;
}

export type EntryField = keyof EntryContent;

/** In the order of the form. */
export const entryFields = [
	'title',
	'summary',
	'language',
	'topics',
	'description',
	'codeLink',
	'demoLink',
	'videoLink'
] as const satisfies readonly EntryField[];

export const emptyContent: EntryContent = {
	title: '',
	summary: '',
	language: '',
	topics: '',
	description: '',
	codeLink: '',
	demoLink: '',
	videoLink: ''
};

/** How long the parts may be when the entry is handed in. A draft may be longer: nothing is cut off. */
export const titleCharacters = 120;
export const summaryWords = 40;
export const descriptionWords = 600;

/** How many files an entry can have, its cover among them. */
export const mostFiles = 5;
