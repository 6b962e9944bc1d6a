import { Refused } from '../../refusal.ts';
import type { Context } from '../context.ts';
import type { Transaction } from './database.ts';

/** SQLSTATE of an error of the database, through drizzle's wrapping; undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	const own = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
	return own && /^[0-9A-Z]{5}$/.test(own) ? own : sqlState(error.cause);
}

/** A lock or a statement that took too long, and a database that takes no more connections. */
const overrun = new Set(['55P03', '57014', '53300']);

/** Could the database not do it in time, because so many ask at once? */
export function isOverrun(error: unknown): boolean {
	return overrun.has(sqlState(error) ?? '');
}

const serializationFailure = '40001';
const deadlock = '40P01';

/**
 * The one door for state changes: everything a command writes (rows, audit line, letters, jobs) is written in one
 * transaction. It is tried again when the database gave up on it for the sake of another; so `work` must do nothing
 * that a rollback can't take back.
 * @throws Refused `busy` where others held what it needs for too long
 */
export async function change<T>(ctx: Context, work: (tx: Transaction) => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await ctx.db.transaction(work);
		} catch (error) {
			if (isOverrun(error)) throw new Refused({ code: 'busy' });
			const state = sqlState(error);
			if (attempt === 4 || (state !== serializationFailure && state !== deadlock)) throw error;
		}
	}
}
