import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { alias, union } from 'drizzle-orm/pg-core';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { partners } from '#lib/events/server/schema.ts';
import { teamMembers } from '#lib/teams/server/schema.ts';
import {
	type EntryTies,
	findTies,
	type JudgeTies,
	type Named,
	type Sponsor,
	type Tie,
	wallsOf
} from '../../conflicts/ties.ts';
import { conflicts, judges } from '../schema.ts';
import { liftedConflicts, mentorTies, namedTies } from './schema.ts';

/** What to look at: some entries or judges, or all of an event. */
export interface TieScope {
	entryIds?: readonly string[];
	judgeId?: string;
}

/** A tie, and what an organiser said of it. */
export interface KnownTie extends Tie {
	/** Set aside by an organiser: it neither walls off nor warns. */
	lifted: { reason: string; by: string; at: Date } | null;
}

/**
 * All ties between judges and entries of an event at this moment, those included that organisers set aside: the one place
 * that says which judge and which entry must not meet, why, and who says so. Seven queries, whatever the numbers.
 */
export async function allTies(db: Database, eventId: string, scope: TieScope = {}): Promise<KnownTie[]> {
	return tiesIn(db, eventId, scope, await sponsorsOf(db, eventId));
}

/** The ties that count: what organisers set aside is not among them. */
export async function standingTies(db: Database, eventId: string, scope: TieScope = {}): Promise<Tie[]> {
	return (await allTies(db, eventId, scope)).filter(({ lifted }) => lifted === null);
}

/** The hard ones, one for each pair: which judge must not meet which entry. Six queries: sponsors are no wall. */
export async function knownWalls(db: Database, eventId: string, scope: TieScope = {}): Promise<Tie[]> {
	return wallsOf((await tiesIn(db, eventId, scope, [])).filter(({ lifted }) => lifted === null));
}

async function tiesIn(
	db: Database,
	eventId: string,
	scope: TieScope,
	sponsors: readonly Sponsor[]
): Promise<KnownTie[]> {
	const [said, lifted, named, board, entrants] = await Promise.all([
		saidOfPairs(db, eventId, scope),
		liftedPairs(db, eventId, scope),
		namedWords(db, eventId, scope),
		judgesOf(db, eventId, scope),
		entriesOf(db, eventId, scope)
	]);
	const namedBy = Map.groupBy(named, (one) => one.judgeId ?? one.entryId ?? '');
	const found = findTies(
		board.map((judge) => ({ ...judge, named: (namedBy.get(judge.judgeId) ?? []).map(words) })),
		entrants.map((entry) => ({
			...entry,
			named: (namedBy.get(entry.entryId) ?? []).map((one) => ({ ...words(one), judgeId: one.meantJudgeId }))
		})),
		sponsors
	);
	const setAside = new Map(
		lifted.map(({ judgeId, entryId, kind, ...rest }) => [`${kind}/${entryId}/${judgeId}`, rest])
	);
	return [...said, ...found].map((tie) => ({
		...tie,
		lifted: setAside.get(`${tie.kind}/${tie.entryId}/${tie.judgeId}`) ?? null
	}));
}

async function saidOfPairs(db: Database, eventId: string, { entryIds, judgeId }: TieScope): Promise<Tie[]> {
	const rows = await db
		.select({ row: conflicts })
		.from(conflicts)
		.innerJoin(judges, eq(judges.id, conflicts.judgeId))
		.where(
			and(
				eq(judges.eventId, eventId),
				entryIds ? inArray(conflicts.entryId, [...entryIds]) : undefined,
				judgeId ? eq(conflicts.judgeId, judgeId) : undefined
			)
		);
	return rows.map(({ row: { id, judgeId, entryId, kind, hard, note, declaredAt } }) => ({
		...{ judgeId, entryId, kind, hard, note },
		...{ sourceId: id, saidAt: declaredAt }
	}));
}

async function liftedPairs(db: Database, eventId: string, { entryIds, judgeId }: TieScope) {
	return db
		.select({
			judgeId: liftedConflicts.judgeId,
			entryId: liftedConflicts.entryId,
			kind: liftedConflicts.kind,
			reason: liftedConflicts.reason,
			by: people.name,
			at: liftedConflicts.liftedAt
		})
		.from(liftedConflicts)
		.innerJoin(judges, eq(judges.id, liftedConflicts.judgeId))
		.innerJoin(people, eq(people.id, liftedConflicts.liftedBy))
		.where(
			and(
				eq(judges.eventId, eventId),
				entryIds ? inArray(liftedConflicts.entryId, [...entryIds]) : undefined,
				judgeId ? eq(liftedConflicts.judgeId, judgeId) : undefined
			)
		);
}

/** What judges and teams named. */
async function namedWords(db: Database, eventId: string, { entryIds, judgeId }: TieScope) {
	return db
		.select({
			id: namedTies.id,
			about: namedTies.about,
			name: namedTies.name,
			email: namedTies.email,
			organisation: namedTies.organisation,
			note: namedTies.note,
			saidAt: namedTies.saidAt,
			judgeId: namedTies.judgeId,
			entryId: entries.id,
			meantJudgeId: namedTies.meantJudgeId
		})
		.from(namedTies)
		.leftJoin(entries, eq(entries.teamId, namedTies.teamId))
		.where(
			and(
				eq(namedTies.eventId, eventId),
				judgeId ? or(isNull(namedTies.judgeId), eq(namedTies.judgeId, judgeId)) : undefined,
				entryIds ? or(isNull(namedTies.teamId), inArray(entries.id, [...entryIds])) : undefined
			)
		);
}

function words({ id, about, name, email, organisation, note, saidAt }: Named): Named {
	return { id, about, name, email, organisation, note, saidAt };
}

/** The judges of an event with the people they are known to be tied to. Two queries. */
async function judgesOf(
	db: Database,
	eventId: string,
	{ judgeId }: TieScope
): Promise<Omit<JudgeTies, 'named'>[]> {
	const chosen = and(eq(judges.eventId, eventId), judgeId ? eq(judges.id, judgeId) : undefined);
	const mate = alias(teamMembers, 'mate');
	const mated = db
		.select({ judgeId: judges.id, personId: mate.personId, mentored: sql<boolean>`false` })
		.from(judges)
		.innerJoin(
			teamMembers,
			and(eq(teamMembers.personId, judges.personId), ne(teamMembers.eventId, judges.eventId))
		)
		.innerJoin(mate, and(eq(mate.teamId, teamMembers.teamId), ne(mate.personId, judges.personId)))
		.where(chosen);
	const mentored = db
		.select({ judgeId: judges.id, personId: teamMembers.personId, mentored: sql<boolean>`true` })
		.from(judges)
		.innerJoin(mentorTies, eq(mentorTies.personId, judges.personId))
		.innerJoin(teamMembers, eq(teamMembers.teamId, mentorTies.teamId))
		.where(chosen);
	const [board, known] = await Promise.all([
		db
			.select({
				judgeId: judges.id,
				personId: people.id,
				name: people.name,
				email: people.email,
				employer: people.organisation,
				organisation: judges.organisation
			})
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.where(chosen),
		union(mated, mentored)
	]);
	const knownTo = Map.groupBy(known, (one) => one.judgeId);
	return board.map(({ employer, organisation, ...judge }) => {
		const own = knownTo.get(judge.judgeId) ?? [];
		const those = (wanted: boolean) =>
			new Set(own.filter(({ mentored }) => mentored === wanted).map(({ personId }) => personId));
		return {
			...judge,
			organisations: [employer, organisation],
			teamMates: those(false),
			mentored: those(true)
		};
	});
}

/** The entries of an event with who is and was in their teams. One query. */
async function entriesOf(
	db: Database,
	eventId: string,
	{ entryIds }: TieScope
): Promise<Omit<EntryTies, 'named'>[]> {
	const members = await db
		.select({
			entryId: entries.id,
			challengeId: entries.challengeId,
			personId: people.id,
			name: people.name,
			email: people.email,
			organisation: people.organisation
		})
		.from(entries)
		.leftJoin(teamMembers, eq(teamMembers.teamId, entries.teamId))
		.leftJoin(people, eq(people.id, teamMembers.personId))
		.where(and(eq(entries.eventId, eventId), entryIds ? inArray(entries.id, [...entryIds]) : undefined));
	return [...Map.groupBy(members, (member) => member.entryId)].map(([id, own]) => ({
		entryId: id,
		challengeId: own[0]?.challengeId ?? '',
		people: own.flatMap(({ personId, name, email, organisation }) =>
			personId && name && email ? [{ personId, name, email, organisations: [organisation] }] : []
		)
	}));
}

/** Who sponsors the event (its partners, in each language) and its challenges. One query. */
async function sponsorsOf(db: Database, eventId: string): Promise<Sponsor[]> {
	const rows = await db
		.select({ name: sql<string>`names.value`, challengeId: sql<string | null>`null::uuid` })
		.from(partners)
		.innerJoin(sql`lateral jsonb_each_text(${partners.name}) as names`, sql`true`)
		.where(eq(partners.eventId, eventId))
		.unionAll(
			db
				.select({
					name: sql<string>`${challenges.sponsor}`,
					challengeId: sql<string | null>`${challenges.id}`
				})
				.from(challenges)
				.where(and(eq(challenges.eventId, eventId), sql`${challenges.sponsor} <> ''`))
		);
	return rows;
}
