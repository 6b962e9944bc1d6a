import { and, asc, count, desc, eq, gt, isNull, ne, or } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import { demand, found, type Verdict } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayUseAccount } from '#lib/accounts/rules.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import {
	isLead,
	mayChangeTeam,
	mayInvite,
	mayJoin,
	mayRegister,
	missingMembers,
	type TeamTerms
} from '../rules.ts';
import type { TeamState } from '../team.ts';
import type { TeamFacts } from './facts.ts';
import { goodInvitation } from './invitations.ts';
import { teamInvitations, teamMembers, teams } from './schema.ts';
import { eventRow, membersOf, newcomer, teamOf, termsOf } from './team-at-hand.ts';

/** Is the reader in a team of this event? */
export async function isInTeam(ctx: Context, eventId: string): Promise<boolean> {
	const reader = personId(ctx.actor);
	if (!reader) return false;
	const [row] = await ctx.db
		.select({ id: teamMembers.id })
		.from(teamMembers)
		.where(
			and(eq(teamMembers.eventId, eventId), eq(teamMembers.personId, reader), isNull(teamMembers.leftAt))
		);
	return row !== undefined;
}

/** The id of the reader's team in an event. @throws Refused `not_found` where there is none */
export async function ownTeamId(ctx: Context, eventId: string): Promise<string> {
	demand(mayUseAccount(ctx.actor));
	return found(await teamOf(ctx.db, eventId, found(personId(ctx.actor)))).id;
}

/** How many teams each challenge of an event has. */
export async function teamCounts(ctx: Context, eventId: string): Promise<Map<string, number>> {
	const rows = await ctx.db
		.select({ challengeId: teams.challengeId, many: count() })
		.from(teams)
		.where(and(eq(teams.eventId, eventId), ne(teams.state, 'dissolved')))
		.groupBy(teams.challengeId);
	return new Map(rows.map(({ challengeId, many }) => [challengeId, many]));
}

/** What the page needs on which one takes part: whether the reader may, and what the event says about teams. */
export async function registration(
	ctx: Context,
	eventId: string
): Promise<{ terms: TeamTerms; ownTeam: string | null; verdict: Verdict }> {
	demand(mayUseAccount(ctx.actor));
	const terms = termsOf(await eventRow(ctx.db, eventId));
	const own = await teamOf(ctx.db, eventId, found(personId(ctx.actor)));
	const ownTeam = own?.name ?? null;
	return { terms, ownTeam, verdict: mayRegister(ctx.actor, { ownTeam, judges: false }, terms, ctx.now) };
}

export interface TeamPage {
	id: string;
	name: string;
	state: TeamState;
	country: string | null;
	challenge: { id: string; slug: string; name: Localized };
	terms: TeamTerms;
	/** The lead first, then in the order in which they came. */
	members: { personId: string; name: string; country: string | null; lead: boolean; self: boolean }[];
	/** How many people are still needed before the team may hand in. */
	missing: number;
	leads: boolean;
	/** May the reader ask others in, or change the team? If not, why. */
	invite: Verdict;
	change: Verdict;
	/** The ways in that are still good; for the lead. */
	invitations: { id: string; hint: string; email: string | null; expiresAt: Date }[];
}

/** The reader's own team in an event; null where there is none. */
export async function ownTeam(ctx: Context, eventId: string): Promise<TeamPage | null> {
	const own = personId(ctx.actor);
	const row = own === undefined ? undefined : await teamOf(ctx.db, eventId, own);
	if (!row) return null;
	const [event, members, [challenge], invitations] = await Promise.all([
		eventRow(ctx.db, eventId),
		membersOf(ctx.db, row.id),
		ctx.db
			.select({ id: challenges.id, slug: challenges.slug, name: challenges.name })
			.from(challenges)
			.where(eq(challenges.id, row.challengeId)),
		ctx.db
			.select({
				id: teamInvitations.id,
				hint: teamInvitations.hint,
				email: teamInvitations.email,
				expiresAt: teamInvitations.expiresAt
			})
			.from(teamInvitations)
			.where(
				and(
					eq(teamInvitations.teamId, row.id),
					isNull(teamInvitations.revokedAt),
					gt(teamInvitations.expiresAt, ctx.now),
					or(isNull(teamInvitations.email), isNull(teamInvitations.acceptedAt))
				)
			)
			.orderBy(desc(teamInvitations.createdAt), asc(teamInvitations.id))
	]);
	if (!challenge) return null;
	const terms = termsOf(event);
	const atHand = { name: row.name, state: row.state, members };
	const leads = isLead(ctx.actor, atHand) === undefined;
	return {
		...{ id: row.id, name: row.name, state: row.state, country: row.country, challenge, terms, leads },
		members: members
			.toSorted((a, b) => Number(b.lead) - Number(a.lead))
			.map((member) => ({
				personId: member.personId,
				name: member.name,
				country: member.country,
				lead: member.lead,
				self: member.personId === own
			})),
		missing: missingMembers(atHand, terms),
		invite: mayInvite(ctx.actor, atHand, terms, ctx.now),
		change: mayChangeTeam(ctx.actor, atHand, terms, ctx.now),
		invitations: leads ? invitations : []
	};
}

/**
 * Whose team a link leads into, before anybody joins; and whether the reader may.
 * @throws Refused `link_spent`
 */
export async function invitingTeam(ctx: Context, eventId: string, token: string, facts: TeamFacts) {
	const { teamId } = await goodInvitation(ctx.db, ctx.now, eventId, token);
	const [event, members, [row]] = await Promise.all([
		eventRow(ctx.db, eventId),
		membersOf(ctx.db, teamId),
		ctx.db
			.select({ team: teams, challenge: challenges.name })
			.from(teams)
			.innerJoin(challenges, eq(challenges.id, teams.challengeId))
			.where(eq(teams.id, teamId))
	]);
	if (!row) return null;
	const { team, challenge } = row;
	const terms = termsOf(event);
	const who = await newcomer(ctx.db, ctx, facts, { eventId, challengeId: team.challengeId });
	const atHand = { name: team.name, state: team.state, members };
	return {
		name: team.name,
		challenge,
		lead: members.find((member) => member.lead)?.name ?? '',
		members: members.length,
		largest: terms.largest,
		isMember: members.some((member) => member.personId === personId(ctx.actor)),
		verdict: mayJoin(ctx.actor, who, atHand, terms, ctx.now)
	};
}
