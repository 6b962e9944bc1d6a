import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aContext, testDatabase } from '#tests/factories/context.ts';
import { change } from './change.ts';

const database = testDatabase();
const lock = sql`select pg_advisory_xact_lock(20211)`;

test('a change that waits too long for another is refused as busy, and not tried again', () =>
	database.db.transaction(async (other) => {
		await other.execute(lock);
		let tries = 0;
		const waiting = change(aContext(database.db), async (tx) => {
			tries += 1;
			await tx.execute(sql`set local lock_timeout = '20ms'`);
			await tx.execute(lock);
		});
		await expect(waiting).rejects.toMatchObject({ refusal: { code: 'busy' } });
		expect(tries).toBe(1);
	}));

test('a change that the database gave up on for the sake of another is tried again', async () => {
	let tries = 0;
	const done = await change(aContext(database.db), async (tx) => {
		tries += 1;
		if (tries < 3) await tx.execute(sql`do $$ begin raise exception using errcode = '40001'; end $$`);
		return 'done';
	});
	expect([done, tries]).toEqual(['done', 3]);
});
