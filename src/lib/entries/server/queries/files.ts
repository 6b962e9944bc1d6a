import { and, asc, eq, isNull } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { isId } from '#lib/foundation/ids.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { files, type StoredFile } from '#lib/foundation/server/files/schema.ts';
import { mayUseAccount } from '#lib/accounts/rules.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { teamOf } from '#lib/teams/server/team-at-hand.ts';
import { entries, entryFiles } from '../schema.ts';
import { isReadable, type WithheldFrom } from '../withheld.ts';

/** A file of an entry, as lists show it. */
export interface EntryFile {
	id: string;
	name: string;
	type: string;
	bytes: number;
	cover: boolean;
	storedAt: Date | null;
}

/** The files of an entry in the order in which they came. Callers have asked who may know. */
export async function filesOf(db: Database, entryId: string): Promise<EntryFile[]> {
	return db
		.select({
			id: files.id,
			name: files.name,
			type: files.type,
			bytes: files.bytes,
			cover: entryFiles.cover,
			storedAt: files.storedAt
		})
		.from(entryFiles)
		.innerJoin(files, eq(files.id, entryFiles.fileId))
		.where(and(eq(entryFiles.entryId, entryId), isNull(entryFiles.removedAt), eq(files.state, 'stored')))
		.orderBy(asc(entryFiles.position));
}

/**
 * A file for somebody who may read this entry, which the caller has demanded. Files that were removed, or belong to another
 * entry, are not there.
 * @throws Refused `not_found`
 */
export async function fileForReader(db: Database, entryId: string, fileId: string): Promise<StoredFile> {
	if (!isId(fileId) || !isId(entryId)) return found<StoredFile>(undefined);
	const [row] = await db
		.select({ file: files })
		.from(entryFiles)
		.innerJoin(files, eq(files.id, entryFiles.fileId))
		.where(
			and(
				...[eq(entryFiles.entryId, entryId), eq(entryFiles.fileId, fileId)],
				...[isNull(entryFiles.removedAt), eq(files.state, 'stored')]
			)
		);
	return found(row).file;
}

/** A file of the reader's own entry. @throws Refused `sign_in_needed`, `not_found` */
export async function fileForTeam(ctx: Context, eventId: string, fileId: string): Promise<StoredFile> {
	demand(mayUseAccount(ctx.actor));
	const team = found(await teamOf(ctx.db, eventId, found(personId(ctx.actor))));
	const [entry] = await ctx.db.select({ id: entries.id }).from(entries).where(eq(entries.teamId, team.id));
	return fileForReader(ctx.db, found(entry).id, fileId);
}

/** A file of any entry of the event, for those who run or observe it. @throws Refused `role_needed`, `not_found` */
export async function fileForOrganiser(
	ctx: Context,
	eventId: string,
	entryId: string,
	fileId: string,
	withheldFrom: WithheldFrom
): Promise<StoredFile> {
	demand(mayObserve(ctx.actor, eventId));
	if (!(await isReadable(ctx, eventId, entryId, withheldFrom))) return found<StoredFile>(undefined);
	const [entry] = await ctx.db
		.select({ id: entries.id })
		.from(entries)
		.where(and(eq(entries.id, entryId), eq(entries.eventId, eventId)));
	return fileForReader(ctx.db, found(entry).id, fileId);
}
