import { and, asc, eq, exists, isNull, min, or, sql } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { isId } from '#lib/foundation/ids.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayUseAccount } from '#lib/accounts/rules.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { events, partners } from '#lib/events/server/schema.ts';
import { teamMembers, teams } from '#lib/teams/server/schema.ts';
import { endDay, endOfSession } from '../mentorship.ts';
import { mayRead, type Mentorship } from '../rules.ts';
import { isOut, membersOf } from './at-hand.ts';
import { mentorshipGoals, mentorships, mentorshipSessions } from './schema.ts';

/** What lists and pages say of a mentorship; only of those whose results are out. */
function heads(ctx: Context) {
	const next = ctx.db
		.select({
			mentorshipId: mentorshipSessions.mentorshipId,
			startsAt: min(mentorshipSessions.startsAt).as('next_starts_at')
		})
		.from(mentorshipSessions)
		.where(
			and(
				isNull(mentorshipSessions.cancelledAt),
				sql`${mentorshipSessions.startsAt} + ${mentorshipSessions.minutes} * interval '1 minute' > ${ctx.now.toISOString()}::timestamptz`
			)
		)
		.groupBy(mentorshipSessions.mentorshipId)
		.as('next');
	return ctx.db
		.select({
			id: mentorships.id,
			eventId: mentorships.eventId,
			state: mentorships.state,
			startsOn: mentorships.startsOn,
			months: mentorships.months,
			endedAt: mentorships.endedAt,
			endReason: mentorships.endReason,
			teamId: teams.id,
			team: teams.name,
			award: awards.name,
			challenge: challenges.shortName,
			entry: sql<string>`${entries.content} ->> 'title'`,
			partnerId: mentorships.partnerId,
			partner: partners.name,
			partnerLink: partners.link,
			mentorId: mentorships.mentorId,
			mentor: people.name,
			mentorEmail: people.email,
			mentorOrganisation: people.organisation,
			event: {
				slug: events.slug,
				name: events.name,
				timeZone: events.timeZone,
				zonePlace: events.zonePlace
			},
			nextAt: next.startsAt
		})
		.from(mentorships)
		.innerJoin(events, eq(events.id, mentorships.eventId))
		.innerJoin(teams, eq(teams.id, mentorships.teamId))
		.innerJoin(allocations, eq(allocations.id, mentorships.allocationId))
		.innerJoin(entries, eq(entries.id, allocations.entryId))
		.innerJoin(awards, eq(awards.id, allocations.awardId))
		.innerJoin(challenges, eq(challenges.id, awards.challengeId))
		.leftJoin(partners, eq(partners.id, mentorships.partnerId))
		.leftJoin(people, eq(people.id, mentorships.mentorId))
		.leftJoin(next, eq(next.mentorshipId, mentorships.id))
		.orderBy(asc(challenges.position), asc(awards.place), asc(teams.name), asc(mentorships.id))
		.$dynamic();
}

type Head = Awaited<ReturnType<typeof heads>>[number];

/** A line of a list. */
function lineOf(head: Head) {
	const { id, state, startsOn, months, team, award, challenge, partner, mentor, event, nextAt } = head;
	return { id, state, startsOn, months, team, award, challenge, partner, mentor, event, nextAt };
}

/** The mentorships of an event, for those who run it; with what the form for assigning a mentor begins from. */
export async function eventMentorships(ctx: Context, eventId: string) {
	demand(mayObserve(ctx.actor, eventId));
	const [rows, offered] = await Promise.all([
		heads(ctx).where(and(eq(mentorships.eventId, eventId), isOut(ctx.db, ctx.now))),
		ctx.db
			.select({ id: partners.id, name: partners.name })
			.from(partners)
			.where(eq(partners.eventId, eventId))
			.orderBy(asc(partners.position))
	]);
	const lines = rows.map((head) => ({
		...lineOf(head),
		partnerId: head.partnerId,
		mentorEmail: head.mentorEmail
	}));
	return { mentorships: lines, partners: offered };
}

/** The reader's own mentorships, as mentor or in a team. */
export async function ownMentorships(ctx: Context) {
	demand(mayUseAccount(ctx.actor));
	const reader = personId(ctx.actor) ?? '';
	const inTeam = ctx.db
		.select({ id: teamMembers.id })
		.from(teamMembers)
		.where(
			and(
				eq(teamMembers.teamId, mentorships.teamId),
				eq(teamMembers.personId, reader),
				isNull(teamMembers.leftAt)
			)
		);
	const rows = await heads(ctx).where(
		and(or(eq(mentorships.mentorId, reader), exists(inTeam)), isOut(ctx.db, ctx.now))
	);
	return rows.map(lineOf);
}

/**
 * The page of a mentorship. `facts` are what the rules ask, so that the page can say what the reader may do.
 * @throws Refused `not_found` for everybody but team, mentor and organisers, and while the results are not out
 */
export async function mentorshipPage(ctx: Context, mentorshipId: string) {
	const { head, facts, members } = await readable(ctx, mentorshipId);
	const [goals, sessions] = await Promise.all([
		ctx.db
			.select({
				id: mentorshipGoals.id,
				words: mentorshipGoals.words,
				reachedAt: mentorshipGoals.reachedAt
			})
			.from(mentorshipGoals)
			.where(eq(mentorshipGoals.mentorshipId, mentorshipId))
			.orderBy(asc(mentorshipGoals.setAt), asc(mentorshipGoals.id)),
		sessionsOf(ctx, mentorshipId)
	]);
	const { entry, partnerLink, mentorOrganisation, endedAt, endReason } = head;
	return {
		...lineOf(head),
		...{ entry, partnerLink, mentorOrganisation, endedAt, endReason },
		endsOn: head.startsOn && endDay(head.startsOn, head.months),
		members: members.map(({ name }) => name),
		goals,
		sessions,
		facts
	};
}

/** The sessions of a mentorship, as a calendar file needs them. */
export async function mentorshipCalendar(ctx: Context, mentorshipId: string) {
	const { head } = await readable(ctx, mentorshipId);
	const sessions = await sessionsOf(ctx, mentorshipId);
	return {
		team: head.team,
		event: head.event,
		mentor: head.mentor,
		sessions: sessions.map(({ id, startsAt, minutes, place, revision, cancelledAt }) => ({
			...{ id, startsAt, place, revision },
			endsAt: endOfSession({ startsAt, minutes }),
			cancelled: cancelledAt !== null
		}))
	};
}

async function readable(ctx: Context, mentorshipId: string) {
	demand(mayUseAccount(ctx.actor));
	if (!isId(mentorshipId)) found(null);
	const [row] = await heads(ctx).where(and(eq(mentorships.id, mentorshipId), isOut(ctx.db, ctx.now)));
	const head = found(row);
	const members = await membersOf(ctx.db, head.teamId);
	const { eventId, state, startsOn, mentorId } = head;
	const memberIds = members.map((member) => member.personId);
	const facts: Mentorship = { eventId, state, startsOn, mentorId, memberIds };
	demand(mayRead(ctx.actor, facts));
	return { head, facts, members };
}

async function sessionsOf(ctx: Context, mentorshipId: string) {
	return ctx.db
		.select({
			id: mentorshipSessions.id,
			startsAt: mentorshipSessions.startsAt,
			minutes: mentorshipSessions.minutes,
			place: mentorshipSessions.place,
			notes: mentorshipSessions.notes,
			notesVersion: mentorshipSessions.notesVersion,
			revision: mentorshipSessions.revision,
			cancelledAt: mentorshipSessions.cancelledAt
		})
		.from(mentorshipSessions)
		.where(eq(mentorshipSessions.mentorshipId, mentorshipId))
		.orderBy(asc(mentorshipSessions.startsAt), asc(mentorshipSessions.id));
}
