import { and, desc, eq, inArray, like, lt, notInArray, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { inLocale, type Localized } from '#lib/foundation/localized.ts';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { type AuditDetail, auditLines } from '#lib/foundation/server/audit/schema.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { eventTexts, partners } from '#lib/events/server/schema.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { withheldFrom } from '#lib/judging/server/conflicts/withheld.ts';
import { assignments, criteria, judges, reviews } from '#lib/judging/server/schema.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { teams } from '#lib/teams/server/schema.ts';
import type { LogKind } from '../log-kinds.ts';

/** One line of an event's log. */
export interface LogLine {
	id: string;
	at: Date;
	action: string;
	/** Who did it; null for the program itself. */
	by: string | null;
	/** What it was done to, in a word, where that is still there. */
	subject: string | null;
	detail: AuditDetail;
	sealed: boolean;
}

export interface LogPage {
	lines: LogLine[];
	/** Where the page after this one begins; null on the last. */
	next: number | null;
	/** Lines of this event whose place in the chain is still open. */
	unsealed: number;
	/** Lines about entries that are withheld from the reader are left out. */
	withheld: boolean;
}

const pageSize = 50;

/**
 * The log of an event, latest first, 50 lines a page, whatever its length. A constant number of queries.
 * @param before the arrival number at which the page begins, exclusive
 */
export async function logOf(
	ctx: Context,
	eventId: string,
	{ kind, before }: { kind: LogKind | null; before: number | null }
): Promise<LogPage> {
	demand(mayObserve(ctx.actor, eventId));
	const withheld = await withheldIds(ctx, eventId);
	const here = and(eq(auditLines.scopeId, eventId), speaksOfNone(withheld));
	const [rows, unsealed] = await Promise.all([
		ctx.db
			.select({ line: auditLines, by: people.name })
			.from(auditLines)
			.leftJoin(people, eq(people.id, auditLines.actorId))
			.where(
				and(
					here,
					kind === null ? undefined : like(auditLines.action, `${kind}.%`),
					before === null ? undefined : lt(auditLines.arrival, before)
				)
			)
			.orderBy(desc(auditLines.arrival))
			.limit(pageSize + 1),
		ctx.db.$count(auditLines, and(here, sql`${auditLines.position} is null`))
	]);
	const shown = rows.slice(0, pageSize);
	const names = await namesOf(
		ctx,
		shown.map(({ line }) => line.subjectId)
	);
	return {
		lines: shown.map(({ line, by }) => ({
			id: line.id,
			at: line.at,
			action: line.action,
			by,
			subject: names.get(line.subjectId) ?? nameIn(line.detail),
			detail: line.detail,
			sealed: line.hash !== null
		})),
		next: rows.length > pageSize ? (shown.at(-1)?.line.arrival ?? null) : null,
		unsealed,
		withheld: withheld.length > 0
	};
}

/** The ids of all that belongs to entries that are withheld from the reader. */
async function withheldIds(ctx: Context, eventId: string): Promise<string[]> {
	const own = [...(await withheldFrom(ctx, eventId))];
	if (own.length === 0) return [];
	const belonging = await unionAll(
		ctx.db.select({ id: entries.teamId }).from(entries).where(inArray(entries.id, own)),
		ctx.db.select({ id: assignments.id }).from(assignments).where(inArray(assignments.entryId, own)),
		ctx.db
			.select({ id: reviews.id })
			.from(reviews)
			.innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
			.where(inArray(assignments.entryId, own)),
		ctx.db.select({ id: allocations.id }).from(allocations).where(inArray(allocations.entryId, own))
	);
	return [...own, ...belonging.map(({ id }) => id)];
}

/** Lines whose subject, and whose every detail, is none of these. */
function speaksOfNone(ids: readonly string[]) {
	if (ids.length === 0) return undefined;
	return and(
		notInArray(auditLines.subjectId, [...ids]),
		sql`not exists (
			select 1 from jsonb_each_text(${auditLines.detail}) as told
			where told.value in (${sql.join(
				ids.map((id) => sql`${id}`),
				sql`, `
			)}))`
	);
}

/** What is gone left its name in the line. */
function nameIn({ name, title }: AuditDetail): string | null {
	return typeof name === 'string' ? name : typeof title === 'string' ? title : null;
}

async function namesOf(ctx: Context, ids: string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const { db } = ctx;
	const plain = <T>(text: T) => sql<Localized>`jsonb_build_object('en', ${text})`;
	const found = await unionAll(
		db
			.select({ id: people.id, name: plain(people.name) })
			.from(people)
			.where(inArray(people.id, ids)),
		db
			.select({ id: teams.id, name: plain(teams.name) })
			.from(teams)
			.where(inArray(teams.id, ids)),
		db
			.select({ id: entries.id, name: plain(sql`${entries.content} ->> 'title'`) })
			.from(entries)
			.where(inArray(entries.id, ids)),
		db
			.select({ id: judges.id, name: plain(people.name) })
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.where(inArray(judges.id, ids)),
		db
			.select({ id: challenges.id, name: sql<Localized>`${challenges.name}` })
			.from(challenges)
			.where(inArray(challenges.id, ids)),
		db
			.select({ id: rounds.id, name: sql<Localized>`${rounds.name}` })
			.from(rounds)
			.where(inArray(rounds.id, ids)),
		db
			.select({ id: criteria.id, name: sql<Localized>`${criteria.name}` })
			.from(criteria)
			.where(inArray(criteria.id, ids)),
		db
			.select({ id: awards.id, name: sql<Localized>`${awards.name}` })
			.from(awards)
			.where(inArray(awards.id, ids)),
		db
			.select({ id: partners.id, name: sql<Localized>`${partners.name}` })
			.from(partners)
			.where(inArray(partners.id, ids)),
		db
			.select({ id: eventTexts.id, name: sql<Localized>`${eventTexts.title}` })
			.from(eventTexts)
			.where(inArray(eventTexts.id, ids))
	);
	return new Map(found.map(({ id, name }) => [id, inLocale(name, ctx.locale)]));
}
