import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { assignments, reviews } from '#lib/judging/server/schema.ts';
import { type RoundRow, rounds } from '#lib/rounds/server/schema.ts';
import { aContext } from './context.ts';
import { aJudge, aReviewRound, reviewNow } from './judging.ts';

interface BoardWishes {
	judges?: number;
	entries?: number;
	capacity?: number;
	reviewsPerEntry?: number;
}

/** A review round with its entries and judges, nothing assigned; `ctx` is the owner's. */
export async function aBoard(
	db: Database,
	{ judges = 4, entries = 4, capacity = 4, reviewsPerEntry = 3 }: BoardWishes = {}
) {
	const made = await aReviewRound(db, { entries });
	const board = [];
	for (let n = 1; n <= judges; n++)
		board.push(await aJudge(db, made.event, { name: `Judge ${n}`, capacity }));
	const settings = { ...made.review.settings, reviewsPerEntry };
	await db.update(rounds).set({ settings }).where(eq(rounds.id, made.review.id));
	const review: RoundRow = { ...made.review, settings };
	return { ...made, review, board, ctx: aContext(db, { actor: made.owner, now: reviewNow }) };
}

/** Who reads what in a round, with whether it is begun. */
export async function standing(db: Database, roundId: string) {
	const rows = await db
		.select({ held: assignments, reviewId: reviews.id })
		.from(assignments)
		.leftJoin(reviews, eq(reviews.assignmentId, assignments.id))
		.where(and(eq(assignments.roundId, roundId), isNull(assignments.withdrawnAt)));
	return rows.map(({ held, reviewId }) => ({ ...held, reviewId, begun: reviewId !== null }));
}
