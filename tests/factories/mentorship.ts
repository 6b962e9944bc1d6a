import { and, eq } from 'drizzle-orm';
import { newId } from '#lib/foundation/ids.ts';
import { system } from '#lib/foundation/actor.ts';
import { found } from '#lib/foundation/refusal.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { startMentorships } from '#lib/mentorship/server/commands/start-mentorships.ts';
import { mentorships } from '#lib/mentorship/server/schema.ts';
import { releases } from '#lib/rounds/server/schema.ts';
import { aContext, aPerson, testNow } from './context.ts';
import { anEntry } from './entry.ts';
import { anEvent } from './event.ts';
import { aTeam } from './team.ts';

/** The results of an event, released by two people; readable from the tests' instant on unless said otherwise. */
export async function aRelease(
	db: Database,
	{ event, owner, rounds }: Awaited<ReturnType<typeof anEvent>>,
	visibleFrom = testNow
): Promise<void> {
	const second = await aPerson(db);
	await db.insert(releases).values({
		eventId: event.id,
		roundId: found(rounds.at(-1)).id,
		kind: 'results',
		proposedBy: owner.personId,
		proposedAt: visibleFrom,
		confirmedBy: second.personId,
		confirmedAt: visibleFrom,
		visibleFrom
	});
}

/** The award for a place in the event's first challenge, won by a new team of three. */
export async function anAllocation(
	db: Database,
	{ event, owner, challenges }: Awaited<ReturnType<typeof anEvent>>,
	place = 1
) {
	const [first] = challenges;
	const { team, members } = await aTeam(db, event, { challengeId: found(first).id, members: 3 });
	const entry = await anEntry(db, team);
	const [award] = await db
		.select()
		.from(awards)
		.where(and(eq(awards.challengeId, found(first).id), eq(awards.place, place)));
	const [allocation] = await db
		.insert(allocations)
		.values({
			id: newId(),
			awardId: found(award).id,
			entryId: entry.id,
			allocatedAt: testNow,
			allocatedBy: owner.personId
		})
		.returning();
	return { allocation: found(allocation), team, members };
}

/** A mentorship of a team of three that won a first place, with no mentor yet; the results are out. */
export async function aMentorship(db: Database, world?: Awaited<ReturnType<typeof anEvent>>) {
	const within = world ?? (await anEvent(db));
	if (!world) await aRelease(db, within);
	const { allocation, team, members } = await anAllocation(db, within);
	const ctx = aContext(db, { actor: system });
	await db.transaction((tx) => startMentorships(tx, ctx, within.event.id, [allocation.id]));
	const [mentorship] = await db.select().from(mentorships).where(eq(mentorships.allocationId, allocation.id));
	return { ...within, allocation, team, members, mentorship: found(mentorship) };
}
