import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { freezes, type RoundRow, rounds, standings } from './schema.ts';

/** An entry that takes part in a round. */
export interface Entrant {
	entryId: string;
	teamId: string;
	challengeId: string;
	number: number | null;
}

/** The chain of an event, first round first. */
export async function roundsOf(db: Database, eventId: string): Promise<RoundRow[]> {
	return db.select().from(rounds).where(eq(rounds.eventId, eventId)).orderBy(asc(rounds.position));
}

/** The closing of a round that is in force; undefined while it is open, or was reopened. */
export async function freezeInForce(db: Database, roundId: string) {
	const [freeze] = await db
		.select()
		.from(freezes)
		.where(and(eq(freezes.roundId, roundId), isNull(freezes.reopenedAt)));
	return freeze;
}

/**
 * Who takes part in a round: in the first all that were handed in, in a later one those who went on from the round before,
 * once that is closed. Entries that were withdrawn or disqualified meanwhile are not among them.
 */
export async function entrantsOf(db: Database, round: RoundRow): Promise<Entrant[]> {
	const columns = {
		entryId: entries.id,
		teamId: entries.teamId,
		challengeId: entries.challengeId,
		number: entries.number
	};
	if (round.position === 1)
		return db
			.select(columns)
			.from(entries)
			.where(and(eq(entries.eventId, round.eventId), eq(entries.state, 'submitted')))
			.orderBy(asc(entries.number));
	const before = db
		.select({ id: freezes.id })
		.from(freezes)
		.innerJoin(rounds, eq(rounds.id, freezes.roundId))
		.where(
			and(
				eq(rounds.eventId, round.eventId),
				eq(rounds.position, round.position - 1),
				isNull(freezes.reopenedAt)
			)
		);
	return db
		.select(columns)
		.from(standings)
		.innerJoin(entries, eq(entries.id, standings.entryId))
		.where(
			and(inArray(standings.freezeId, before), eq(standings.goesOn, true), eq(entries.state, 'submitted'))
		)
		.orderBy(asc(entries.number));
}
