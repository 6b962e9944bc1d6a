import { and, eq, exists, isNull, or, sql } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { isId } from '#lib/foundation/ids.ts';
import { found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database, Transaction } from '#lib/foundation/server/db/database.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import { isReadable } from '#lib/rounds/server/queries.ts';
import { releases } from '#lib/rounds/server/schema.ts';
import { teamMembers, teams } from '#lib/teams/server/schema.ts';
import type { Mentorship } from '../rules.ts';
import type { MentorshipNews, Party } from './mails.ts';
import { mentorships, type MentorshipRow } from './schema.ts';

/** Can the results in which it was won be read at this instant? Asks of a query that joins the award. */
export function isOut(db: Database, now: Date) {
	return exists(
		db
			.select({ one: sql`1` })
			.from(releases)
			.where(
				and(
					eq(releases.eventId, mentorships.eventId),
					eq(releases.kind, 'results'),
					isReadable(now),
					or(isNull(releases.challengeId), eq(releases.challengeId, awards.challengeId))
				)
			)
	);
}

/** Who is in a team at this moment. */
export async function membersOf(db: Database, teamId: string) {
	return db
		.select({
			personId: people.id,
			email: people.email,
			name: people.name,
			locale: people.locale,
			timeZone: people.timeZone
		})
		.from(teamMembers)
		.innerJoin(people, eq(people.id, teamMembers.personId))
		.where(and(eq(teamMembers.teamId, teamId), isNull(teamMembers.leftAt)))
		.orderBy(teamMembers.joinedAt);
}

/** A mentorship that a command works on: what the rules ask, and what letters about it need. */
export interface AtHand extends Mentorship {
	row: MentorshipRow;
	news: MentorshipNews;
	mentor: Party | null;
	members: Party[];
	/** Team and mentor, but whoever acts. */
	others: Party[];
}

/**
 * The mentorship, locked until the end of the transaction.
 * @throws Refused `not_found`, also while the results are not out
 */
export async function lockMentorship(tx: Transaction, ctx: Context, mentorshipId: string): Promise<AtHand> {
	if (!isId(mentorshipId)) found(null);
	const [locked] = await tx
		.select({ row: mentorships })
		.from(mentorships)
		.innerJoin(allocations, eq(allocations.id, mentorships.allocationId))
		.innerJoin(awards, eq(awards.id, allocations.awardId))
		.where(and(eq(mentorships.id, mentorshipId), isOut(tx, ctx.now)))
		.for('update', { of: mentorships });
	const { row } = found(locked);
	const members = await membersOf(tx, row.teamId);
	const [around] = await tx
		.select({ team: teams.name, event: events, mentor: people })
		.from(teams)
		.innerJoin(events, eq(events.id, teams.eventId))
		.leftJoin(people, row.mentorId ? eq(people.id, row.mentorId) : sql`false`)
		.where(eq(teams.id, row.teamId));
	const { team, event, mentor: mentorRow } = found(around);
	const mentor = mentorRow && partyOf(mentorRow);
	const actor = personId(ctx.actor);
	return {
		row,
		eventId: row.eventId,
		state: row.state,
		startsOn: row.startsOn,
		mentorId: row.mentorId,
		memberIds: members.map((member) => member.personId),
		mentor,
		members,
		others: [...members, ...(mentor ? [mentor] : [])].filter((one) => one.personId !== actor),
		news: {
			mentorshipId: row.id,
			team,
			mentor: mentor?.name ?? '',
			event: { name: event.name, timeZone: event.timeZone, zonePlace: event.zonePlace },
			months: row.months,
			startsOn: row.startsOn,
			actor: ctx.actor.kind === 'person' ? ctx.actor.name : ''
		}
	};
}

/** A person's row as somebody who gets letters. */
function partyOf({ id, email, name, locale, timeZone }: typeof people.$inferSelect): Party {
	return { personId: id, email, name, locale, timeZone };
}
