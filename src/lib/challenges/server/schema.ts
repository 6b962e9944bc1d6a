import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, localized } from '#lib/foundation/server/db/columns.ts';
import { events } from '#lib/events/server/schema.ts';

/** What entrants answer: an area, or a prize category. */
export const challenges = pgTable(
	'challenges',
	{
		id: id(),
		eventId: uuid()
			.notNull()
			.references(() => events.id, { onDelete: 'cascade' }),
		slug: text().notNull(),
		position: integer().notNull(),
		name: localized().notNull(),
		/** A short name for tabs and tables. */
		shortName: localized().notNull(),
		summary: localized().notNull(),
		/** Markdown. */
		description: localized().notNull(),
		sponsor: text()
	},
	(table) => [
		unique('challenges_slug').on(table.eventId, table.slug),
		index().on(table.eventId, table.position)
	]
);

export type ChallengeRow = typeof challenges.$inferSelect;
