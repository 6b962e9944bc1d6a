import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '../../i18n/locales.ts';
import { id, instant } from '../db/columns.ts';

/** The body of a letter: plain paragraphs, and at most one thing to do. */
export interface LetterBody {
	paragraphs: string[];
	action?: { label: string; href: string };
}

/** The outbox. A letter stands here from the moment of the change that caused it; a job delivers it. */
export const letters = pgTable(
	'letters',
	{
		id: id(),
		personId: uuid(),
		email: text().notNull(),
		name: text().notNull(),
		locale: text().$type<Locale>().notNull(),
		subject: text().notNull(),
		body: jsonb().$type<LetterBody>().notNull(),
		/** Holds a link that signs somebody in: its body is wiped once a mail server has taken it. */
		secret: boolean().notNull().default(false),
		/** A second letter with the same key is not written. */
		onceKey: text().unique(),
		writtenAt: instant().notNull(),
		sentAt: instant(),
		attempts: integer().notNull().default(0),
		lastError: text()
	},
	(table) => [index().on(table.email, table.writtenAt), index().on(table.writtenAt)]
);
