import { and, asc, count, countDistinct, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { inLocale } from '#lib/foundation/localized.ts';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { regionOf } from '#lib/accounts/countries.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayReadEvent } from '#lib/events/rules.ts';
import type { EventHead } from '#lib/events/server/queries.ts';
import { visibleReleases } from '#lib/rounds/server/queries.ts';
import { freezes, type ReleaseRow, rounds, standings } from '#lib/rounds/server/schema.ts';
import { teamMembers, teams } from '#lib/teams/server/schema.ts';
import { countBy, published, sumOf } from '../counts.ts';

const handedIn = sql<boolean>`coalesce(${entries.state} = 'submitted', false)`;

/**
 * Who takes part in an event, and how far they came, as far as it is public. Groups of fewer than five people or entries
 * are not told. A constant number of queries.
 */
export async function figures(ctx: Context, event: EventHead) {
	demand(mayReadEvent(ctx.actor, event));
	const { db, locale } = ctx;
	const [rows, areas, [team], shortlists, results] = await Promise.all([
		db
			.select({
				country: people.country,
				stakeholderType: people.stakeholderType,
				gender: people.gender,
				language: people.locale,
				challengeId: teams.challengeId,
				handedIn,
				count: count()
			})
			.from(teamMembers)
			.innerJoin(people, eq(people.id, teamMembers.personId))
			.innerJoin(teams, and(eq(teams.id, teamMembers.teamId), ne(teams.state, 'dissolved')))
			.leftJoin(entries, eq(entries.teamId, teams.id))
			.where(and(eq(teamMembers.eventId, event.id), isNull(teamMembers.leftAt)))
			.groupBy(
				people.country,
				people.stakeholderType,
				people.gender,
				people.locale,
				teams.challengeId,
				handedIn
			),
		db.select().from(challenges).where(eq(challenges.eventId, event.id)).orderBy(asc(challenges.position)),
		db
			.select({ teams: count(), handedIn: count(sql`case when ${entries.state} = 'submitted' then 1 end`) })
			.from(teams)
			.leftJoin(entries, eq(entries.teamId, teams.id))
			.where(and(eq(teams.eventId, event.id), ne(teams.state, 'dissolved'))),
		visibleReleases(ctx, event.id, 'shortlist'),
		visibleReleases(ctx, event.id, 'results')
	]);
	const [handedInRows, finalists, winners] = await Promise.all([
		db
			.select({
				challengeId: entries.challengeId,
				country: teams.country,
				stakeholderType: people.stakeholderType,
				count: count()
			})
			.from(entries)
			.innerJoin(teams, eq(teams.id, entries.teamId))
			.leftJoin(
				teamMembers,
				and(eq(teamMembers.teamId, teams.id), teamMembers.lead, isNull(teamMembers.leftAt))
			)
			.leftJoin(people, eq(people.id, teamMembers.personId))
			.where(and(eq(entries.eventId, event.id), eq(entries.state, 'submitted')))
			.groupBy(entries.challengeId, teams.country, people.stakeholderType),
		finalistPeople(ctx, shortlists),
		winnerPeople(ctx, event.id, results)
	]);
	const all = sumOf(rows);
	return {
		people: all,
		countries: new Set(rows.flatMap(({ country }) => (country ? [country] : []))).size,
		teams: team?.teams ?? 0,
		entries: team?.handedIn ?? 0,
		/** Registered, handed in, and as far as it is released: on a shortlist, with a place. */
		funnel: {
			registered: all,
			handedIn: sumOf(rows.filter((row) => row.handedIn)),
			finalists,
			winners
		},
		regions: published(countBy(rows, ({ country }) => regionOf(country))),
		byCountry: published(countBy(rows, ({ country }) => country)),
		stakeholders: published(countBy(rows, ({ stakeholderType }) => stakeholderType)),
		genders: published(countBy(rows, ({ gender }) => gender)),
		languages: published(countBy(rows, ({ language }) => language)),
		byChallenge: published(countBy(rows, ({ challengeId }) => challengeId)),
		challenges: areas.map(({ id, name }) => ({
			id,
			name: inLocale(name, locale),
			entries: sumOf(handedInRows.filter(({ challengeId }) => challengeId === id))
		})),
		/** By the country of the team, and by whom its lead speaks for. */
		handedIn: {
			regions: published(countBy(handedInRows, ({ country }) => regionOf(country))),
			byCountry: published(countBy(handedInRows, ({ country }) => country)),
			stakeholders: published(countBy(handedInRows, ({ stakeholderType }) => stakeholderType))
		}
	};
}

/** Members of teams on the newest shortlist that is out; null while none is. */
async function finalistPeople({ db }: Context, out: readonly ReleaseRow[]): Promise<number | null> {
	if (out.length === 0) return null;
	const [row] = await db
		.select({ people: countDistinct(teamMembers.personId) })
		.from(standings)
		.innerJoin(freezes, and(eq(freezes.id, standings.freezeId), isNull(freezes.reopenedAt)))
		.innerJoin(rounds, eq(rounds.id, freezes.roundId))
		.innerJoin(entries, eq(entries.id, standings.entryId))
		.innerJoin(teamMembers, and(eq(teamMembers.teamId, entries.teamId), isNull(teamMembers.leftAt)))
		.where(
			and(eq(standings.goesOn, true), sql`(${rounds.id}, ${standings.challengeId}) in ${released(out)}`)
		);
	return row?.people ?? 0;
}

/** The pairs of round and challenge whose list is out. */
function released(out: readonly ReleaseRow[]) {
	return sql`(
		select releases.round_id, challenges.id from releases
		join challenges on challenges.event_id = releases.event_id
			and (releases.challenge_id is null or releases.challenge_id = challenges.id)
		where releases.id in ${out.map(({ id }) => id)})`;
}

/** Members of teams with a place, in the challenges whose results are out; null while none is. */
async function winnerPeople(
	{ db }: Context,
	eventId: string,
	out: readonly ReleaseRow[]
): Promise<number | null> {
	if (out.length === 0) return null;
	const scoped = out.flatMap(({ challengeId }) => (challengeId === null ? [] : [challengeId]));
	const everything = out.some(({ challengeId }) => challengeId === null);
	const [row] = await db
		.select({ people: countDistinct(teamMembers.personId) })
		.from(allocations)
		.innerJoin(awards, eq(awards.id, allocations.awardId))
		.innerJoin(entries, eq(entries.id, allocations.entryId))
		.innerJoin(teamMembers, and(eq(teamMembers.teamId, entries.teamId), isNull(teamMembers.leftAt)))
		.where(
			and(
				eq(awards.eventId, eventId),
				isNull(allocations.withdrawnAt),
				everything ? undefined : inArray(awards.challengeId, scoped)
			)
		);
	return row?.people ?? 0;
}
