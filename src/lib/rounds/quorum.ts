import type { RoundSettings } from './round.ts';

/** That a round was closed although some entries had fewer reviews than its floor. */
export interface Quorum {
	/** The floor: reviews that every entry should have had. */
	least: number;
	/** Why it was closed all the same. */
	reason: string;
	/** The entries below the floor. */
	below: { entryId: string; reviews: number }[];
}

/** Reviews that every entry needs before a round is closed: what was set, else one fewer than wanted, and never none. */
export function leastReviews({
	reviewsPerEntry,
	leastReviews: set
}: Pick<RoundSettings, 'reviewsPerEntry' | 'leastReviews'>): number {
	return Math.min(reviewsPerEntry, set ?? Math.max(1, reviewsPerEntry - 1));
}

/** The entries that have fewer reviews than the floor. */
export function belowFloor(
	reviewsOf: readonly { entryId: string; reviews: number }[],
	least: number
): { entryId: string; reviews: number }[] {
	return reviewsOf.filter(({ reviews }) => reviews < least);
}
