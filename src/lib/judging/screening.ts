import type { ScreeningVerdict } from './review.ts';

/** What the screeners of an entry have come to. `disagree`: they are of two minds, and another one looks at it. */
export type ScreeningOutcome = ScreeningVerdict | 'open' | 'disagree';

/**
 * Final once so many have looked and all say the same; where they do not, another one looks, until more than half say
 * the same.
 * @param wanted how many screeners look at each entry
 */
export function outcomeOf(verdicts: readonly ScreeningVerdict[], wanted: number): ScreeningOutcome {
	const eligible = verdicts.filter((verdict) => verdict === 'eligible').length;
	const against = verdicts.length - eligible;
	if (verdicts.length < wanted) return 'open';
	if (eligible > 0 && against > 0 && (verdicts.length === wanted || eligible === against)) return 'disagree';
	return eligible > against ? 'eligible' : 'not_eligible';
}

/** Does another screener's look change anything? */
export function isSettled(outcome: ScreeningOutcome): boolean {
	return outcome === 'eligible' || outcome === 'not_eligible';
}

/** The conditions of a checklist that are not ticked, in order. */
export function untickedIn<Check>(checklist: readonly Check[], ticked: readonly number[]): Check[] {
	return checklist.filter((_, at) => !ticked.includes(at));
}
