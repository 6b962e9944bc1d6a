import { differences } from '../../differences.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { type AuditEntry, record } from './record.ts';

/**
 * Write a line that says which fields changed, with what stood in them before and after.
 * @returns false where nothing changed; then there is no line
 */
export async function recordChange(
	tx: Transaction,
	ctx: Context,
	entry: Omit<AuditEntry, 'detail'>,
	before: Record<string, unknown>,
	after: Record<string, unknown>
): Promise<boolean> {
	const found = differences(before, after);
	if (found) await record(tx, ctx, { ...entry, detail: { ...found } });
	return found !== undefined;
}
