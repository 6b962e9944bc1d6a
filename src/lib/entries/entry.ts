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
}

export const emptyContent: EntryContent = {
	title: '',
	summary: '',
	description: '',
	codeLink: '',
	demoLink: '',
	videoLink: ''
};
