import { sql } from 'drizzle-orm';
import { check, index, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '#lib/foundation/server/db/columns.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import { teams } from '#lib/teams/server/schema.ts';
import { conflictKind, judges } from '../schema.ts';

export const namedKind = pgEnum('named_kind', ['person', 'organisation']);

/**
 * What somebody named because of a tie, in words: a judge an organisation or a person, a team a judge. Which entries or
 * judges are meant is looked up again whenever it matters, so that it also holds for those who come later.
 */
export const namedTies = pgTable(
	'named_ties',
	{
		id: id(),
		eventId: uuid()
			.notNull()
			.references(() => events.id, { onDelete: 'cascade' }),
		/** Who named: one of the two. */
		judgeId: uuid().references(() => judges.id),
		teamId: uuid().references(() => teams.id),
		about: namedKind().notNull(),
		/** Of the person, or of the organisation. */
		name: text().notNull(),
		email: text().notNull().default(''),
		/** Where the person works. */
		organisation: text().notNull().default(''),
		note: text().notNull().default(''),
		/** The judge whom an organiser found to be meant. */
		meantJudgeId: uuid().references(() => judges.id),
		saidBy: uuid()
			.notNull()
			.references(() => people.id),
		saidAt: instant().notNull()
	},
	(table) => [
		index().on(table.eventId),
		index().on(table.judgeId),
		index().on(table.teamId),
		check('named_ties_side', sql`(${table.judgeId} is null) <> (${table.teamId} is null)`)
	]
);

/** An organiser's word that a tie of one kind is none between these two, with the reason. */
export const liftedConflicts = pgTable(
	'lifted_conflicts',
	{
		judgeId: uuid()
			.notNull()
			.references(() => judges.id),
		entryId: uuid()
			.notNull()
			.references(() => entries.id),
		kind: conflictKind().notNull(),
		reason: text().notNull(),
		liftedBy: uuid()
			.notNull()
			.references(() => people.id),
		liftedAt: instant().notNull()
	},
	(table) => [
		primaryKey({ columns: [table.judgeId, table.entryId, table.kind] }),
		index().on(table.entryId),
		check('lifted_conflicts_reason', sql`${table.reason} <> ''`)
	]
);

/** Who mentors, or mentored, a team: written by whoever brings the two together. */
export const mentorTies = pgTable(
	'mentor_ties',
	{
		personId: uuid()
			.notNull()
			.references(() => people.id),
		teamId: uuid()
			.notNull()
			.references(() => teams.id),
		since: instant().notNull()
	},
	(table) => [primaryKey({ columns: [table.personId, table.teamId] }), index().on(table.teamId)]
);
