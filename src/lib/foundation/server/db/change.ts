import type { Context } from '../context.ts';
import type { Transaction } from './database.ts';

/** SQLSTATE of an error of the database, through drizzle's wrapping; undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	const own = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
	return own && /^[0-9A-Z]{5}$/.test(own) ? own : sqlState(error.cause);
}

const serializationFailure = '40001';
const deadlock = '40P01';

/**
 * The one door for state changes: everything a command writes (rows, audit line, letters, jobs) is written in one
 * transaction. It is tried again when the database gave up on it for the sake of another; so `work` must do nothing
 * that a rollback can't take back.
 */
export async function change<T>(ctx: Context, work: (tx: Transaction) => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await ctx.db.transaction(work);
		} catch (error) {
			const state = sqlState(error);
			if (attempt === 4 || (state !== serializationFailure && state !== deadlock)) throw error;
		}
	}
}
