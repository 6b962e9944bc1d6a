import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Context } from '#lib/foundation/server/context.ts';
import { mailbox } from '#lib/foundation/server/mail/queries.ts';
import { allocationBoard, publicResults } from '#lib/announcements/server/queries.ts';
import { awardsOf } from '#lib/awards/server/setup-queries.ts';
import { challengesOf } from '#lib/challenges/server/queries.ts';
import { giveRole } from '#lib/events/server/commands/give-role.ts';
import { crewOf } from '#lib/events/server/crew.ts';
import { listEvents } from '#lib/events/server/queries.ts';
import { partnersOf, textsOf } from '#lib/events/server/setup-queries.ts';
import { logOf } from '#lib/setup/server/log.ts';
import { aContext, testDatabase } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { anAllocation, aRelease } from '#tests/factories/mentorship.ts';
import { countingQueries } from '#tests/factories/queries.ts';

const database = testDatabase();

/** Copies of one row of a table, each with `more` (SQL that may name `n`) instead of what the row has there. */
async function multiply(table: string, one: string, more: string, times: number): Promise<void> {
	await database.db.execute(
		sql.raw(`
			insert into ${table}
			select (jsonb_populate_record(null::${table}, to_jsonb(origin) || jsonb_build_object(${more}))).*
			from (select * from ${table} where ${one} limit 1) origin, generate_series(1, ${times}) n`)
	);
}

test('every list of an event costs as many statements for a thousand rows as for ten', async () => {
	const world = await anEvent(database.db);
	const { event, owner } = world;
	const ctx = aContext(database.db, { actor: owner });
	await giveRole(ctx, event.id, { email: 'sam@example.org', name: 'Sam', role: 'screener' });
	await anAllocation(database.db, world);
	await aRelease(database.db, world);

	let made = 0;
	const grow = async (times: number) => {
		const here = `event_id = '${event.id}'`;
		const place = `1000 + ${made} + n`;
		made += times;
		await multiply(
			'events',
			`id = '${event.id}'`,
			`'id', gen_random_uuid(), 'slug', 'copy-' || ${place}`,
			times
		);
		await multiply('challenges', here, `'id', gen_random_uuid(), 'slug', 'copy-' || ${place}`, times);
		await multiply('partners', here, `'id', gen_random_uuid()`, times);
		await multiply('event_texts', `${here} and kind = 'question'`, `'id', gen_random_uuid()`, times);
		await multiply('awards', `${here} and place = 1`, `'id', gen_random_uuid(), 'place', ${place}`, times);
		await multiply('letters', 'true', `'id', gen_random_uuid()`, times);
		await multiply('people', 'true', `'id', gen_random_uuid(), 'email', ${place} || '@example.org'`, times);
		await database.db.execute(sql`
			insert into grants (person_id, scope_id, role, granted_at)
			select id, ${event.id}, 'observer', now() from people on conflict do nothing`);
		await database.db.execute(sql`
			insert into audit_lines (at, actor_id, scope_id, subject_id, action, detail)
			select now(), ${owner.personId}, ${event.id}, ${event.id}, 'event.changed', '{}' from generate_series(1, ${times})`);
	};
	const lists: Record<string, (ctx: Context) => Promise<unknown>> = {
		events: listEvents,
		challenges: (ctx) => challengesOf(ctx, event.id),
		partners: (ctx) => partnersOf(ctx, event.id),
		texts: (ctx) => textsOf(ctx, event.id),
		awards: (ctx) => awardsOf(ctx, event.id),
		crew: (ctx) => crewOf(ctx, event.id),
		log: (ctx) => logOf(ctx, event.id, { kind: null, before: null }),
		mailbox: (ctx) => mailbox(ctx, null),
		results: (ctx) => publicResults(ctx, event.id),
		allocations: (ctx) => allocationBoard(ctx, event.id)
	};
	const cost = async () => {
		const costs: Record<string, number> = {};
		for (const [name, list] of Object.entries(lists)) {
			const { queries } = await countingQueries(database.url, (db) => list({ ...ctx, db }));
			costs[name] = queries;
		}
		return costs;
	};
	await grow(10);
	const ofTen = await cost();
	await grow(990);
	expect(await cost()).toEqual(ofTen);
	expect(Math.max(...Object.values(ofTen))).toBeLessThanOrEqual(8);
	expect(await challengesOf(ctx, event.id)).toHaveLength(1004);
	expect(await awardsOf(ctx, event.id)).toHaveLength(1016);
});
