import { createHash } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import { isPicture, pictureWidths } from '../../files/file-type.ts';
import type { Database } from '../db/database.ts';
import { pictureKey } from './pictures.ts';
import { files } from './schema.ts';
import type { FileStore } from './store.ts';

/** Where the database and the store do not say the same. */
export interface FileFault {
	key: string;
	/**
	 * `missing`: the database has it, the store does not. `length`: its bytes are more or fewer. `content`: its SHA-256 is
	 * another. `orphan`: the store has it, the database does not.
	 */
	fault: 'missing' | 'length' | 'content' | 'orphan';
}

/** What a check has found. */
export interface FilesChecked {
	/** Files that the database says are stored. */
	files: number;
	/** Of all that lies in the store. */
	bytes: number;
	faults: FileFault[];
}

/**
 * Compare what the database says of files with what lies in the store: every stored file is there with all its bytes, a
 * picture in every width too, and nothing else lies there. Files that are on their way are left out.
 * @param deep read every file and compare its SHA-256
 */
export async function checkFiles(
	db: Database,
	store: FileStore,
	{ deep = false }: { deep?: boolean } = {}
): Promise<FilesChecked> {
	const begun = new Date();
	const lying = new Map<string, number>();
	for await (const { key, bytes } of store.list()) lying.set(key, bytes);
	// Read after the store, so that what the store has is known here; what came meanwhile is not looked for there.
	const rows = await db
		.select()
		.from(files)
		.where(inArray(files.state, ['stored', 'arriving']));
	const stored = rows.filter(({ storedAt }) => storedAt !== null && storedAt < begun);
	const faults: FileFault[] = [];
	for (const { key, type, bytes, sha256 } of stored) {
		const there = lying.get(key);
		if (there === undefined) faults.push({ key, fault: 'missing' });
		else if (there !== bytes) faults.push({ key, fault: 'length' });
		else if (deep && (await sha256Of(store, key)) !== sha256) faults.push({ key, fault: 'content' });
		for (const width of widthsOf(key, type))
			if (!lying.has(width)) faults.push({ key: width, fault: 'missing' });
	}
	const known = new Set(rows.flatMap(({ id, type }) => [id, ...widthsOf(id, type)]));
	for (const key of lying.keys())
		if (!known.has(key) && (await isThere(store, key))) faults.push({ key, fault: 'orphan' });
	const bytes = [...lying.values()].reduce((sum, one) => sum + one, 0);
	return { files: stored.length, bytes, faults };
}

function widthsOf(key: string, type: string): string[] {
	return isPicture(type) ? pictureWidths.map((width) => pictureKey(key, width)) : [];
}

/** Whether a file still is there: it may have been removed after the list was made. */
async function isThere(store: FileStore, key: string): Promise<boolean> {
	return store.read(key).then(
		(stream) => stream.cancel().then(() => true),
		() => false
	);
}

async function sha256Of(store: FileStore, key: string): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of await store.read(key)) hash.update(chunk);
	return hash.digest('hex');
}
