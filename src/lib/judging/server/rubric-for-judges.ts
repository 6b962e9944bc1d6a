import { and, asc, eq } from 'drizzle-orm';
import { demand } from '#lib/foundation/refusal.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { isJudge } from '../rules.ts';
import { criteria, type CriterionRow } from './schema.ts';

/** What judges are asked in the review rounds of an event. One query. */
export async function rubricsForJudges(
	ctx: Context,
	eventId: string
): Promise<{ id: string; name: Localized; criteria: CriterionRow[] }[]> {
	demand(isJudge(ctx.actor, eventId));
	const rows = await ctx.db
		.select({ id: rounds.id, name: rounds.name, criterion: criteria })
		.from(rounds)
		.innerJoin(criteria, eq(criteria.roundId, rounds.id))
		.where(and(eq(rounds.eventId, eventId), eq(rounds.kind, 'review')))
		.orderBy(asc(rounds.position), asc(criteria.position));
	return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own) => {
		const [first] = own;
		return first ? [{ id: first.id, name: first.name, criteria: own.map(({ criterion }) => criterion) }] : [];
	});
}
