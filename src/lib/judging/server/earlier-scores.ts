import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { freezes, type RoundRow, standings } from '#lib/rounds/server/schema.ts';
import { scaleOf } from '../score.ts';
import { criteria } from './schema.ts';

/** What an earlier closed round said of an entry. */
export interface EarlierScore {
	score: number;
	standardError: number | null;
	place: number | null;
}

/** What the last scored round before this one said of its entries, for a panel that decides. */
export async function earlierScores(db: Database, chain: readonly RoundRow[], before: number) {
	const scored = chain.findLast(
		({ kind, position }) => (kind === 'review' || kind === 'comparison') && position < before
	);
	const scores = new Map<string, EarlierScore>();
	if (!scored) return scores;
	const rows = await db
		.select({
			entryId: standings.entryId,
			score: standings.score,
			standardError: standings.standardError,
			place: standings.place
		})
		.from(standings)
		.innerJoin(freezes, eq(freezes.id, standings.freezeId))
		.where(and(eq(freezes.roundId, scored.id), isNull(freezes.reopenedAt)));
	for (const { entryId, score, ...rest } of rows) if (score !== null) scores.set(entryId, { score, ...rest });
	return scores;
}

/** The scale on which scores of this round, or of the last one that has a rubric, are told. */
export async function scaleOfRounds(db: Database, chain: readonly RoundRow[], upTo: number) {
	const reviewed = chain.findLast(
		({ kind, position }) => (kind === 'review' || kind === 'comparison') && position <= upTo
	);
	if (reviewed?.kind !== 'review') return { min: 0, max: 100 };
	const asked = await db
		.select({ levels: criteria.levels })
		.from(criteria)
		.where(eq(criteria.roundId, reviewed.id));
	const scales = asked.map(({ levels }) => scaleOf(levels));
	const [first = { min: 0, max: 100 }] = scales;
	return scales.every(({ min, max }) => min === first.min && max === first.max)
		? first
		: { min: 0, max: 100 };
}
