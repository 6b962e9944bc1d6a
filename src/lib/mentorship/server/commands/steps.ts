import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { demand, type Verdict } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { mentorshipSteps } from '../../mentorship.ts';
import { mayEndEarly, mayFinish, mayStart } from '../../rules.ts';
import { type AtHand, lockMentorship } from '../at-hand.ts';
import { mentorshipLetter } from '../mails.ts';
import { mentorships, mentorshipSessions } from '../schema.ts';

/**
 * Begin. Team and mentor are told.
 * @throws Refused `not_found`, `role_needed`, `wrong_state`, `mentor_missing`
 */
export async function beginMentorship(ctx: Context, mentorshipId: string): Promise<void> {
	await change(ctx, async (tx) => {
		const atHand = await lockMentorship(tx, ctx, mentorshipId);
		demand(mayStart(ctx.actor, atHand));
		await tx
			.update(mentorships)
			.set({ state: mentorshipSteps.start.to })
			.where(eq(mentorships.id, mentorshipId));
		await recordAndTell(tx, ctx, atHand, 'started');
	});
}

/**
 * Say that it is done. Sessions that were still ahead are cancelled.
 * @throws Refused `not_found`, `role_needed`, `wrong_state`
 */
export async function finishMentorship(ctx: Context, mentorshipId: string): Promise<void> {
	await end(ctx, mentorshipId, 'finished', mayFinish, { state: mentorshipSteps.finish.to });
}

/**
 * End it before its time, with a reason that team, mentor and organisers can read. Sessions ahead are cancelled.
 * @throws Refused `not_found`, `role_needed`, `wrong_state`
 */
export async function endMentorshipEarly(ctx: Context, mentorshipId: string, reason: string): Promise<void> {
	await end(ctx, mentorshipId, 'ended', mayEndEarly, {
		state: mentorshipSteps.endEarly.to,
		endReason: reason
	});
}

async function end(
	ctx: Context,
	mentorshipId: string,
	what: 'finished' | 'ended',
	rule: (actor: Context['actor'], atHand: AtHand) => Verdict,
	outcome: { state: 'finished' } | { state: 'ended_early'; endReason: string }
): Promise<void> {
	await change(ctx, async (tx) => {
		const atHand = await lockMentorship(tx, ctx, mentorshipId);
		demand(rule(ctx.actor, atHand));
		await tx
			.update(mentorships)
			.set({ ...outcome, endedAt: ctx.now })
			.where(eq(mentorships.id, mentorshipId));
		await tx
			.update(mentorshipSessions)
			.set({ cancelledAt: ctx.now, revision: sql`${mentorshipSessions.revision} + 1` })
			.where(
				and(
					eq(mentorshipSessions.mentorshipId, mentorshipId),
					isNull(mentorshipSessions.cancelledAt),
					gt(mentorshipSessions.startsAt, ctx.now)
				)
			);
		await recordAndTell(tx, ctx, atHand, what);
	});
}

async function recordAndTell(
	tx: Transaction,
	ctx: Context,
	atHand: AtHand,
	what: 'started' | 'finished' | 'ended'
): Promise<void> {
	await record(tx, ctx, {
		action: what === 'ended' ? 'mentorship.ended_early' : `mentorship.${what}`,
		subjectId: atHand.row.id,
		scopeId: atHand.eventId
	});
	await post(tx, ctx, ...atHand.others.map((one) => mentorshipLetter(what, one, atHand.news)));
}
