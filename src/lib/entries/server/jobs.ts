import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Context } from '#lib/foundation/server/context.ts';
import { dropFile } from '#lib/foundation/server/files/arrival.ts';
import { entryFiles, entryReceipts } from './schema.ts';

/** A file was taken out of its entry: its bytes go, unless a receipt says that it was handed in with it. */
export async function forgetEntryFile(ctx: Context, { fileId = '' }: Record<string, string>): Promise<void> {
	const [removed] = await ctx.db
		.select({ entryId: entryFiles.entryId })
		.from(entryFiles)
		.where(and(eq(entryFiles.fileId, fileId), isNotNull(entryFiles.removedAt)));
	if (!removed) return;
	const [receipt] = await ctx.db
		.select({ id: entryReceipts.id })
		.from(entryReceipts)
		.where(
			and(
				eq(entryReceipts.entryId, removed.entryId),
				sql`${entryReceipts.snapshot} -> 'files' @> ${JSON.stringify([{ id: fileId }])}::jsonb`
			)
		)
		.limit(1);
	if (!receipt) await dropFile(ctx.db, fileId);
}
