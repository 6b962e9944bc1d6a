import type { Localized } from '#lib/foundation/localized.ts';

/** What an event's clock strikes for. */
export const milestoneKinds = [
	'registration_opens',
	'registration_closes',
	'submission_opens',
	'submission_closes',
	'round_opens',
	'round_closes',
	'ceremony'
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

export interface Milestone {
	what: MilestoneKind;
	at: Date | null;
	/** The name of the round that opens or closes. */
	round?: Localized;
}

/** What comes next; undefined when all is over, or nothing has a date. Of several at one instant, the first named. */
export function nextMilestone(
	milestones: readonly Milestone[],
	now: Date
): (Milestone & { at: Date }) | undefined {
	return milestones
		.flatMap((one) => (one.at && one.at > now ? [{ ...one, at: one.at }] : []))
		.sort((a, b) => a.at.getTime() - b.at.getTime())[0];
}
