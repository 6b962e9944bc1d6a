import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayUseAccount } from '#lib/accounts/rules.ts';
import { judges } from '../schema.ts';

/** So many are suggested. */
const most = 12;

/**
 * What judges of an event know of, to be suggested to teams as topics: the commonest words first. A word that only one
 * judge has stays out, so that it can't tell who judges.
 */
export async function knownTopics(ctx: Context, eventId: string): Promise<string[]> {
	demand(mayUseAccount(ctx.actor));
	const word = sql<string>`unnest(${judges.expertise})`;
	const named = ctx.db
		.select({ word: word.as('word') })
		.from(judges)
		.where(and(eq(judges.eventId, eventId), inArray(judges.state, ['invited', 'accepted'])))
		.as('named');
	const rows = await ctx.db
		.select({ word: named.word })
		.from(named)
		.groupBy(named.word)
		.having(sql`count(*) > 1`)
		.orderBy(desc(count()), named.word)
		.limit(most);
	return rows.map(({ word }) => word);
}
