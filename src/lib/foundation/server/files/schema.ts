import { bigint, index, jsonb, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '../db/columns.ts';

/** A file is on its way, stored with its bytes, or gone (its row stays, so that the log can speak of it). */
export const fileStates = ['arriving', 'stored', 'gone'] as const;
export const fileState = pgEnum('file_state', fileStates);

/** Every file ever promised to us. The bytes lie at `key` in the store; the row never points to a missing file. */
export const files = pgTable(
	'files',
	{
		id: id(),
		key: text().notNull().unique(),
		name: text().notNull(),
		/** As found in the content, not as claimed. */
		type: text().notNull(),
		bytes: bigint({ mode: 'number' }).notNull(),
		sha256: text(),
		state: fileState().notNull().default('arriving'),
		uploadedBy: uuid().notNull(),
		/** What the upload's door needs to know when it completes. */
		metadata: jsonb().$type<Record<string, unknown>>(),
		createdAt: instant().notNull(),
		storedAt: instant()
	},
	(table) => [index().on(table.state, table.createdAt)]
);

export type StoredFile = typeof files.$inferSelect;
