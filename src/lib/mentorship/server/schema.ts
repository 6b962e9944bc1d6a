import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '#lib/foundation/server/db/columns.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { allocations } from '#lib/awards/server/schema.ts';
import { events, partners } from '#lib/events/server/schema.ts';
import { teams } from '#lib/teams/server/schema.ts';
import { mentorshipStates } from '../mentorship.ts';

export const mentorshipState = pgEnum('mentorship_state', mentorshipStates);

/** A mentorship that was won. */
export const mentorships = pgTable(
	'mentorships',
	{
		id: id(),
		eventId: uuid()
			.notNull()
			.references(() => events.id),
		allocationId: uuid()
			.notNull()
			.unique()
			.references(() => allocations.id),
		teamId: uuid()
			.notNull()
			.references(() => teams.id),
		partnerId: uuid().references(() => partners.id),
		mentorId: uuid().references(() => people.id),
		state: mentorshipState().notNull().default('planned'),
		/** Calendar day in the event's zone. */
		startsOn: date({ mode: 'string' }),
		months: integer().notNull(),
		createdAt: instant().notNull(),
		/** When it was finished, or ended early. */
		endedAt: instant(),
		/** Why it ended early. */
		endReason: text().notNull().default('')
	},
	(table) => [
		index().on(table.eventId),
		index().on(table.mentorId),
		check('mentorships_months', sql`${table.months} between 1 and 36`),
		check('mentorships_end_reason', sql`${table.state} <> 'ended_early' or ${table.endReason} <> ''`)
	]
);

export type MentorshipRow = typeof mentorships.$inferSelect;

export const mentorshipGoals = pgTable(
	'mentorship_goals',
	{
		id: id(),
		mentorshipId: uuid()
			.notNull()
			.references(() => mentorships.id),
		words: text().notNull(),
		setAt: instant().notNull(),
		reachedAt: instant()
	},
	(table) => [index().on(table.mentorshipId)]
);

export const mentorshipSessions = pgTable(
	'mentorship_sessions',
	{
		id: id(),
		mentorshipId: uuid()
			.notNull()
			.references(() => mentorships.id),
		startsAt: instant().notNull(),
		minutes: integer().notNull(),
		/** Where: a link, or a place. */
		place: text().notNull().default(''),
		notes: text().notNull().default(''),
		/** One more with every save of the notes: who saves over another's words is told. */
		notesVersion: integer().notNull().default(0),
		/** The calendar file's revision; one more whenever time, length or place change, or it is cancelled. */
		revision: integer().notNull().default(0),
		cancelledAt: instant(),
		createdBy: uuid()
			.notNull()
			.references(() => people.id)
	},
	(table) => [
		index().on(table.mentorshipId, table.startsAt),
		check('mentorship_sessions_minutes', sql`${table.minutes} between 5 and 600`)
	]
);

export type SessionRow = typeof mentorshipSessions.$inferSelect;
