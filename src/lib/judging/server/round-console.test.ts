import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { aContext, testDatabase } from '#tests/factories/context.ts';
import { aJudge, anAssignment, aReview, aReviewRound } from '#tests/factories/judging.ts';
import { countingQueries } from '#tests/factories/queries.ts';
import { roundConsole } from './round-console.ts';

const database = testDatabase();

/** So many more entries in a round whose screening is closed, each of a team of its own. */
async function moreEntries(db: Database, eventId: string, many: number): Promise<void> {
	await db.execute(sql`
		with grown as (
			insert into teams (id, event_id, challenge_id, name, name_key, created_at)
			select gen_random_uuid(), event_id, challenge_id, 'Grown ' || ${many} || '-' || n, 'grown ' || ${many} || '-' || n, now()
			from (select * from teams where event_id = ${eventId} limit 1) one, generate_series(1, ${many}) n
			returning id, event_id, challenge_id, name
		), handed_in as (
			insert into entries (id, event_id, team_id, challenge_id, number, state, content, saved_at, saved_by, submitted_at, created_at)
			select gen_random_uuid(), grown.event_id, grown.id, grown.challenge_id, row_number() over () + (select max(number) from entries where event_id = ${eventId}), 'submitted',
				one.content, now(), one.saved_by, now(), now()
			from grown, (select * from entries where event_id = ${eventId} limit 1) one
			returning id, challenge_id
		)
		insert into standings (id, freeze_id, entry_id, challenge_id, goes_on)
		select gen_random_uuid(), freezes.id, handed_in.id, handed_in.challenge_id, true
		from handed_in, freezes join rounds on rounds.id = freezes.round_id where rounds.event_id = ${eventId}`);
}

test('the standings of a round cost the same number of queries for 10 entries and for 1,000', async () => {
	const { event, owner, review, handedIn } = await aReviewRound(database.db, { entries: 2 });
	const { judge } = await aJudge(database.db, event);
	for (const { entry } of handedIn)
		await aReview(database.db, await anAssignment(database.db, review, entry, judge));
	const look = () =>
		countingQueries(database.url, (db) => roundConsole(aContext(db, { actor: owner }), event.id, review.id));
	await moreEntries(database.db, event.id, 8);
	const few = await look();
	await moreEntries(database.db, event.id, 990);
	const many = await look();
	expect([few.answer.rows.length, many.answer.rows.length]).toEqual([10, 1000]);
	expect(many.queries).toBe(few.queries);
});
