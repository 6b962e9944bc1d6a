import { eq } from 'drizzle-orm';
import type { Database } from '#lib/foundation/server/db/database.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { outcomeOf, type ScreeningOutcome } from '../screening.ts';
import { screenings } from './schema.ts';

/** What the screeners of a round have come to, by entry; an entry that nobody looked at is not in it. */
export async function screeningOutcomes(
	db: Database,
	round: Pick<RoundRow, 'id' | 'settings'>
): Promise<Map<string, ScreeningOutcome>> {
	const rows = await db
		.select({ entryId: screenings.entryId, verdict: screenings.verdict })
		.from(screenings)
		.where(eq(screenings.roundId, round.id));
	const byEntry = Map.groupBy(rows, ({ entryId }) => entryId);
	return new Map(
		[...byEntry].map(([entryId, words]) => [
			entryId,
			outcomeOf(
				words.map(({ verdict }) => verdict),
				round.settings.screenersPerEntry
			)
		])
	);
}
