import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { events } from '#lib/events/server/schema.ts';
import { freezeInForce } from '#lib/rounds/server/entrants.ts';
import { roundOf } from '#lib/rounds/server/rounds.ts';
import type { SeenComment } from '../../feedback/comment-form.ts';
import { printOf } from '../feedback/comments.ts';
import { rewordLetter } from '../feedback/mails.ts';
import { commentLooks } from '../feedback/schema.ts';
import { withheldFrom } from '../conflicts/withheld.ts';
import { deskToken } from '../judge-at-hand.ts';
import { assignments, judges, reviews } from '../schema.ts';

interface Where {
	eventId: string;
	roundId: string;
}

/**
 * Let teams read these comments, once the outcome is out. What a judge has written anew meanwhile is left waiting: nobody
 * approves what they did not read.
 * @returns how many were approved
 * @throws Refused `role_needed`, `not_found`, `comment_changed` (all of them)
 */
export async function approveComments(
	ctx: Context,
	{ eventId, roundId }: Where,
	seen: readonly SeenComment[]
): Promise<number> {
	return change(ctx, async (tx) => {
		demand(mayOrganise(ctx.actor, eventId));
		const round = await roundOf(tx, eventId, roundId);
		const rows = await lockComments(tx, ctx, round, seen);
		if (rows.length === 0) throw new Refused({ code: 'comment_changed' });
		await look(tx, ctx, rows, { verdict: 'approved', reason: null });
		await record(tx, ctx, {
			action: 'review.comments_approved',
			subjectId: round.id,
			scopeId: eventId,
			detail: { reviews: rows.map(({ reviewId }) => reviewId) }
		});
		return rows.length;
	});
}

/**
 * Keep a comment from its team, with a reason. Where the round is open, its judge can be asked by letter to write another:
 * nobody else ever changes a word of it.
 * @throws Refused `role_needed`, `not_found`, `comment_changed`, `round_closed` (nobody can write another)
 */
export async function withholdComment(
	ctx: Context,
	{ eventId, roundId }: Where,
	{ comment, reason, ask }: { comment: SeenComment; reason: string; ask: boolean }
): Promise<void> {
	await change(ctx, async (tx) => {
		demand(mayOrganise(ctx.actor, eventId));
		const round = await roundOf(tx, eventId, roundId);
		if (ask && (await freezeInForce(tx, round.id))) throw new Refused({ code: 'round_closed' });
		const [row] = await lockComments(tx, ctx, round, [comment]);
		if (!row) throw new Refused({ code: 'comment_changed' });
		await look(tx, ctx, [row], { verdict: 'withheld', reason });
		if (ask) await askJudge(tx, ctx, eventId, { ...row, reason });
		await record(tx, ctx, {
			action: 'review.comment_withheld',
			subjectId: row.reviewId,
			scopeId: eventId,
			detail: { roundId: round.id, reason, asked: ask }
		});
	});
}

/** The comments of the round among these whose words are still those that were seen. */
async function lockComments(
	tx: Transaction,
	ctx: Context,
	round: { id: string; eventId: string },
	seen: readonly SeenComment[]
) {
	const prints = new Map(seen.map(({ reviewId, print }) => [reviewId, print]));
	const rows = await tx
		.select({
			reviewId: reviews.id,
			words: reviews.commentForTeam,
			judgeId: assignments.judgeId,
			entryId: assignments.entryId
		})
		.from(reviews)
		.innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
		.where(
			and(
				eq(assignments.roundId, round.id),
				isNull(assignments.withdrawnAt),
				eq(reviews.state, 'submitted'),
				ne(reviews.commentForTeam, ''),
				inArray(reviews.id, [...prints.keys()])
			)
		)
		.for('share', { of: reviews });
	const withheld = await withheldFrom({ ...ctx, db: tx }, round.eventId);
	return rows.filter(
		({ reviewId, words, entryId }) => printOf(words) === prints.get(reviewId) && !withheld.has(entryId)
	);
}

/** Keep a verdict on these comments, with the words that it is about. */
async function look(
	tx: Transaction,
	ctx: Context,
	rows: readonly { reviewId: string; words: string }[],
	verdict: Pick<typeof commentLooks.$inferInsert, 'verdict' | 'reason'>
): Promise<void> {
	const looked = { ...verdict, lookedBy: found(personId(ctx.actor)), lookedAt: ctx.now };
	await tx
		.insert(commentLooks)
		.values(rows.map(({ reviewId, words }) => ({ reviewId, words, ...looked })))
		.onConflictDoUpdate({
			target: commentLooks.reviewId,
			set: { ...looked, words: sql`excluded.words` }
		});
}

async function askJudge(
	tx: Transaction,
	ctx: Context,
	eventId: string,
	{ judgeId, entryId, words, reason }: { judgeId: string; entryId: string; words: string; reason: string }
): Promise<void> {
	const [[judge], [event], [entry]] = await Promise.all([
		tx
			.select({ personId: people.id, email: people.email, name: people.name, locale: people.locale })
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.where(eq(judges.id, judgeId)),
		tx.select().from(events).where(eq(events.id, eventId)),
		tx.select({ number: entries.number }).from(entries).where(eq(entries.id, entryId))
	]);
	const to = found(judge);
	const token = await deskToken(tx, ctx, found(event), to.personId);
	await post(
		tx,
		ctx,
		rewordLetter(to, { event: found(event), number: found(entry).number, reason, words, token })
	);
}
