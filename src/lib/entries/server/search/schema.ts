import { customType, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { entries } from '../schema.ts';
import { events } from '#lib/events/server/schema.ts';

/** PostgreSQL's list of words with their places and weights. */
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** The words of an entry as it was handed in, to be searched for. */
export const entryWords = pgTable(
	'entry_words',
	{
		entryId: uuid()
			.primaryKey()
			.references(() => entries.id, { onDelete: 'cascade' }),
		words: tsvector().notNull()
	},
	(table) => [index('entry_words_words').using('gin', table.words)]
);

/** Every word of an event's entries once, with its letters in threes, to find the one that somebody misspelled. */
export const entryVocabulary = pgTable(
	'entry_vocabulary',
	{
		eventId: uuid()
			.notNull()
			.references(() => events.id, { onDelete: 'cascade' }),
		word: text().notNull(),
		grams: text().array().notNull()
	},
	(table) => [
		primaryKey({ columns: [table.eventId, table.word] }),
		index('entry_vocabulary_grams').using('gin', table.grams)
	]
);
