import { asc, eq } from 'drizzle-orm';
import type { Localized } from '#lib/foundation/localized.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { ladderOf, ruleOf } from '#lib/rounds/server/rounds.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { climb, type Climb, type LadderStep, type Tie, tiesAtCut } from '#lib/rounds/tie-ladder.ts';
import { tieFacts } from '../../ties/tie-facts.ts';
import { roundStandings } from '../round-standings.ts';
import { criteria } from '../schema.ts';

/** The ladder of a round, without steps whose criterion is gone, and what its criteria are called. */
export async function publishedLadder(
	db: Database,
	round: RoundRow
): Promise<{ ladder: LadderStep[]; names: Map<string, Localized> }> {
	const rows = await db
		.select({ id: criteria.id, name: criteria.name })
		.from(criteria)
		.where(eq(criteria.roundId, round.id))
		.orderBy(asc(criteria.position));
	const names = new Map(rows.map(({ id, name }) => [id, name]));
	const ladder = ladderOf(round).filter((step) => step.by !== 'criterion' || names.has(step.criterionId));
	return { ladder, names };
}

/** A tie at the cut, and how far the ladder leads. */
export interface ClimbedTie extends Tie {
	climb: Climb;
}

/** The ties at the cut of a round as it stands now, each with its ladder climbed. Callers have asked who may know. */
export async function climbedTies(db: Database, round: RoundRow): Promise<ClimbedTie[]> {
	const { placed, scored } = await roundStandings(db, round);
	const ties = tiesAtCut(placed, ruleOf(round));
	if (ties.length === 0 || !scored) return [];
	const { ladder } = await publishedLadder(db, round);
	return ties.map((tie) => ({
		...tie,
		climb: climb(tieFacts(scored.input, tie.entryIds), tie.seats, ladder)
	}));
}
