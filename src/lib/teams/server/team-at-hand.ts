import { and, asc, eq, isNull } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database, Transaction } from '#lib/foundation/server/db/database.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { timesOf } from '#lib/events/server/public.ts';
import { events, type EventRow } from '#lib/events/server/schema.ts';
import type { Newcomer, TeamAtHand, TeamTerms } from '../rules.ts';
import type { TeamFacts } from './facts.ts';
import { teamMembers, type TeamRow, teams } from './schema.ts';

/** What an event says about teams. */
export function termsOf(event: EventRow): TeamTerms {
	const { registration, submission } = timesOf(event);
	const { state, pausedAt, teamMin: smallest, teamMax: largest } = event;
	return { event: state, registration, submission, pausedAt, smallest, largest };
}

/** The event, whole; it has to be there. */
export async function eventRow(db: Database, eventId: string): Promise<EventRow> {
	const [event] = await db.select().from(events).where(eq(events.id, eventId));
	return found(event);
}

/** Everybody who is in the team now, in the order in which they came. */
export async function membersOf(db: Database, teamId: string) {
	return db
		.select({
			personId: teamMembers.personId,
			lead: teamMembers.lead,
			joinedAt: teamMembers.joinedAt,
			name: people.name,
			email: people.email,
			locale: people.locale,
			country: people.country
		})
		.from(teamMembers)
		.innerJoin(people, eq(people.id, teamMembers.personId))
		.where(and(eq(teamMembers.teamId, teamId), isNull(teamMembers.leftAt)))
		.orderBy(asc(teamMembers.joinedAt), asc(teamMembers.id));
}

export type MemberRow = Awaited<ReturnType<typeof membersOf>>[number];

/** A team with its members and its event. */
export interface LockedTeam {
	row: TeamRow;
	event: EventRow;
	terms: TeamTerms;
	members: MemberRow[];
	atHand: TeamAtHand;
}

/** Hold a team until the end of the transaction: who is in it and what it is can't change meanwhile. */
export async function lockTeam(tx: Transaction, teamId: string): Promise<LockedTeam> {
	const [locked] = await tx.select().from(teams).where(eq(teams.id, teamId)).for('update');
	const row = found(locked);
	const [event, members] = [await eventRow(tx, row.eventId), await membersOf(tx, teamId)];
	return {
		...{ row, event, members, terms: termsOf(event) },
		atHand: { name: row.name, state: row.state, members }
	};
}

/** What the event knows of somebody who wants to take part in a challenge. */
export async function newcomer(
	db: Database,
	ctx: Context,
	facts: TeamFacts,
	{ eventId, challengeId }: { eventId: string; challengeId: string | null }
): Promise<Newcomer> {
	const id = personId(ctx.actor);
	if (id === undefined) return { ownTeam: null, judges: false };
	const own = await teamOf(db, eventId, id);
	const judging = challengeId === null ? [] : await facts.judgesAmong(db, challengeId, [id]);
	return { ownTeam: own?.name ?? null, judges: judging.length > 0 };
}

/** The team of an event that a person is in. */
export async function teamOf(db: Database, eventId: string, id: string): Promise<TeamRow | undefined> {
	const [row] = await db
		.select({ team: teams })
		.from(teamMembers)
		.innerJoin(teams, eq(teams.id, teamMembers.teamId))
		.where(and(eq(teamMembers.eventId, eventId), eq(teamMembers.personId, id), isNull(teamMembers.leftAt)));
	return row?.team;
}
