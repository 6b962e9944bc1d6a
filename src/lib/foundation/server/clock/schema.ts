import { sql } from 'drizzle-orm';
import { bigint, boolean, check, pgTable } from 'drizzle-orm/pg-core';

/** How far the clock is set off, in milliseconds. Read only where `LAUREATE_TEST_CLOCK=1`. */
export const testClock = pgTable(
	'test_clock',
	{
		only: boolean().primaryKey().default(true),
		offsetMs: bigint({ mode: 'number' }).notNull()
	},
	(table) => [check('test_clock_is_one_row', sql`${table.only}`)]
);
