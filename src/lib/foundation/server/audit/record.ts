import { personId } from '../../actor.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { type AuditDetail, auditLines } from './schema.ts';

/** What a line of the log says. */
export interface AuditEntry {
	action: string;
	subjectId: string;
	/** The id of the whole that the subject belongs to; its organisers and observers read the line. */
	scopeId?: string | undefined;
	detail?: AuditDetail;
}

/** Write a line into the log, in the transaction of the change that it tells of. */
export async function record(tx: Transaction, ctx: Context, entry: AuditEntry): Promise<void> {
	await tx.insert(auditLines).values({
		at: ctx.now,
		actorId: personId(ctx.actor) ?? null,
		action: entry.action,
		subjectId: entry.subjectId,
		scopeId: entry.scopeId ?? null,
		detail: entry.detail ?? {}
	});
}
