import { Readable } from 'node:stream';
import type { Context } from '#lib/foundation/server/context.ts';
import { finishFile, takeBytes } from '#lib/foundation/server/files/arrival.ts';
import { addFile, announceFile, chooseCover } from '#lib/entries/server/commands/files.ts';
import type { MadeFile } from '../content/files/files.ts';

/** Files come to an entry the way that they come from a browser: announced, taken, looked at, kept. The first is the cover. */
export async function addFiles(ctx: Context, entryId: string, made: readonly MadeFile[]): Promise<void> {
	for (const [nth, { name, bytes }] of made.entries()) {
		const id = await announceFile(ctx, entryId, { name, size: bytes.length });
		await takeBytes({ id, bytes: bytes.length }, Readable.from([Buffer.from(bytes)]));
		await finishFile(ctx.db, { id, name });
		await addFile(ctx, id);
		if (nth === 0) await chooseCover(ctx, entryId, id);
	}
}
