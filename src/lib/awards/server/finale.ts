import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { freezeInForce } from '#lib/rounds/server/entrants.ts';
import { lastRound } from '#lib/rounds/server/rounds.ts';
import { releases, standings } from '#lib/rounds/server/schema.ts';
import type { FinalPlace } from '../allocate.ts';
import type { Finale } from '../rules.ts';

/** Are the results of a challenge (of any, where it is null) confirmed to be out, now or at an instant to come? */
async function isConfirmed(db: Database, eventId: string, challengeId: string | null): Promise<boolean> {
	const [row] = await db
		.select({ id: releases.id })
		.from(releases)
		.where(
			and(
				eq(releases.eventId, eventId),
				eq(releases.kind, 'results'),
				isNull(releases.cancelledAt),
				isNotNull(releases.confirmedAt),
				challengeId ? or(isNull(releases.challengeId), eq(releases.challengeId, challengeId)) : undefined
			)
		)
		.limit(1);
	return row !== undefined;
}

/** The end of an event: the last round's frozen places, and what the rules ask of them. */
export async function finaleOf(
	db: Database,
	eventId: string,
	challengeId: string | null
): Promise<Finale & { places: FinalPlace[] }> {
	const freeze = await freezeInForce(db, (await lastRound(db, eventId)).id);
	const places = freeze
		? await db
				.select({
					entryId: standings.entryId,
					challengeId: standings.challengeId,
					place: standings.place,
					goesOn: standings.goesOn
				})
				.from(standings)
				.where(eq(standings.freezeId, freeze.id))
		: [];
	return {
		eventId,
		frozen: freeze !== undefined,
		released: await isConfirmed(db, eventId, challengeId),
		places
	};
}
