import { and, count, desc, eq, isNull, max, sql } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { isPicture } from '#lib/foundation/files/file-type.ts';
import { newId } from '#lib/foundation/ids.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { expectFile, inherit, markStored } from '#lib/foundation/server/files/arrival.ts';
import { files } from '#lib/foundation/server/files/schema.ts';
import { schedule } from '#lib/foundation/server/jobs/schedule.ts';
import { countTry } from '#lib/foundation/server/limits/limit.ts';
import { mayAddFile, maySave } from '../../rules.ts';
import { lockEntry } from '../entry-at-hand.ts';
import { entryFiles } from '../schema.ts';

/** A file that a member is about to send, as their browser describes it. */
export interface FileToCome {
	name: string;
	/** Null where the browser does not say. */
	size: number | null;
	/** Tells the same file from another of its name when a connection broke. */
	lastModified?: number | undefined;
}

const uploads = { name: 'entry_files', tries: 60, seconds: 3600 };

/**
 * Expect a file for an entry. Where the same member began to send the same file before, it goes on from there.
 * @returns its id
 * @throws Refused `not_found`, `not_yours`, `wrong_state`, `event_paused`, `not_open_yet`, `closed`, `slow_down`,
 *   `file_not_taken` with `count`, `size` or `empty`
 */
export async function announceFile(ctx: Context, entryId: string, file: FileToCome): Promise<string> {
	await countTry(ctx, uploads, personId(ctx.actor) ?? ctx.source);
	const [id, before] = await change(ctx, async (tx) => {
		const { atHand, terms } = await lockEntry(tx, entryId);
		demand(mayAddFile(ctx.actor, atHand, terms, await countFiles(tx, entryId), ctx.now));
		const sender = { uploadedBy: found(personId(ctx.actor)) };
		const metadata = { entryId, fingerprint: JSON.stringify([file.name, file.size, file.lastModified]) };
		const [earlier] = await tx
			.select({ id: files.id })
			.from(files)
			.where(
				and(
					...[eq(files.state, 'arriving'), eq(files.uploadedBy, sender.uploadedBy)],
					sql`${files.metadata} = ${JSON.stringify(metadata)}::jsonb`
				)
			)
			.orderBy(desc(files.createdAt))
			.limit(1);
		const fresh = newId();
		await expectFile(tx, ctx, { id: fresh, name: file.name, bytes: file.size, metadata, ...sender });
		return [fresh, earlier?.id] as const;
	});
	if (before !== undefined && file.lastModified !== undefined) await inherit(before, id);
	return id;
}

/**
 * A file has come and was looked at: it belongs to the entry from now on.
 * @throws Refused as `announceFile`
 */
export async function addFile(ctx: Context, fileId: string): Promise<void> {
	await change(ctx, async (tx) => {
		const [file] = await tx.select().from(files).where(eq(files.id, fileId));
		const { name, type, sha256, metadata } = found(file);
		const entryId = String(metadata?.['entryId']);
		const { atHand, terms, event } = await lockEntry(tx, entryId);
		demand(mayAddFile(ctx.actor, atHand, terms, await countFiles(tx, entryId), ctx.now));
		const [last] = await tx
			.select({ position: max(entryFiles.position) })
			.from(entryFiles)
			.where(eq(entryFiles.entryId, entryId));
		await tx.insert(entryFiles).values({ entryId, fileId, position: (last?.position ?? 0) + 1 });
		await markStored(tx, ctx, fileId);
		await record(tx, ctx, {
			action: 'entry.file_added',
			subjectId: entryId,
			scopeId: event.id,
			detail: { name, type, sha256 }
		});
	});
}

/**
 * Take a file out of the entry. Its bytes go too, unless a receipt names it.
 * @throws Refused `not_found`, `not_yours`, `wrong_state`, `event_paused`, `closed`
 */
export async function removeFile(ctx: Context, entryId: string, fileId: string): Promise<void> {
	await change(ctx, async (tx) => {
		const { atHand, terms, event } = await lockEntry(tx, entryId);
		demand(maySave(ctx.actor, atHand, terms, ctx.now));
		const { name } = await fileHere(tx, entryId, fileId);
		await tx
			.update(entryFiles)
			.set({ removedAt: ctx.now, cover: false })
			.where(eq(entryFiles.fileId, fileId));
		await record(tx, ctx, {
			action: 'entry.file_removed',
			subjectId: entryId,
			scopeId: event.id,
			detail: { name }
		});
		await schedule(tx, { task: 'forget-entry-file', payload: { fileId } });
	});
}

/**
 * Make one of the pictures the cover of the entry.
 * @throws Refused as `removeFile`; `file_not_taken` where it is no picture
 */
export async function chooseCover(ctx: Context, entryId: string, fileId: string): Promise<void> {
	await change(ctx, async (tx) => {
		const { atHand, terms, event } = await lockEntry(tx, entryId);
		demand(maySave(ctx.actor, atHand, terms, ctx.now));
		const { name, type } = await fileHere(tx, entryId, fileId);
		if (!isPicture(type)) throw new Refused({ code: 'file_not_taken', why: 'type' });
		await tx.update(entryFiles).set({ cover: false }).where(eq(entryFiles.entryId, entryId));
		await tx.update(entryFiles).set({ cover: true }).where(eq(entryFiles.fileId, fileId));
		await record(tx, ctx, {
			action: 'entry.cover_chosen',
			subjectId: entryId,
			scopeId: event.id,
			detail: { name }
		});
	});
}

async function countFiles(tx: Transaction, entryId: string): Promise<number> {
	const [row] = await tx
		.select({ many: count() })
		.from(entryFiles)
		.where(and(eq(entryFiles.entryId, entryId), isNull(entryFiles.removedAt)));
	return row?.many ?? 0;
}

async function fileHere(tx: Transaction, entryId: string, fileId: string) {
	const [file] = await tx
		.select({ name: files.name, type: files.type })
		.from(entryFiles)
		.innerJoin(files, eq(files.id, entryFiles.fileId))
		.where(
			and(...[eq(entryFiles.entryId, entryId), eq(entryFiles.fileId, fileId)], isNull(entryFiles.removedAt))
		);
	return found(file);
}
