import { and, asc, eq, isNull } from 'drizzle-orm';
import { found } from '#lib/foundation/refusal.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { scaleOf } from '../score.ts';
import type { RankInput } from '../ranking/types.ts';
import { assignments, criteria, reviews, scores } from './schema.ts';

/**
 * All that a ranking of the round is computed from: the finished reviews of its entries. Left out are drafts, reviews that
 * were set aside, and those of assignments that were taken back (a conflict). Callers have asked who may know.
 */
export async function reviewsForRanking(db: Database, roundId: string): Promise<RankInput> {
	const [round] = await db.select().from(rounds).where(eq(rounds.id, roundId));
	const counted = and(
		eq(assignments.roundId, roundId),
		isNull(assignments.withdrawnAt),
		eq(reviews.state, 'submitted'),
		isNull(reviews.excludedAt)
	);
	const [entrants, asked, given] = await Promise.all([
		entrantsOf(db, found(round)),
		db.select().from(criteria).where(eq(criteria.roundId, roundId)).orderBy(asc(criteria.position)),
		db
			.select({
				entry: assignments.entryId,
				judge: assignments.judgeId,
				criterion: scores.criterionId,
				value: scores.value
			})
			.from(assignments)
			.innerJoin(reviews, eq(reviews.assignmentId, assignments.id))
			.innerJoin(scores, eq(scores.reviewId, reviews.id))
			.where(counted)
			.orderBy(asc(assignments.entryId), asc(assignments.judgeId), asc(scores.criterionId))
	]);
	const taking = new Set(entrants.map(({ entryId }) => entryId));
	const scored = given.filter(({ entry }) => taking.has(entry));
	return {
		entries: entrants.map(({ entryId, challengeId }) => ({ id: entryId, challenge: challengeId })),
		judges: [...new Set(scored.map(({ judge }) => judge))].sort().map((id) => ({ id })),
		criteria: asked.map(({ id, weight, levels }) => ({ id, weight, ...scaleOf(levels) })),
		scores: scored,
		topK: found(round).advanceCount ?? 1
	};
}
