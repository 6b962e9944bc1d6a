import { index, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { entries } from '#lib/entries/server/schema.ts';
import { freezes } from '#lib/rounds/server/schema.ts';
import type { FrozenExplanation } from '../../explaining/frozen.ts';

/** How an entry's score came about, as it was when the round was closed. Nobody in it has a name. */
export const explanations = pgTable(
	'explanations',
	{
		freezeId: uuid()
			.notNull()
			.references(() => freezes.id),
		entryId: uuid()
			.notNull()
			.references(() => entries.id),
		detail: jsonb().$type<FrozenExplanation>().notNull()
	},
	(table) => [primaryKey({ columns: [table.freezeId, table.entryId] }), index().on(table.entryId)]
);
