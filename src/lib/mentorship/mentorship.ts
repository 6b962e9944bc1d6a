import type { Step } from '#lib/foundation/steps.ts';

export const mentorshipStates = ['planned', 'running', 'finished', 'ended_early'] as const;
export type MentorshipState = (typeof mentorshipStates)[number];

export const mentorshipSteps = {
	start: { from: ['planned'], to: 'running' },
	finish: { from: ['running'], to: 'finished' },
	endEarly: { from: ['planned', 'running'], to: 'ended_early' }
} as const satisfies Record<string, Step<MentorshipState>>;
