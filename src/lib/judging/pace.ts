/** A day of the plan, and how many entries to read on it. */
export interface PaceDay {
	/** An instant within the day. */
	day: Date;
	entries: number;
}

const dayMs = 86_400_000;
const longestPlan = 7;

/**
 * An easy pace: so many entries a day that the last one is read before the close, two a day where there is time enough.
 * @returns a line for each day, from today on; empty where nothing is left or the plan would be too long to show
 */
export function paceOf(left: number, now: Date, closesAt: Date | null): PaceDay[] {
	if (left === 0 || !closesAt || closesAt <= now) return [];
	const days = Math.max(1, Math.floor((closesAt.getTime() - now.getTime()) / dayMs));
	const daily = Math.max(2, Math.ceil(left / days));
	const needed = Math.ceil(left / daily);
	if (needed > longestPlan) return [];
	return Array.from({ length: needed }, (_, at) => ({
		day: new Date(now.getTime() + at * dayMs),
		entries: Math.min(daily, left - at * daily)
	}));
}

/** Minutes of reading that are left; of what is begun only the part that is not scored. */
export function minutesLeft(
	work: readonly { scored: number; criteria: number }[],
	minutesPerReview: number
): number {
	const share = ({ scored, criteria }: { scored: number; criteria: number }) =>
		criteria > 0 ? 1 - scored / criteria : 1;
	return Math.round(work.reduce((sum, one) => sum + Math.max(0.1, share(one)) * minutesPerReview, 0));
}
