import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	foreignKey,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	text,
	unique,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { id, instant } from '#lib/foundation/server/db/columns.ts';
import { files } from '#lib/foundation/server/files/schema.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import { teams } from '#lib/teams/server/schema.ts';
import { type EntryContent, entryStates } from '../entry.ts';
import type { ReceiptSnapshot } from '../receipt.ts';

export const entryState = pgEnum('entry_state', entryStates);

export const entries = pgTable(
	'entries',
	{
		id: id(),
		eventId: uuid()
			.notNull()
			.references(() => events.id),
		teamId: uuid()
			.notNull()
			.unique()
			.references(() => teams.id),
		challengeId: uuid()
			.notNull()
			.references(() => challenges.id),
		/** What blind readers call it: "Entry 27". Given on first submission, in no order that tells of time. */
		number: integer(),
		state: entryState().notNull().default('draft'),
		content: jsonb().$type<EntryContent>().notNull(),
		/** One more with every save: who saves over another's work is told. */
		version: integer().notNull().default(1),
		savedAt: instant().notNull(),
		savedBy: uuid()
			.notNull()
			.references(() => people.id),
		submittedAt: instant(),
		/** Deadline of this team alone, with the reason in the log. */
		latePassUntil: instant(),
		createdAt: instant().notNull()
	},
	(table) => [
		unique('entries_number').on(table.eventId, table.number),
		index().on(table.eventId, table.state),
		index().on(table.challengeId, table.state),
		// An entry is always in its team's challenge: it follows when the team changes its mind.
		foreignKey({
			name: 'entries_team_challenge',
			columns: [table.teamId, table.challengeId],
			foreignColumns: [teams.id, teams.challengeId]
		}).onUpdate('cascade'),
		check('entries_submitted_at', sql`${table.state} <> 'submitted' or ${table.submittedAt} is not null`)
	]
);

export type EntryRow = typeof entries.$inferSelect;

/** Every saved version of the words. */
export const entryRevisions = pgTable(
	'entry_revisions',
	{
		id: id(),
		entryId: uuid()
			.notNull()
			.references(() => entries.id),
		version: integer().notNull(),
		content: jsonb().$type<EntryContent>().notNull(),
		savedAt: instant().notNull(),
		savedBy: uuid()
			.notNull()
			.references(() => people.id)
	},
	(table) => [unique('entry_revisions_version').on(table.entryId, table.version)]
);

/** The files of an entry. One of them may be its cover. */
export const entryFiles = pgTable(
	'entry_files',
	{
		id: id(),
		entryId: uuid()
			.notNull()
			.references(() => entries.id),
		fileId: uuid()
			.notNull()
			.unique()
			.references(() => files.id),
		position: integer().notNull(),
		cover: boolean().notNull().default(false),
		removedAt: instant()
	},
	(table) => [
		index().on(table.entryId),
		uniqueIndex('entry_files_one_cover')
			.on(table.entryId)
			.where(sql`cover and removed_at is null`)
	]
);

/** The proof that an entry arrived: the instant, and the hash of exactly what was handed in. */
export const entryReceipts = pgTable(
	'entry_receipts',
	{
		id: id(),
		entryId: uuid()
			.notNull()
			.references(() => entries.id),
		/** Short enough to read over the telephone. */
		code: text().notNull().unique(),
		submittedAt: instant().notNull(),
		submittedBy: uuid()
			.notNull()
			.references(() => people.id),
		version: integer().notNull(),
		/** The words and the hashes of the files, in canonical form. */
		snapshot: jsonb().$type<ReceiptSnapshot>().notNull(),
		/** SHA-256 of the snapshot's canonical form, in hex. */
		sha256: text().notNull()
	},
	(table) => [index().on(table.entryId)]
);
