import { createHash } from 'node:crypto';
import { canonical } from '../../canonical.ts';
import type { AuditLine } from './schema.ts';

/** What the first line is chained to. */
export const genesis = '0'.repeat(64);

type Chained = Omit<AuditLine, 'hash' | 'previousHash' | 'arrival'>;

/** SHA-256 over the hash before and the line's own content, in hex. */
export function hashOf(previousHash: string, line: Chained): string {
	const { id, at, actorId, action, subjectId, scopeId, detail, position } = line;
	const content = canonical({ id, at, actorId, action, subjectId, scopeId, detail, position });
	return createHash('sha256').update(previousHash).update(content).digest('hex');
}
