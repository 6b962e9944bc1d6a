import { pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '#lib/foundation/server/db/columns.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { pairRuleKinds } from '../../assigning/pair-rule.ts';
import { judges } from '../schema.ts';

export const pairRuleKind = pgEnum('pair_rule', pairRuleKinds);

/** What organisers laid down about a judge and an entry in a round; every plan keeps to it. */
export const pairRules = pgTable(
	'pair_rules',
	{
		roundId: uuid()
			.notNull()
			.references(() => rounds.id, { onDelete: 'cascade' }),
		entryId: uuid()
			.notNull()
			.references(() => entries.id),
		judgeId: uuid()
			.notNull()
			.references(() => judges.id),
		rule: pairRuleKind().notNull(),
		/** For the other organisers. */
		reason: text().notNull().default(''),
		setBy: uuid()
			.notNull()
			.references(() => people.id),
		setAt: instant().notNull()
	},
	(table) => [primaryKey({ columns: [table.roundId, table.entryId, table.judgeId] })]
);
