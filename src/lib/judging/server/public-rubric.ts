import { asc, eq } from 'drizzle-orm';
import type { Context } from '#lib/foundation/server/context.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { criteria } from './schema.ts';

/** The rubrics of an event, as they were published for everybody: criterion by criterion, with what each level means. */
export async function publicRubrics(ctx: Context, eventId: string) {
	const rows = await ctx.db
		.select({
			roundId: rounds.id,
			round: rounds.name,
			settings: rounds.settings,
			id: criteria.id,
			name: criteria.name,
			question: criteria.question,
			weight: criteria.weight,
			levels: criteria.levels
		})
		.from(criteria)
		.innerJoin(rounds, eq(rounds.id, criteria.roundId))
		.where(eq(rounds.eventId, eventId))
		.orderBy(asc(rounds.position), asc(criteria.position));
	return [...Map.groupBy(rows, ({ roundId }) => roundId).values()].map((list) => ({
		round: list[0]?.round ?? {},
		/** Every entry gets so many reviews; and so many per cent more go to the closest calls. */
		reviewsPerEntry: list[0]?.settings.reviewsPerEntry ?? 0,
		furtherShare: list[0]?.settings.furtherShare ?? 0,
		criteria: list.map(({ roundId: _, round: __, settings: ___, ...criterion }) => criterion)
	}));
}
