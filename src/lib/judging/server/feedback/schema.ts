import { sql } from 'drizzle-orm';
import { check, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '#lib/foundation/server/db/columns.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { commentVerdicts } from '../../feedback/comment.ts';
import { reviews } from '../schema.ts';

export const commentVerdict = pgEnum('comment_verdict', commentVerdicts);

/**
 * An organiser's look at a comment for a team. It holds for the words that were looked at and for no others: once a judge
 * writes something else, the comment waits again.
 */
export const commentLooks = pgTable(
	'comment_looks',
	{
		reviewId: uuid()
			.primaryKey()
			.references(() => reviews.id),
		words: text().notNull(),
		verdict: commentVerdict().notNull(),
		/** Why it was withheld; the judge reads it where they are asked to write anew. */
		reason: text(),
		lookedBy: uuid()
			.notNull()
			.references(() => people.id),
		lookedAt: instant().notNull()
	},
	(table) => [check('comment_looks_reason', sql`${table.verdict} = 'approved' or ${table.reason} <> ''`)]
);
