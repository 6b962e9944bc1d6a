import { eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { isId } from '#lib/foundation/ids.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import { mayExclude } from '../../rules.ts';
import { holdAssignment } from '../assignment-at-hand.ts';
import { assignments, reviews } from '../schema.ts';

/**
 * Set a finished review aside: nobody changes a judge's scores, but these do not count. The reason stays in the log.
 * @throws Refused `role_needed`, `not_found`, `round_closed`, `wrong_state`
 */
export async function excludeReview(
	ctx: Context,
	eventId: string,
	reviewId: string,
	reason: string
): Promise<void> {
	await change(ctx, async (tx) => {
		const { review, roundId } = await lockReview(tx, ctx, eventId, reviewId);
		if (review.excludedAt) return;
		const excludedBy = personId(ctx.actor) ?? null;
		await tx
			.update(reviews)
			.set({ excludedAt: ctx.now, excludedBy, excludedReason: reason })
			.where(eq(reviews.id, reviewId));
		await record(tx, ctx, {
			action: 'review.excluded',
			subjectId: reviewId,
			scopeId: eventId,
			detail: { roundId, reason }
		});
	});
}

/**
 * Let a review count again.
 * @throws Refused `role_needed`, `not_found`, `round_closed`, `wrong_state`
 */
export async function includeReview(ctx: Context, eventId: string, reviewId: string): Promise<void> {
	await change(ctx, async (tx) => {
		const { review, roundId } = await lockReview(tx, ctx, eventId, reviewId);
		if (!review.excludedAt) return;
		await tx
			.update(reviews)
			.set({ excludedAt: null, excludedBy: null, excludedReason: null })
			.where(eq(reviews.id, reviewId));
		await record(tx, ctx, {
			action: 'review.included',
			subjectId: reviewId,
			scopeId: eventId,
			detail: { roundId }
		});
	});
}

async function lockReview(tx: Transaction, ctx: Context, eventId: string, reviewId: string) {
	if (!isId(reviewId)) throw new Refused({ code: 'not_found' });
	const [row] = await tx
		.select({ assignmentId: assignments.id, roundId: assignments.roundId })
		.from(reviews)
		.innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
		.where(eq(reviews.id, reviewId));
	const { assignmentId, roundId } = found(row);
	const round = await roundOf(tx, eventId, roundId);
	await holdAssignment(tx, assignmentId);
	const [[review], now] = await Promise.all([
		tx.select().from(reviews).where(eq(reviews.id, reviewId)),
		roundNow(tx, round)
	]);
	demand(mayExclude(ctx.actor, now, { finished: found(review).state === 'submitted' }));
	return { review: found(review), roundId };
}
