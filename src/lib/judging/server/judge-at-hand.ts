import { and, asc, count, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { isId } from '#lib/foundation/ids.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { makeToken } from '#lib/accounts/server/one-time-tokens.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';
import { isJudge } from '../rules.ts';
import { assignments, type JudgeRow, judges, reviews } from './schema.ts';

/** A judge of this event, locked: whoever changes what a judge holds or takes waits for this. */
export async function lockJudge(tx: Transaction, eventId: string, judgeId: string): Promise<JudgeRow> {
	if (!isId(judgeId)) throw new Refused({ code: 'not_found' });
	const [judge] = await tx
		.select()
		.from(judges)
		.where(and(eq(judges.id, judgeId), eq(judges.eventId, eventId)))
		.for('update');
	return found(judge);
}

/** The judge that the actor is in this event, locked. */
export async function lockOwnJudge(tx: Transaction, ctx: Context, eventId: string): Promise<JudgeRow> {
	demand(isJudge(ctx.actor, eventId));
	const [judge] = await tx
		.select()
		.from(judges)
		.where(and(eq(judges.eventId, eventId), eq(judges.personId, personId(ctx.actor) ?? '')))
		.for('update');
	return found(judge);
}

/** The work of a judge in rounds that are not closed and that is not finished; what was begun comes first. */
export async function openWork(tx: Transaction, judgeId: string) {
	return tx
		.select({ id: assignments.id, roundId: assignments.roundId, begunAt: reviews.startedAt })
		.from(assignments)
		.innerJoin(entries, and(eq(entries.id, assignments.entryId), eq(entries.state, 'submitted')))
		.leftJoin(reviews, eq(reviews.assignmentId, assignments.id))
		.leftJoin(freezes, and(eq(freezes.roundId, assignments.roundId), isNull(freezes.reopenedAt)))
		.where(
			and(
				eq(assignments.judgeId, judgeId),
				isNull(assignments.withdrawnAt),
				isNull(freezes.id),
				or(isNull(reviews.id), ne(reviews.state, 'submitted'))
			)
		)
		.orderBy(asc(reviews.startedAt), asc(assignments.id));
}

/** Take assignments back. Their drafts stay where they are, and count for nothing. */
export async function takeBack(
	tx: Transaction,
	ctx: Context,
	assignmentIds: readonly string[]
): Promise<void> {
	if (assignmentIds.length === 0) return;
	await tx
		.update(assignments)
		.set({ withdrawnAt: ctx.now })
		.where(and(inArray(assignments.id, [...assignmentIds]), isNull(assignments.withdrawnAt)));
}

/** How many entries a judge holds in each round. */
export async function heldIn(tx: Transaction, judgeId: string, roundId: string): Promise<number> {
	const [row] = await tx
		.select({ many: count() })
		.from(assignments)
		.where(
			and(eq(assignments.judgeId, judgeId), eq(assignments.roundId, roundId), isNull(assignments.withdrawnAt))
		);
	return row?.many ?? 0;
}

/** The review round that is open, or the next to open: what letters speak of. */
export async function currentReviewRound(tx: Transaction, eventId: string) {
	const [round] = await tx
		.select({ id: rounds.id, closesAt: rounds.closesAt, settings: rounds.settings })
		.from(rounds)
		.leftJoin(freezes, and(eq(freezes.roundId, rounds.id), isNull(freezes.reopenedAt)))
		.where(and(eq(rounds.eventId, eventId), eq(rounds.kind, 'review'), isNull(freezes.id)))
		.orderBy(asc(rounds.position), desc(rounds.id))
		.limit(1);
	return round;
}

/** A link that opens this event's desk for a judge. */
export async function deskToken(
	tx: Transaction,
	ctx: Context,
	event: { id: string; slug: string },
	person: string
): Promise<string> {
	return makeToken(tx, ctx, {
		purpose: 'invitation',
		personId: person,
		scopeId: event.id,
		returnTo: `/events/${event.slug}/judge`
	});
}
