import type { Database } from '../db/database.ts';
import { environment } from '../environment.ts';
import { testClock } from './schema.ts';

/** The instant, for a context. Only where the environment says `LAUREATE_TEST_CLOCK=1` can tests have set it off. */
export async function now(db: Database): Promise<Date> {
	const instant = Date.now();
	if (environment().LAUREATE_TEST_CLOCK !== '1') return new Date(instant);
	const [row] = await db.select().from(testClock);
	return new Date(instant + (row?.offsetMs ?? 0));
}
