import { sql } from 'drizzle-orm';
import { check, index, integer, pgEnum, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant, localized } from '#lib/foundation/server/db/columns.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { events, partners } from '#lib/events/server/schema.ts';

/** What becomes of a prize after it was won. */
export const fulfilmentStates = ['open', 'under_way', 'done'] as const;
export const fulfilmentState = pgEnum('fulfilment_state', fulfilmentStates);

/** What can be won: a place in a challenge, with what comes with it. */
export const awards = pgTable(
	'awards',
	{
		id: id(),
		eventId: uuid()
			.notNull()
			.references(() => events.id, { onDelete: 'cascade' }),
		challengeId: uuid()
			.notNull()
			.references(() => challenges.id),
		/** The place in the last round that it goes to; 1 is first. */
		place: integer().notNull(),
		name: localized().notNull(),
		moneyMinorUnits: integer(),
		/** ISO 4217. */
		currency: text(),
		mentorshipMonths: integer(),
		/** Who gives the mentorship, where it is known beforehand. */
		partnerId: uuid().references(() => partners.id)
	},
	(table) => [
		unique('awards_place').on(table.challengeId, table.place),
		check('awards_money', sql`(${table.moneyMinorUnits} is null) = (${table.currency} is null)`),
		check('awards_place_counts', sql`${table.place} >= 1`)
	]
);

export type AwardRow = typeof awards.$inferSelect;

/** An award and the entry that wins it; sealed until the results are released. */
export const allocations = pgTable(
	'allocations',
	{
		id: id(),
		awardId: uuid()
			.notNull()
			.references(() => awards.id),
		entryId: uuid()
			.notNull()
			.references(() => entries.id),
		allocatedAt: instant().notNull(),
		allocatedBy: uuid()
			.notNull()
			.references(() => people.id),
		/** Why, where it does not follow from the standings. */
		reason: text().notNull().default(''),
		/** The judges' words about the winner, for the results page. */
		citation: text().notNull().default(''),
		fulfilment: fulfilmentState().notNull().default('open'),
		fulfilmentNote: text().notNull().default(''),
		withdrawnAt: instant()
	},
	(table) => [
		// Joint winners share an award; nobody gets the same one twice.
		uniqueIndex('allocations_once')
			.on(table.awardId, table.entryId)
			.where(sql`withdrawn_at is null`),
		index().on(table.entryId)
	]
);
