import { and, asc, eq, isNotNull, not, sql } from 'drizzle-orm';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { comparedBy } from '../../comparing/comparison.ts';
import type { ComparedInput } from '../../comparing/rank-compared.ts';
import { sideOf } from '../../conflicts/kinds.ts';
import { pairKey } from '../../conflicts/ties.ts';
import { standingTies } from '../conflicts/ties.ts';
import { comparisons, comparisonsAside } from './schema.ts';

/** Are the answers of this judge set aside? */
const aside = sql<boolean>`exists (
	select 1 from ${comparisonsAside}
	where ${comparisonsAside.roundId} = ${comparisons.roundId} and ${comparisonsAside.judgeId} = ${comparisons.judgeId})`;

const columns = {
	judgeId: comparisons.judgeId,
	leftId: comparisons.leftId,
	rightId: comparisons.rightId,
	better: comparisons.better,
	skipped: comparisons.skipped
};

/** All pairs that judges of a round were shown, those that wait for an answer too. */
export async function shownPairs(db: Database, roundId: string) {
	return db
		.select({ ...columns, answered: isNotNull(comparisons.answeredAt).mapWith(Boolean), aside })
		.from(comparisons)
		.where(eq(comparisons.roundId, roundId));
}

/**
 * All that the standings of a comparison round are computed from: the answers about entries that take part, but for those
 * that were set aside, and those of a judge who has a conflict with one of the two, as somebody said. Callers have asked who
 * may know.
 */
export async function comparedAnswers(db: Database, round: RoundRow): Promise<ComparedInput> {
	const [entrants, given, ties] = await Promise.all([
		entrantsOf(db, round),
		db
			.select(columns)
			.from(comparisons)
			.where(and(eq(comparisons.roundId, round.id), isNotNull(comparisons.answeredAt), not(aside)))
			.orderBy(asc(comparisons.judgeId), asc(comparisons.leftId), asc(comparisons.rightId)),
		standingTies(db, round.eventId)
	]);
	const walled = new Set(ties.filter(({ hard, kind }) => hard && sideOf(kind) !== null).map(pairKey));
	const taking = new Set(entrants.map(({ entryId }) => entryId));
	const counts = (judgeId: string, entryId: string) =>
		taking.has(entryId) && !walled.has(pairKey({ judgeId, entryId }));
	return {
		entries: entrants.map(({ entryId, challengeId }) => ({ id: entryId, challenge: challengeId })),
		comparisons: given
			.filter(({ judgeId, leftId, rightId }) => counts(judgeId, leftId) && counts(judgeId, rightId))
			.flatMap(({ judgeId, ...answer }) => comparedBy(judgeId, answer) ?? []),
		topK: round.advanceCount ?? 1
	};
}
