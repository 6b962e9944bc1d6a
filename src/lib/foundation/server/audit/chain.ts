import { createHash } from 'node:crypto';
import type { AuditLine } from './schema.ts';

/** What the first line is chained to. */
export const genesis = '0'.repeat(64);

/** JSON with the keys of every object in order, so that equal content has equal text. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (value instanceof Date) return JSON.stringify(value.toISOString());
	if (value !== null && typeof value === 'object') {
		const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
		return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
	}
	return JSON.stringify(value);
}

type Chained = Omit<AuditLine, 'hash' | 'previousHash' | 'arrival'>;

/** SHA-256 over the hash before and the line's own content, in hex. */
export function hashOf(previousHash: string, line: Chained): string {
	const { id, at, actorId, action, subjectId, scopeId, detail, position } = line;
	const content = canonical({ id, at, actorId, action, subjectId, scopeId, detail, position });
	return createHash('sha256').update(previousHash).update(content).digest('hex');
}
