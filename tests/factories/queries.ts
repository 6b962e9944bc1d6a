import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database } from '#lib/foundation/server/db/database.ts';

/** How many statements some work sends to the database, and what it answered. For lists, whose number must not grow. */
export async function countingQueries<T>(
	url: string,
	work: (db: Database) => Promise<T>
): Promise<{ queries: number; answer: T }> {
	let queries = 0;
	const sql = postgres(url, { max: 1, fetch_types: false, debug: () => (queries += 1) });
	try {
		const answer = await work(drizzle(sql, { casing: 'snake_case' }));
		return { queries, answer };
	} finally {
		await sql.end();
	}
}
