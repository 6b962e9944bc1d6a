import type { Database } from '#lib/foundation/server/db/database.ts';
import { pairKey } from '../../conflicts/ties.ts';
import { type PlaceChange, type Sensitivity, sensitivityOf } from '../../conflicts/sensitivity.ts';
import { placedFrom, type ReviewInputs } from '../../proof/reckon.ts';
import type { RankMethod } from '../../ranking/types.ts';
import { rankOnce } from '../rank-once.ts';
import { standingTies } from './ties.ts';

/** What the standings of a round would be without the reviews that are watched. */
export interface SoftReviews {
	/** How many reviews that count come from judges with a soft conflict. */
	reviews: number;
	outcome: Sensitivity;
	changes: PlaceChange[];
}

/**
 * Rank a round again without the reviews across a soft conflict, and say what would change; null where there are none.
 * Callers have asked who may know, and that nothing is withheld from them.
 */
export async function withoutSoftReviews(
	db: Database,
	eventId: string,
	inputs: ReviewInputs,
	method: RankMethod
): Promise<SoftReviews | null> {
	const { input, options } = inputs;
	const ties = await standingTies(db, eventId);
	const soft = new Set(ties.filter(({ hard }) => !hard).map(pairKey));
	const isSoft = ({ entry, judge }: { entry: string; judge: string }) =>
		soft.has(pairKey({ entryId: entry, judgeId: judge }));
	const watched = new Set(input.scores.filter(isSoft).map(({ entry, judge }) => `${entry}/${judge}`));
	if (watched.size === 0) return null;
	const scores = input.scores.filter((score) => !isSoft(score));
	const left = new Set(scores.map(({ judge }) => judge));
	const without = { ...input, scores, judges: input.judges.filter(({ id }) => left.has(id)) };
	const placedBy = (given: typeof input) => {
		const result = rankOnce(given, { ...options, method });
		return placedFrom({ ...inputs, input: given }, new Map(result.ranking.map((one) => [one.id, one])));
	};
	return { reviews: watched.size, ...sensitivityOf(placedBy(input), placedBy(without)) };
}
