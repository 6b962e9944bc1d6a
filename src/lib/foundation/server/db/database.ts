import { drizzle } from 'drizzle-orm/postgres-js';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** The database, or a transaction on it: both answer the same calls, and a transaction within one is a savepoint. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export interface Connection {
	db: Database;
	sql: postgres.Sql;
	close(): Promise<void>;
}

/**
 * Open a pool. Statements, locks and idle transactions have limits, so that one slow reader can't hold up a deadline.
 * @param max the most connections at once
 */
export function connect(url: string, { max = 20 }: { max?: number } = {}): Connection {
	const sql = postgres(url, {
		max,
		onnotice: () => undefined,
		connection: {
			application_name: 'laureate',
			statement_timeout: 15_000,
			lock_timeout: 5_000,
			idle_in_transaction_session_timeout: 30_000
		}
	});
	return { db: drizzle(sql, { casing: 'snake_case' }), sql, close: () => sql.end({ timeout: 5 }) };
}
