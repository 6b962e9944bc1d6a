import { and, asc, gt, isNotNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { genesis, hashOf } from './chain.ts';
import { seal } from './seal.ts';
import { auditHead, auditLines } from './schema.ts';

/** The log is whole, with its last hash; or the first position at which it is not, and what is wrong there. */
export type AuditVerdict =
	| { whole: true; lines: number; head: string }
	| { whole: false; position: number; fault: 'missing' | 'reordered' | 'changed' };

/** Walk the whole chain in batches and compute every hash anew. Seals what is still open first. */
export async function verifyAudit(db: Database): Promise<AuditVerdict> {
	while ((await seal(db)) > 0);
	let position = 0;
	let head = genesis;
	for (;;) {
		const batch = await db
			.select()
			.from(auditLines)
			.where(and(isNotNull(auditLines.position), gt(auditLines.position, position)))
			.orderBy(asc(auditLines.position))
			.limit(5000);
		if (batch.length === 0) break;
		for (const line of batch) {
			if (line.position !== position + 1) return { whole: false, position: position + 1, fault: 'missing' };
			if (line.previousHash !== head) return { whole: false, position: line.position, fault: 'reordered' };
			if (line.hash !== hashOf(head, line))
				return { whole: false, position: line.position, fault: 'changed' };
			position = line.position;
			head = line.hash;
		}
	}
	const [last] = await db.select().from(auditHead);
	if (last && last.position > position) return { whole: false, position: position + 1, fault: 'missing' };
	return { whole: true, lines: position, head };
}
