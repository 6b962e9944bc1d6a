import { sql } from 'drizzle-orm';
import { check, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '#lib/foundation/server/db/columns.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { skipReasons } from '../../comparing/comparison.ts';
import { judges } from '../schema.ts';

export const skipReason = pgEnum('skip_reason', skipReasons);

/** Two entries that a judge was shown, and which is better; without an answer while the judge looks at them. */
export const comparisons = pgTable(
	'comparisons',
	{
		id: id(),
		roundId: uuid()
			.notNull()
			.references(() => rounds.id),
		judgeId: uuid()
			.notNull()
			.references(() => judges.id),
		/** Shown first. */
		leftId: uuid()
			.notNull()
			.references(() => entries.id),
		rightId: uuid()
			.notNull()
			.references(() => entries.id),
		/** The entry that was preferred. */
		better: uuid(),
		skipped: skipReason(),
		shownAt: instant().notNull(),
		answeredAt: instant()
	},
	(table) => [
		uniqueIndex('comparisons_pair').on(
			table.roundId,
			table.judgeId,
			sql`least(${table.leftId}, ${table.rightId})`,
			sql`greatest(${table.leftId}, ${table.rightId})`
		),
		uniqueIndex('comparisons_one_open')
			.on(table.judgeId, table.roundId)
			.where(sql`answered_at is null`),
		check('comparisons_two', sql`${table.leftId} <> ${table.rightId}`),
		check('comparisons_better', sql`${table.better} in (${table.leftId}, ${table.rightId})`),
		check(
			'comparisons_answer',
			sql`num_nonnulls(${table.better}, ${table.skipped}) = num_nonnulls(${table.answeredAt})`
		)
	]
);

/** A judge whose answers in a round do not count: an organiser set them aside. */
export const comparisonsAside = pgTable(
	'comparisons_aside',
	{
		roundId: uuid()
			.notNull()
			.references(() => rounds.id),
		judgeId: uuid()
			.notNull()
			.references(() => judges.id),
		asideAt: instant().notNull(),
		asideBy: uuid()
			.notNull()
			.references(() => people.id),
		reason: text().notNull()
	},
	(table) => [
		primaryKey({ columns: [table.roundId, table.judgeId] }),
		check('comparisons_aside_reason', sql`${table.reason} <> ''`)
	]
);
