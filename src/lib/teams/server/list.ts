import { and, asc, count, eq, exists, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Localized } from '#lib/foundation/localized.ts';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { type TeamFilter, teamsPerPage } from '../filter.ts';
import { nameKey, type TeamState } from '../team.ts';
import { teamMembers, teams } from './schema.ts';

export interface TeamLine {
	id: string;
	name: string;
	state: TeamState;
	country: string | null;
	createdAt: Date;
	challenge: Localized;
	/** The lead first, then in the order in which they came. */
	members: { name: string; email: string; lead: boolean }[];
}

/** The teams of an event, for its organisers and observers, by name. Three queries, however many teams there are. */
export async function listTeams(
	ctx: Context,
	eventId: string,
	filter: TeamFilter
): Promise<{ total: number; teams: TeamLine[] }> {
	demand(mayObserve(ctx.actor, eventId));
	const wanted = and(
		eq(teams.eventId, eventId),
		filter.state === null ? undefined : eq(teams.state, filter.state),
		filter.challenge === null ? undefined : eq(challenges.slug, filter.challenge),
		filter.text === '' ? undefined : speaksOf(ctx, filter.text)
	);
	const [[all], rows] = await Promise.all([
		ctx.db
			.select({ many: count() })
			.from(teams)
			.innerJoin(challenges, eq(challenges.id, teams.challengeId))
			.where(wanted),
		ctx.db
			.select({
				id: teams.id,
				name: teams.name,
				state: teams.state,
				country: teams.country,
				createdAt: teams.createdAt,
				challenge: challenges.shortName
			})
			.from(teams)
			.innerJoin(challenges, eq(challenges.id, teams.challengeId))
			.where(wanted)
			.orderBy(asc(teams.nameKey), asc(teams.id))
			.limit(teamsPerPage)
			.offset((filter.page - 1) * teamsPerPage)
	]);
	const members = await ctx.db
		.select({
			teamId: teamMembers.teamId,
			name: people.name,
			email: people.email,
			lead: teamMembers.lead
		})
		.from(teamMembers)
		.innerJoin(people, eq(people.id, teamMembers.personId))
		.where(
			and(
				inArray(
					teamMembers.teamId,
					rows.map(({ id }) => id)
				),
				isNull(teamMembers.leftAt)
			)
		)
		.orderBy(sql`${teamMembers.lead} desc`, asc(teamMembers.joinedAt), asc(teamMembers.id));
	const byTeam = Map.groupBy(members, ({ teamId }) => teamId);
	return {
		total: all?.many ?? 0,
		teams: rows.map((row) => ({
			...row,
			members: (byTeam.get(row.id) ?? []).map(({ teamId: _, ...member }) => member)
		}))
	};
}

/** The text stands in the team's name, or in the name or the address of somebody who is in it. */
function speaksOf(ctx: Context, text: string): SQL | undefined {
	const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
	const key = nameKey(text);
	const member = ctx.db
		.select({ one: sql`1` })
		.from(teamMembers)
		.innerJoin(people, eq(people.id, teamMembers.personId))
		.where(
			and(
				eq(teamMembers.teamId, teams.id),
				isNull(teamMembers.leftAt),
				or(ilike(people.name, part), ilike(people.email, part))
			)
		);
	return or(
		ilike(teams.name, part),
		key === '' ? undefined : ilike(teams.nameKey, `%${key}%`),
		exists(member)
	);
}
