import { sql } from 'drizzle-orm';
import { boolean, index, pgEnum, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '#lib/foundation/server/db/columns.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import { teamStates } from '../team.ts';

export const teamState = pgEnum('team_state', teamStates);

export const teams = pgTable(
	'teams',
	{
		id: id(),
		eventId: uuid()
			.notNull()
			.references(() => events.id),
		challengeId: uuid()
			.notNull()
			.references(() => challenges.id),
		name: text().notNull(),
		/** The name as it is compared: two teams of an event can't look alike. */
		nameKey: text().notNull(),
		/** Where the team works from; for the figures. ISO 3166 alpha-2. */
		country: text(),
		state: teamState().notNull().default('open'),
		createdAt: instant().notNull()
	},
	(table) => [
		uniqueIndex('teams_name')
			.on(table.eventId, table.nameKey)
			.where(sql`state <> 'dissolved'`),
		// What a team hands in belongs to the team's challenge; see the slice that comes next.
		unique('teams_challenge').on(table.id, table.challengeId),
		index().on(table.challengeId)
	]
);

export type TeamRow = typeof teams.$inferSelect;

/** Who is, and was, in a team. A person is in one team of an event at a time, and a team has one lead. */
export const teamMembers = pgTable(
	'team_members',
	{
		id: id(),
		teamId: uuid()
			.notNull()
			.references(() => teams.id),
		eventId: uuid()
			.notNull()
			.references(() => events.id),
		personId: uuid()
			.notNull()
			.references(() => people.id),
		lead: boolean().notNull().default(false),
		joinedAt: instant().notNull(),
		leftAt: instant()
	},
	(table) => [
		uniqueIndex('team_members_one_team')
			.on(table.eventId, table.personId)
			.where(sql`left_at is null`),
		uniqueIndex('team_members_one_lead')
			.on(table.teamId)
			.where(sql`lead and left_at is null`),
		index().on(table.teamId),
		index().on(table.personId)
	]
);

/** A way into a team: a link to pass on, or one sent to an address. `tokenHash` is the SHA-256 of what stands in it. */
export const teamInvitations = pgTable(
	'team_invitations',
	{
		id: id(),
		teamId: uuid()
			.notNull()
			.references(() => teams.id),
		tokenHash: text().notNull().unique(),
		/** The last characters, so that a lead can tell links apart. */
		hint: text().notNull(),
		email: text(),
		createdBy: uuid()
			.notNull()
			.references(() => people.id),
		createdAt: instant().notNull(),
		expiresAt: instant().notNull(),
		revokedAt: instant(),
		acceptedBy: uuid().references(() => people.id),
		acceptedAt: instant()
	},
	(table) => [index().on(table.teamId)]
);
