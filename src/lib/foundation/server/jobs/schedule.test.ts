import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rolledBack, testDatabase } from '#tests/factories/context.ts';
import { schedule } from './schedule.ts';

const database = testDatabase();

test('work for later waits by the database’s clock, all other work is due at once', async () => {
	await rolledBack(database.db, async (db) => {
		await db.transaction((tx) =>
			schedule(
				tx,
				{ task: 'at-once', payload: { id: '1' } },
				{ task: 'in-an-hour', payload: { id: '2' }, afterSeconds: 3600, key: 'two' }
			)
		);
		const rows = await db.execute(sql`
			select task_identifier as task, key, extract(epoch from run_at - now())::int as wait
			from graphile_worker.jobs order by task_identifier`);
		expect([...rows]).toEqual([
			{ task: 'at-once', key: null, wait: 0 },
			{ task: 'in-an-hour', key: 'two', wait: 3600 }
		]);
	});
});
