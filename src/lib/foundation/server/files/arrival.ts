import { eq } from 'drizzle-orm';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { displayName } from '../../files/file-name.ts';
import { isPicture, largestFile } from '../../files/file-type.ts';
import { Refused } from '../../refusal.ts';
import type { Context } from '../context.ts';
import type { Database, Transaction } from '../db/database.ts';
import { schedule } from '../jobs/schedule.ts';
import { inspect } from './inspect.ts';
import { makeWidths, removeWidths } from './pictures.ts';
import { files } from './schema.ts';
import { fileStore, filesFolder, orAway } from './store.ts';

const hour = 3_600_000;

/** Bytes of a file that is on its way lie here until all have come. */
function arriving(fileId: string): string {
	return join(filesFolder(), 'arriving', fileId);
}

/** A file that somebody is about to send. */
export interface Announced {
	id: string;
	/** As its sender calls it. */
	name: string;
	/** Null where its sender did not say. */
	bytes: number | null;
	uploadedBy: string;
	/** What its slice needs to know when it has come. */
	metadata: Record<string, string>;
}

/**
 * Expect a file. If it has not come an hour after the last of its bytes, it is swept.
 * @throws Refused `file_not_taken` with `size` or `empty`
 */
export async function expectFile(tx: Transaction, ctx: Context, file: Announced): Promise<void> {
	const bytes = file.bytes ?? largestFile;
	if (bytes > largestFile) throw new Refused({ code: 'file_not_taken', why: 'size' });
	if (bytes <= 0) throw new Refused({ code: 'file_not_taken', why: 'empty' });
	await tx.insert(files).values({ ...file, bytes, key: file.id, type: '', createdAt: ctx.now });
	await scheduleSweep(tx, file.id);
}

async function scheduleSweep(tx: Transaction, fileId: string): Promise<void> {
	const key = `sweep-file:${fileId}`;
	await schedule(tx, { task: 'sweep-file', payload: { fileId }, afterSeconds: hour / 1000, key });
}

/** How many bytes of a file have come so far. @throws Refused `file_not_taken` with `away` */
export async function bytesHere(fileId: string): Promise<number> {
	const found = stat(arriving(fileId)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return { size: 0 };
		throw error;
	});
	return (await orAway(found)).size;
}

/** Who writes the bytes of a file now, in this process: a newer connection takes the place of one that hangs. */
const writing = new Map<string, AbortController>();

/**
 * Write bytes as they come, from an offset on. What was written stays when the connection breaks.
 * @param file with its bytes in all; one more is too many
 * @throws Refused `file_not_taken` with `size`, `cut` or `away`
 */
export async function takeBytes(
	file: { id: string; bytes: number },
	source: Readable,
	offset = 0
): Promise<void> {
	writing.get(file.id)?.abort();
	const mine = new AbortController();
	writing.set(file.id, mine);
	const path = arriving(file.id);
	try {
		await orAway(mkdir(dirname(path), { recursive: true }));
		const target = await orAway(open(path, offset === 0 ? 'w' : 'r+'));
		let position = offset;
		try {
			await orAway(target.truncate(offset));
			for await (const chunk of readUntil(source, mine.signal)) {
				if (position + chunk.length > file.bytes) throw new Refused({ code: 'file_not_taken', why: 'size' });
				await orAway(target.write(chunk, 0, chunk.length, position));
				position += chunk.length;
			}
		} finally {
			await target.close();
		}
	} finally {
		if (writing.get(file.id) === mine) writing.delete(file.id);
	}
}

/** The chunks of a stream; a stream that breaks is a file that was cut. */
async function* readUntil(source: Readable, signal: AbortSignal): AsyncGenerator<Buffer> {
	const chunks = source[Symbol.asyncIterator]();
	for (;;) {
		const next = await chunks.next().catch(() => {
			throw new Refused({ code: 'file_not_taken', why: 'cut' });
		});
		if (signal.aborted) throw new Refused({ code: 'file_not_taken', why: 'cut' });
		if (next.done) return;
		yield next.value as Buffer;
	}
}

/**
 * All bytes are here: look at them, and put them where they stay. The row says from now on what the file is; it counts as
 * stored once its slice has taken it with `markStored`.
 * @throws Refused `file_not_taken` with the reason; its bytes are gone then
 */
export async function finishFile(db: Database, { id, name }: { id: string; name: string }): Promise<void> {
	const path = arriving(id);
	try {
		const found = await orAway(inspect(path));
		if (isPicture(found.type)) await orAway(makeWidths(path, id, fileStore()));
		await orAway(fileStore().keep(path, id));
		await db
			.update(files)
			.set({ ...found, key: id, name: displayName(name, found.type) })
			.where(eq(files.id, id));
	} catch (error) {
		await orAway(rm(path, { force: true }));
		throw error;
	}
}

/** The file has its place in a slice's tables: it is stored. In the slice's own transaction. */
export async function markStored(tx: Transaction, ctx: Context, fileId: string): Promise<void> {
	await tx.update(files).set({ state: 'stored', storedAt: ctx.now }).where(eq(files.id, fileId));
}

/** Let go of a file: its bytes are removed, its row stays and says so. */
export async function dropFile(db: Database, fileId: string): Promise<void> {
	await rm(arriving(fileId), { force: true });
	await fileStore().remove(fileId);
	await removeWidths(fileId, fileStore());
	await db.update(files).set({ state: 'gone' }).where(eq(files.id, fileId));
}

/** A job: a file that nobody sends any more is let go an hour after its last byte. */
export async function sweepFile(ctx: Context, fileId: string): Promise<void> {
	const [file] = await ctx.db.select().from(files).where(eq(files.id, fileId));
	if (file?.state !== 'arriving') return;
	const touched = await stat(arriving(fileId)).then(
		({ mtimeMs }) => mtimeMs,
		() => 0
	);
	if (touched > ctx.now.getTime() - hour && file.type === '')
		return ctx.db.transaction((tx) => scheduleSweep(tx, fileId));
	await dropFile(ctx.db, fileId);
}

/** Take over what came of the same file before its connection broke, so that it goes on from there. */
export async function inherit(fromId: string, toId: string): Promise<void> {
	if ((await bytesHere(fromId)) > 0) await rename(arriving(fromId), arriving(toId));
}
