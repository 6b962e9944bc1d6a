/** What an event needs before it may be published. */
export const missingParts = [
	'registration',
	'submission',
	'challenges',
	'rounds',
	'round_windows',
	'rubric',
	'weights',
	'awards',
	'rules'
] as const;
export type MissingPart = (typeof missingParts)[number];

/** An event, as far as publishing asks. */
export interface EventPlan {
	registrationClosesAt: Date | null;
	submissionClosesAt: Date | null;
	challenges: number;
	rounds: readonly {
		kind: string;
		opensAt: Date | null;
		closesAt: Date | null;
		weights: readonly number[];
	}[];
	/** Challenges for which at least one place is awarded. */
	challengesWithAwards: number;
	hasRules: boolean;
}

/** What is still missing, in the order in which an organiser would fill it in. */
export function missingFrom(plan: EventPlan): MissingPart[] {
	const reviews = plan.rounds.filter(({ kind }) => kind === 'review');
	const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0);
	const missing: Record<MissingPart, boolean> = {
		registration: plan.registrationClosesAt === null,
		submission: plan.submissionClosesAt === null,
		challenges: plan.challenges === 0,
		rounds: plan.rounds.length === 0,
		round_windows: plan.rounds.some(({ opensAt, closesAt }) => opensAt === null || closesAt === null),
		rubric: reviews.some(({ weights }) => weights.length === 0),
		weights: reviews.some(({ weights }) => weights.length > 0 && sum(weights) !== 100),
		awards: plan.challengesWithAwards < plan.challenges,
		rules: !plan.hasRules
	};
	return missingParts.filter((part) => missing[part]);
}
