import { and, asc, eq, isNull } from 'drizzle-orm';
import { isId } from '#lib/foundation/ids.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { StoredFile } from '#lib/foundation/server/files/schema.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import type { EntryContent } from '#lib/entries/entry.ts';
import { type EntryFile, fileForReader, filesOf } from '#lib/entries/server/queries/files.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayReadEvent } from '#lib/events/rules.ts';
import { events } from '#lib/events/server/schema.ts';
import { teamMembers, teams } from '#lib/teams/server/schema.ts';
import { type Distinction, distinctions } from './distinctions.ts';
import { openEntries } from './open-entries.ts';

/** An entry as everybody may see it. */
export interface PublicEntry {
	id: string;
	content: EntryContent;
	team: string;
	country: string | null;
	challenge: { slug: string; name: Localized };
	files: EntryFile[];
	distinction: Distinction | null;
	/** What the judges said of a winner. */
	citation: string;
	/** Names, once the results are out; none before. */
	members: string[];
}

/** An entry that is public. @throws Refused `not_found` where it is not, or not yet */
export async function publicEntry(ctx: Context, eventId: string, entryId: string): Promise<PublicEntry> {
	const { db } = ctx;
	const { row, open } = await openEntry(ctx, eventId, entryId);
	const [files, distinguished, [cited], members] = await Promise.all([
		filesOf(db, row.id),
		distinctions(ctx, [row.id], open),
		db
			.select({ citation: allocations.citation })
			.from(allocations)
			.innerJoin(awards, eq(awards.id, allocations.awardId))
			.innerJoin(entries, eq(entries.id, allocations.entryId))
			.where(and(eq(allocations.entryId, row.id), isNull(allocations.withdrawnAt), open.hasResults))
			.orderBy(asc(awards.place))
			.limit(1),
		db
			.select({ name: people.name })
			.from(teamMembers)
			.innerJoin(people, eq(people.id, teamMembers.personId))
			.innerJoin(entries, eq(entries.teamId, teamMembers.teamId))
			.where(and(eq(entries.id, row.id), isNull(teamMembers.leftAt), open.hasResults))
			.orderBy(asc(teamMembers.joinedAt), asc(teamMembers.id))
	]);
	return {
		...row,
		files,
		distinction: distinguished.get(row.id) ?? null,
		citation: cited?.citation ?? '',
		members: members.map(({ name }) => name)
	};
}

/** A file of an entry that is public. @throws Refused `not_found` */
export async function publicFile(
	ctx: Context,
	eventId: string,
	entryId: string,
	fileId: string
): Promise<StoredFile> {
	const { row } = await openEntry(ctx, eventId, entryId);
	return fileForReader(ctx.db, row.id, fileId);
}

async function openEntry(ctx: Context, eventId: string, entryId: string) {
	const [[event], open] = await Promise.all([
		ctx.db.select().from(events).where(eq(events.id, eventId)),
		openEntries(ctx, eventId)
	]);
	demand(mayReadEvent(ctx.actor, found(event)));
	const [row] = isId(entryId)
		? await ctx.db
				.select({
					...{ id: entries.id, content: entries.content, team: teams.name, country: teams.country },
					challenge: { slug: challenges.slug, name: challenges.name }
				})
				.from(entries)
				.innerJoin(teams, eq(teams.id, entries.teamId))
				.innerJoin(challenges, eq(challenges.id, entries.challengeId))
				.where(and(eq(entries.id, entryId), open.isPublic))
		: [];
	return { row: found(row), open };
}
