import { and, asc, eq, isNull } from 'drizzle-orm';
import { isId } from '#lib/foundation/ids.ts';
import { found } from '#lib/foundation/refusal.ts';
import type { Recipient } from '#lib/foundation/server/mail/post.ts';
import type { Database, Transaction } from '#lib/foundation/server/db/database.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { events, type EventRow } from '#lib/events/server/schema.ts';
import type { TeamTerms } from '#lib/teams/rules.ts';
import { teamMembers, type TeamRow, teams } from '#lib/teams/server/schema.ts';
import { type MemberRow, membersOf, termsOf } from '#lib/teams/server/team-at-hand.ts';
import type { EntryAtHand } from '../rules.ts';
import { entries, type EntryRow } from './schema.ts';

/** An entry with its team and its event, and all that its rules ask. */
export interface EntryWithTeam {
	row: EntryRow;
	team: TeamRow;
	event: EventRow;
	terms: TeamTerms;
	members: MemberRow[];
	atHand: EntryAtHand;
}

/** Hold an entry until the end of the transaction: nobody changes it meanwhile. */
export async function lockEntry(tx: Transaction, entryId: string): Promise<EntryWithTeam> {
	const [locked] = isId(entryId)
		? await tx.select().from(entries).where(eq(entries.id, entryId)).for('update')
		: [];
	return withTeam(tx, found(locked));
}

/**
 * Hold the team and then its entry, for steps that rest on who is in the team. Everybody who holds both takes them in
 * this order.
 */
export async function lockTeamAndEntry(tx: Transaction, entryId: string): Promise<EntryWithTeam> {
	const [entry] = await tx.select({ teamId: entries.teamId }).from(entries).where(eq(entries.id, entryId));
	await tx
		.select({ id: teams.id })
		.from(teams)
		.where(eq(teams.id, found(entry).teamId))
		.for('update');
	return lockEntry(tx, entryId);
}

/** An entry with its team and its event, as they stand. */
export async function withTeam(db: Database, row: EntryRow): Promise<EntryWithTeam> {
	const [[joined], members] = await Promise.all([
		db
			.select({ team: teams, event: events })
			.from(teams)
			.innerJoin(events, eq(events.id, teams.eventId))
			.where(eq(teams.id, row.teamId)),
		membersOf(db, row.teamId)
	]);
	const { team, event } = found(joined);
	const { state, content, latePassUntil } = row;
	return {
		...{ row, team, event, members, terms: termsOf(event) },
		atHand: { state, content, latePassUntil, team: { name: team.name, state: team.state, members } }
	};
}

/** A member of a team, as letters need to know them. */
export type MemberToTell = Recipient & { timeZone: string };

/** Everybody in the team, in the order in which they came. */
export async function membersToTell(db: Database, teamId: string): Promise<MemberToTell[]> {
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
		.orderBy(asc(teamMembers.joinedAt), asc(teamMembers.id));
}
