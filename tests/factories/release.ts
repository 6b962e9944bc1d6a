import type { Database } from '#lib/foundation/server/db/database.ts';
import { releases } from '#lib/rounds/server/schema.ts';
import { aPerson, testNow } from './context.ts';
import type { anEvent } from './event.ts';

interface ReleaseWishes {
	/** Index of the round whose outcome it is; unset: the last. */
	round?: number;
	kind?: 'results' | 'shortlist';
	challengeId?: string | null;
	visibleFrom?: Date;
}

/** Two people let an outcome out; nothing but the row matters to readers. */
export async function aResultsRelease(
	db: Database,
	{ event, owner, rounds }: Awaited<ReturnType<typeof anEvent>>,
	{ round = -1, kind = 'results', challengeId = null, visibleFrom = testNow }: ReleaseWishes
): Promise<void> {
	const second = await aPerson(db);
	await db.insert(releases).values({
		...{ eventId: event.id, roundId: rounds.at(round)?.id ?? '', kind, challengeId, visibleFrom },
		...{ proposedBy: owner.personId, proposedAt: testNow },
		...{ confirmedBy: second.personId, confirmedAt: testNow }
	});
}
