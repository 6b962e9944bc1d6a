import { and, asc, count, eq, sql } from 'drizzle-orm';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { assignments, criteria, reviews } from '#lib/judging/server/schema.ts';
import { freezeInForce, roundsOf } from '#lib/rounds/server/entrants.ts';
import { roundOf } from '#lib/rounds/server/rounds.ts';
import { rounds } from '#lib/rounds/server/schema.ts';

/** The chain of an event, with how many criteria each round has and what their weights make. */
export async function chainOf(ctx: Context, eventId: string) {
	demand(mayObserve(ctx.actor, eventId));
	const [chain, rubrics] = await Promise.all([
		roundsOf(ctx.db, eventId),
		ctx.db
			.select({
				roundId: criteria.roundId,
				many: count(),
				weights: sql<number>`sum(${criteria.weight})::int`
			})
			.from(criteria)
			.innerJoin(rounds, eq(rounds.id, criteria.roundId))
			.where(eq(rounds.eventId, eventId))
			.groupBy(criteria.roundId)
	]);
	return chain.map((round) => {
		const rubric = rubrics.find(({ roundId }) => roundId === round.id);
		return { ...round, criteria: rubric?.many ?? 0, weights: rubric?.weights ?? 0 };
	});
}

/** A round with its rubric, for the page that changes both, and whether they can be changed still. */
export async function roundSetup(ctx: Context, eventId: string, roundId: string) {
	demand(mayObserve(ctx.actor, eventId));
	const round = await roundOf(ctx.db, eventId, roundId);
	const [rubric, [begun], freeze] = await Promise.all([
		ctx.db
			.select({
				id: criteria.id,
				name: criteria.name,
				question: criteria.question,
				weight: criteria.weight,
				levels: criteria.levels
			})
			.from(criteria)
			.where(eq(criteria.roundId, round.id))
			.orderBy(asc(criteria.position)),
		ctx.db
			.select({ id: reviews.id })
			.from(reviews)
			.innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
			.where(and(eq(assignments.roundId, round.id)))
			.limit(1),
		freezeInForce(ctx.db, round.id)
	]);
	return { round, rubric, begun: begun !== undefined, closed: freeze !== undefined };
}
