import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '#lib/foundation/server/db/columns.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import type { AgendaItem } from '../../panel/agenda.ts';
import type { OwnOrder } from '../../panel/order.ts';
import { judges } from '../schema.ts';

/** A panel that sits: over one challenge of a round, or over all of them where the round counts places in the whole event. */
export const panelSittings = pgTable(
	'panel_sittings',
	{
		id: id(),
		roundId: uuid()
			.notNull()
			.references(() => rounds.id, { onDelete: 'cascade' }),
		challengeId: uuid().references(() => challenges.id),
		startsAt: instant(),
		agenda: jsonb().$type<AgendaItem[]>().notNull().default([]),
		/** From then on members see each other's orders, and nobody changes one. */
		openedAt: instant(),
		/** The chair who opened them; null where the last member's vote did. */
		openedBy: uuid().references(() => people.id)
	},
	(table) => [
		unique('panel_sittings_once').on(table.roundId, table.challengeId).nullsNotDistinct(),
		check('panel_sittings_opened', sql`${table.openedBy} is null or ${table.openedAt} is not null`)
	]
);

export type SittingRow = typeof panelSittings.$inferSelect;

/** A judge on a panel. Who was taken off stays, so that the log makes sense. */
export const panelMembers = pgTable(
	'panel_members',
	{
		id: id(),
		sittingId: uuid()
			.notNull()
			.references(() => panelSittings.id, { onDelete: 'cascade' }),
		judgeId: uuid()
			.notNull()
			.references(() => judges.id),
		addedAt: instant().notNull(),
		addedBy: uuid()
			.notNull()
			.references(() => people.id),
		removedAt: instant(),
		/** Why the member disagrees with what the panel decided. */
		dissent: text().notNull().default(''),
		dissentedAt: instant()
	},
	(table) => [
		unique('panel_members_once').on(table.sittingId, table.judgeId),
		index().on(table.judgeId),
		check('panel_members_dissent', sql`(${table.dissent} = '') = (${table.dissentedAt} is null)`)
	]
);

/** A member's own order, beside the scores of the rounds before: secret until the sitting's orders are opened. */
export const panelVotes = pgTable('panel_votes', {
	memberId: uuid()
		.primaryKey()
		.references(() => panelMembers.id, { onDelete: 'cascade' }),
	places: jsonb().$type<OwnOrder>().notNull(),
	remark: text().notNull().default(''),
	savedAt: instant().notNull(),
	/** Handed in; null for a draft. */
	castAt: instant()
});
