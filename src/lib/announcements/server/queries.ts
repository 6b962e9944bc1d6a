import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { personId } from '#lib/foundation/actor.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries, entryFiles } from '#lib/entries/server/schema.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { partners } from '#lib/events/server/schema.ts';
import { withheldFrom } from '#lib/judging/server/conflicts/withheld.ts';
import { mentorships } from '#lib/mentorship/server/schema.ts';
import { visibleReleases } from '#lib/rounds/server/queries.ts';
import { freezes, releases, rounds, standings } from '#lib/rounds/server/schema.ts';
import { teamMembers, teams } from '#lib/teams/server/schema.ts';
import { outcomesOf } from './outcomes.ts';

const title = sql<string>`${entries.content}->>'title'`;
const summary = sql<string>`${entries.content}->>'summary'`;

/** The challenges whose results are out at this instant; none before. */
export async function releasedChallenges(ctx: Context, eventId: string) {
	const out = await visibleReleases(ctx, eventId, 'results');
	if (out.length === 0) return [];
	const all = await ctx.db
		.select()
		.from(challenges)
		.where(eq(challenges.eventId, eventId))
		.orderBy(asc(challenges.position));
	return all.filter(({ id }) =>
		out.some((release) => release.challengeId === null || release.challengeId === id)
	);
}

/** The winners of an event, challenge by challenge, as far as they are out. */
export async function publicResults(ctx: Context, eventId: string) {
	const { db, locale } = ctx;
	const areas = await releasedChallenges(ctx, eventId);
	if (areas.length === 0) return [];
	const won = await db
		.select({
			challengeId: awards.challengeId,
			place: awards.place,
			award: awards.name,
			moneyMinorUnits: awards.moneyMinorUnits,
			currency: awards.currency,
			mentorshipMonths: awards.mentorshipMonths,
			partner: partners.name,
			citation: allocations.citation,
			entryId: entries.id,
			title,
			summary,
			coverId: entryFiles.fileId,
			team: teams.name,
			country: teams.country
		})
		.from(allocations)
		.innerJoin(awards, eq(awards.id, allocations.awardId))
		.innerJoin(entries, eq(entries.id, allocations.entryId))
		.innerJoin(teams, eq(teams.id, entries.teamId))
		.leftJoin(
			entryFiles,
			and(eq(entryFiles.entryId, entries.id), entryFiles.cover, isNull(entryFiles.removedAt))
		)
		.leftJoin(partners, eq(partners.id, awards.partnerId))
		.where(
			and(
				isNull(allocations.withdrawnAt),
				inArray(
					awards.challengeId,
					areas.map(({ id }) => id)
				)
			)
		)
		.orderBy(asc(awards.place), asc(entries.number));
	return areas.map(({ id, slug, name, shortName }) => ({
		slug,
		name: inLocale(name, locale),
		shortName: inLocale(shortName, locale),
		winners: won
			.filter((one) => one.challengeId === id)
			.map(({ challengeId: _, award, partner, moneyMinorUnits, currency, ...one }) => ({
				...one,
				award: inLocale(award, locale),
				partner: partner ? inLocale(partner, locale) : null,
				money:
					moneyMinorUnits !== null && currency !== null ? { minorUnits: moneyMinorUnits, currency } : null
			}))
	}));
}

/** Those who went on from rounds whose list is out, by round and challenge, in an order that tells no place. */
export async function publicShortlists(ctx: Context, eventId: string) {
	const { db, locale } = ctx;
	const out = await visibleReleases(ctx, eventId, 'shortlist');
	if (out.length === 0) return [];
	const rows = await db
		.select({
			roundId: rounds.id,
			round: rounds.name,
			label: rounds.outcomeLabel,
			position: rounds.position,
			challengeId: challenges.id,
			challenge: challenges.name,
			entryId: entries.id,
			title,
			summary,
			coverId: entryFiles.fileId,
			team: teams.name,
			country: teams.country
		})
		.from(standings)
		.innerJoin(freezes, and(eq(freezes.id, standings.freezeId), isNull(freezes.reopenedAt)))
		.innerJoin(rounds, eq(rounds.id, freezes.roundId))
		.innerJoin(entries, eq(entries.id, standings.entryId))
		.innerJoin(challenges, eq(challenges.id, entries.challengeId))
		.innerJoin(teams, eq(teams.id, entries.teamId))
		.leftJoin(
			entryFiles,
			and(eq(entryFiles.entryId, entries.id), entryFiles.cover, isNull(entryFiles.removedAt))
		)
		.where(
			and(
				eq(standings.goesOn, true),
				inArray(
					rounds.id,
					out.map(({ roundId }) => roundId)
				)
			)
		)
		.orderBy(desc(rounds.position), asc(challenges.position), asc(title));
	const visible = rows.filter(({ roundId, challengeId }) =>
		out.some(
			(release) =>
				release.roundId === roundId && (release.challengeId === null || release.challengeId === challengeId)
		)
	);
	return [...Map.groupBy(visible, ({ roundId }) => roundId).values()].map((list) => ({
		round: inLocale(list[0]?.round ?? {}, locale),
		label: inLocale(list[0]?.label ?? {}, locale),
		entries: list.map(({ entryId, title, summary, coverId, team, country, challenge }) => ({
			...{ entryId, title, summary, coverId, team, country },
			challenge: inLocale(challenge, locale)
		}))
	}));
}

/** The reader's own entry, once its outcome is out; not found before. */
export async function ownEntryOut(ctx: Context, eventId: string) {
	const { db } = ctx;
	const reader = personId(ctx.actor);
	if (!reader) throw new Refused({ code: 'sign_in_needed' });
	const [own] = await db
		.select({
			...{ entryId: entries.id, title, challengeId: challenges.id, challenge: challenges.name },
			mentorshipId: mentorships.id
		})
		.from(teamMembers)
		.innerJoin(entries, eq(entries.teamId, teamMembers.teamId))
		.leftJoin(mentorships, eq(mentorships.teamId, teamMembers.teamId))
		.innerJoin(challenges, eq(challenges.id, entries.challengeId))
		.where(
			and(eq(teamMembers.eventId, eventId), eq(teamMembers.personId, reader), isNull(teamMembers.leftAt))
		);
	const entry = found(own);
	const areas = await releasedChallenges(ctx, eventId);
	if (!areas.some(({ id }) => id === entry.challengeId)) throw new Refused({ code: 'not_found' });
	return entry;
}

/** What became of the reader's own entry. Not found before it is out. */
export async function ownOutcome(ctx: Context, eventId: string) {
	const { db, locale } = ctx;
	const entry = await ownEntryOut(ctx, eventId);
	const outcome = found((await outcomesOf(db, eventId, [entry.entryId])).get(entry.entryId));
	return {
		title: entry.title,
		entryId: entry.entryId,
		mentorshipId: entry.mentorshipId,
		challenge: inLocale(entry.challenge, locale),
		award: outcome.award && inLocale(outcome.award, locale),
		placed: outcome.placed && { ...outcome.placed, round: inLocale(outcome.placed.round, locale) },
		comments: outcome.comments
	};
}

/** The releases of an event that were not taken back, with who proposed and confirmed them; newest first. */
export async function releasesOf(ctx: Context, eventId: string) {
	demand(mayObserve(ctx.actor, eventId));
	const confirmer = alias(people, 'confirmer');
	const rows = await ctx.db
		.select({
			id: releases.id,
			kind: releases.kind,
			round: rounds.name,
			challenge: challenges.name,
			releaseAt: releases.releaseAt,
			visibleFrom: releases.visibleFrom,
			proposedBy: releases.proposedBy,
			proposer: people.name,
			confirmer: confirmer.name
		})
		.from(releases)
		.innerJoin(rounds, eq(rounds.id, releases.roundId))
		.innerJoin(people, eq(people.id, releases.proposedBy))
		.leftJoin(confirmer, eq(confirmer.id, releases.confirmedBy))
		.leftJoin(challenges, eq(challenges.id, releases.challengeId))
		.where(and(eq(releases.eventId, eventId), isNull(releases.cancelledAt)))
		.orderBy(desc(releases.proposedAt));
	return rows.map(({ round, challenge, proposedBy, ...release }) => ({
		...release,
		round: inLocale(round, ctx.locale),
		challenge: challenge && inLocale(challenge, ctx.locale),
		own: proposedBy === personId(ctx.actor)
	}));
}

/** The awards of an event with who won them, under seal: for organisers and observers. */
export async function allocationBoard(ctx: Context, eventId: string) {
	demand(mayObserve(ctx.actor, eventId));
	const { db, locale } = ctx;
	const [offered, given, areas, closed, finalists, withheld] = await Promise.all([
		db.select().from(awards).where(eq(awards.eventId, eventId)).orderBy(asc(awards.place)),
		db
			.select({
				id: allocations.id,
				awardId: allocations.awardId,
				entryId: entries.id,
				number: entries.number,
				title,
				team: teams.name,
				reason: allocations.reason,
				citation: allocations.citation
			})
			.from(allocations)
			.innerJoin(awards, eq(awards.id, allocations.awardId))
			.innerJoin(entries, eq(entries.id, allocations.entryId))
			.innerJoin(teams, eq(teams.id, entries.teamId))
			.where(and(eq(awards.eventId, eventId), isNull(allocations.withdrawnAt))),
		db.select().from(challenges).where(eq(challenges.eventId, eventId)).orderBy(asc(challenges.position)),
		db
			.select({ id: rounds.id, name: rounds.name, position: rounds.position, frozen: freezes.id })
			.from(rounds)
			.leftJoin(freezes, and(eq(freezes.roundId, rounds.id), isNull(freezes.reopenedAt)))
			.where(eq(rounds.eventId, eventId))
			.orderBy(asc(rounds.position)),
		db
			.select({ entryId: entries.id, challengeId: entries.challengeId, title, roundId: freezes.roundId })
			.from(standings)
			.innerJoin(freezes, and(eq(freezes.id, standings.freezeId), isNull(freezes.reopenedAt)))
			.innerJoin(rounds, and(eq(rounds.id, freezes.roundId), eq(rounds.eventId, eventId)))
			.innerJoin(entries, eq(entries.id, standings.entryId))
			.where(isNotNull(standings.freezeId))
			.orderBy(asc(standings.place), asc(title)),
		withheldChallenges(ctx, eventId)
	]);
	const last = closed.at(-1);
	return {
		lastRound: last && { id: last.id, name: inLocale(last.name, locale), frozen: last.frozen !== null },
		shortlists: closed
			.slice(0, -1)
			.filter(({ frozen }) => frozen !== null)
			.map(({ id, name }) => ({ id, name: inLocale(name, locale) })),
		challenges: areas.map((area) => ({
			id: area.id,
			name: inLocale(area.name, locale),
			/** The reader has a conflict with an entry of it: who wins would tell how that one stands. */
			withheld: withheld.has(area.id),
			entries: finalists
				.filter(({ challengeId }) => challengeId === area.id && !withheld.has(area.id))
				.filter(({ roundId }) => roundId === last?.id)
				.map(({ entryId, title }) => ({ value: entryId, label: title })),
			awards: offered
				.filter(({ challengeId }) => challengeId === area.id)
				.map(({ id, name, place }) => ({
					...{ id, place, name: inLocale(name, locale) },
					winners: (withheld.has(area.id) ? [] : given.filter(({ awardId }) => awardId === id)).map(
						({ awardId: _, ...winner }) => winner
					)
				}))
		}))
	};
}

/** The challenges in which an entry is withheld from the reader. */
async function withheldChallenges(ctx: Context, eventId: string): Promise<ReadonlySet<string>> {
	const withheld = [...(await withheldFrom(ctx, eventId))];
	const rows = await ctx.db
		.selectDistinct({ challengeId: entries.challengeId })
		.from(entries)
		.where(inArray(entries.id, withheld));
	return new Set(rows.map(({ challengeId }) => challengeId));
}
