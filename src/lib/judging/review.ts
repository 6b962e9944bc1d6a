import type { Step } from '#lib/foundation/steps.ts';

export const judgeStates = ['invited', 'accepted', 'declined', 'withdrawn'] as const;
export type JudgeState = (typeof judgeStates)[number];

export const judgeSteps = {
	accept: { from: ['invited', 'declined'], to: 'accepted' },
	decline: { from: ['invited', 'accepted'], to: 'declined' },
	/** The organisers take the invitation back. */
	withdraw: { from: ['invited', 'accepted', 'declined'], to: 'withdrawn' },
	inviteAgain: { from: ['declined', 'withdrawn'], to: 'invited' }
} as const satisfies Record<string, Step<JudgeState>>;

export const reviewStates = ['draft', 'submitted'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** What a screener found: fit to be judged, or not. */
export const screeningVerdicts = ['eligible', 'not_eligible'] as const;
export type ScreeningVerdict = (typeof screeningVerdicts)[number];
