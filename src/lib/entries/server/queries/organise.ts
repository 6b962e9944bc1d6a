import { and, asc, count, desc, eq, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { Localized } from '#lib/foundation/localized.ts';
import { demand, found, type Verdict } from '#lib/foundation/refusal.ts';
import { type AuditDetail, auditLines } from '#lib/foundation/server/audit/schema.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { teams } from '#lib/teams/server/schema.ts';
import type { EntryContent, EntryState } from '../../entry.ts';
import { entriesPerPage, type EntryFilter } from '../../entry-filter.ts';
import { mayDisqualify, submissionWindow } from '../../rules.ts';
import { withTeam } from '../entry-at-hand.ts';
import { entries, entryReceipts, entryRevisions } from '../schema.ts';
import { isReadable, type WithheldFrom } from '../withheld.ts';
import { type EntryFile, filesOf } from './files.ts';

/** An entry as the organisers' list shows it. */
export interface EntryLine {
	id: string;
	number: number | null;
	state: EntryState;
	title: string;
	team: string;
	challenge: Localized;
	savedAt: Date;
	submittedAt: Date | null;
}

const title = sql<string>`${entries.content} ->> 'title'`;

/**
 * The entries of an event for those who run or observe it: those handed in last come first, then those saved last. The
 * number of queries is the same whatever the number of entries.
 * @throws Refused `sign_in_needed`, `role_needed`, `second_factor_needed`
 */
export async function entryList(
	ctx: Context,
	eventId: string,
	filter: EntryFilter,
	withheldFrom: WithheldFrom
): Promise<{
	lines: EntryLine[];
	total: number;
	/** How many of the event are withheld from the reader, whatever they look for. */
	withheld: number;
	challenges: { slug: string; name: Localized }[];
}> {
	demand(mayObserve(ctx.actor, eventId));
	const withheld = [...(await withheldFrom(ctx, eventId))];
	const chosen = and(eq(entries.eventId, eventId), notInArray(entries.id, withheld), ...conditions(filter));
	const [lines, [matching], areas] = await Promise.all([
		ctx.db
			.select({
				...{ id: entries.id, number: entries.number, state: entries.state, title, team: teams.name },
				...{ challenge: challenges.shortName, savedAt: entries.savedAt, submittedAt: entries.submittedAt }
			})
			.from(entries)
			.innerJoin(teams, eq(teams.id, entries.teamId))
			.innerJoin(challenges, eq(challenges.id, teams.challengeId))
			.where(chosen)
			.orderBy(sql`${entries.submittedAt} desc nulls last`, desc(entries.savedAt), asc(entries.id))
			.limit(entriesPerPage)
			.offset((filter.page - 1) * entriesPerPage),
		ctx.db
			.select({ many: count() })
			.from(entries)
			.innerJoin(teams, eq(teams.id, entries.teamId))
			.innerJoin(challenges, eq(challenges.id, teams.challengeId))
			.where(chosen),
		ctx.db
			.select({ slug: challenges.slug, name: challenges.name })
			.from(challenges)
			.where(eq(challenges.eventId, eventId))
			.orderBy(asc(challenges.position))
	]);
	return { lines, total: matching?.many ?? 0, withheld: withheld.length, challenges: areas };
}

function conditions({ search, state, challenge }: EntryFilter): (SQL | undefined)[] {
	const wanted = search.toLowerCase();
	const holds = (text: SQL) => sql`strpos(lower(${text}), ${wanted}) > 0`;
	return [
		state ? eq(entries.state, state) : undefined,
		challenge ? eq(challenges.slug, challenge) : undefined,
		wanted === ''
			? undefined
			: or(holds(title), holds(sql`${teams.name}`), sql`${entries.number}::text = ${wanted}`)
	];
}

/** An entry with all that an organiser may see of it. */
export interface EntryForOrganiser {
	id: string;
	number: number | null;
	state: EntryState;
	content: EntryContent;
	savedAt: Date;
	submittedAt: Date | null;
	team: string;
	challenge: Localized;
	members: { name: string; email: string; lead: boolean }[];
	files: EntryFile[];
	receipts: { code: string; sha256: string; submittedAt: Date; by: string; version: number }[];
	/** Newest first, at most a hundred. */
	revisions: { version: number; savedAt: Date; by: string }[];
	/** Oldest first. */
	history: { action: string; at: Date; by: string | null; detail: AuditDetail }[];
	closesAt: Date | null;
	passUntil: Date | null;
	/** Why it can't be taken out. */
	disqualify: Verdict;
}

/** One entry of the event. @throws Refused as `entryList`, and `not_found` */
export async function entryForOrganiser(
	ctx: Context,
	eventId: string,
	entryId: string,
	withheldFrom: WithheldFrom
): Promise<EntryForOrganiser> {
	demand(mayObserve(ctx.actor, eventId));
	const { db } = ctx;
	const [known] = (await isReadable(ctx, eventId, entryId, withheldFrom))
		? await db
				.select()
				.from(entries)
				.where(and(eq(entries.id, entryId), eq(entries.eventId, eventId)))
		: [];
	const row = found(known);
	const [{ team, terms, members }, files, receipts, revisions, history, [challenge]] = await Promise.all([
		withTeam(db, row),
		filesOf(db, entryId),
		db
			.select({
				...{ code: entryReceipts.code, sha256: entryReceipts.sha256, version: entryReceipts.version },
				...{ submittedAt: entryReceipts.submittedAt, by: people.name }
			})
			.from(entryReceipts)
			.innerJoin(people, eq(people.id, entryReceipts.submittedBy))
			.where(eq(entryReceipts.entryId, entryId))
			.orderBy(desc(entryReceipts.submittedAt)),
		db
			.select({ version: entryRevisions.version, savedAt: entryRevisions.savedAt, by: people.name })
			.from(entryRevisions)
			.innerJoin(people, eq(people.id, entryRevisions.savedBy))
			.where(eq(entryRevisions.entryId, entryId))
			.orderBy(desc(entryRevisions.version))
			.limit(100),
		db
			.select({
				...{ action: auditLines.action, at: auditLines.at, detail: auditLines.detail },
				by: people.name
			})
			.from(auditLines)
			.leftJoin(people, eq(people.id, auditLines.actorId))
			.where(and(eq(auditLines.scopeId, eventId), eq(auditLines.subjectId, entryId)))
			.orderBy(asc(auditLines.arrival)),
		db.select({ name: challenges.name }).from(challenges).where(eq(challenges.id, row.challengeId))
	]);
	return {
		...{ id: row.id, number: row.number, state: row.state, content: row.content, team: team.name },
		...{ savedAt: row.savedAt, submittedAt: row.submittedAt, challenge: found(challenge).name },
		...{ files, receipts, revisions, history, members },
		closesAt: submissionWindow(terms, row.latePassUntil).closesAt,
		passUntil: row.latePassUntil,
		disqualify: mayDisqualify(ctx.actor, eventId, row.state)
	};
}

/** The words of one saved version. @throws Refused as `entryForOrganiser` */
export async function revisionForOrganiser(
	ctx: Context,
	eventId: string,
	entryId: string,
	version: number,
	withheldFrom: WithheldFrom
): Promise<EntryContent> {
	demand(mayObserve(ctx.actor, eventId));
	const [row] = (await isReadable(ctx, eventId, entryId, withheldFrom))
		? await ctx.db
				.select({ content: entryRevisions.content })
				.from(entryRevisions)
				.innerJoin(entries, eq(entries.id, entryRevisions.entryId))
				.where(
					and(...[eq(entries.id, entryId), eq(entries.eventId, eventId)], eq(entryRevisions.version, version))
				)
		: [];
	return found(row).content;
}
