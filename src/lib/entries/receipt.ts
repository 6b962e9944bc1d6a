import type { EntryContent } from './entry.ts';

/** A file of an entry, as a receipt names it. */
export interface ReceiptFile {
	id: string;
	name: string;
	type: string;
	bytes: number;
	/** In hex. */
	sha256: string;
	cover: boolean;
}

/** Exactly what was handed in: the receipt's hash is taken over this, as JSON with the keys in order. */
export interface ReceiptSnapshot {
	format: 'laureate-entry-1';
	event: string;
	entry: string;
	number: number;
	team: string;
	challenge: string;
	version: number;
	/** ISO 8601, UTC. */
	submittedAt: string;
	content: EntryContent;
	files: ReceiptFile[];
}

// Crockford's base 32: no letter that looks like a figure, and no U.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code that can be read over the telephone: "7F3K-92QD". @param bytes eight random ones */
export function receiptCode(bytes: Uint8Array): string {
	const code = Array.from(bytes.subarray(0, 8), (byte) => signs[byte % signs.length]).join('');
	return `${code.slice(0, 4)}-${code.slice(4)}`;
}
