import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../db/columns.ts';

/** What a line tells besides: plain values, no secrets, nothing that must be erasable. */
export type AuditDetail = Record<string, string | number | boolean | null | readonly string[]>;

/**
 * The log: one line for each change, written in the change's own transaction and never altered. `seal.ts` gives a line
 * its position in the chain and its hash shortly afterwards; triggers refuse every other update, and every deletion.
 */
export const auditLines = pgTable(
	'audit_lines',
	{
		id: uuid().primaryKey().defaultRandom(),
		arrival: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
		at: instant().notNull(),
		actorId: uuid(),
		/** What happened, e.g. `entry.submitted`. */
		action: text().notNull(),
		/** What it happened to. */
		subjectId: uuid().notNull(),
		/** The id within which it happened, so that its people can read it. */
		scopeId: uuid(),
		detail: jsonb().$type<AuditDetail>().notNull(),
		position: bigint({ mode: 'number' }),
		previousHash: text(),
		hash: text()
	},
	(table) => [
		uniqueIndex().on(table.position),
		index().on(table.scopeId, table.arrival),
		index('audit_lines_unsealed')
			.on(table.arrival)
			.where(sql`position is null`)
	]
);

export type AuditLine = typeof auditLines.$inferSelect;

/** The last link of the chain, in one row: lines cut off from the end are missed by it. */
export const auditHead = pgTable(
	'audit_head',
	{
		only: boolean().primaryKey().default(true),
		position: bigint({ mode: 'number' }).notNull(),
		hash: text().notNull()
	},
	(table) => [check('audit_head_is_one_row', sql`${table.only}`)]
);
