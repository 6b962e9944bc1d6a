import { and, eq, inArray } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import { canStep } from '#lib/foundation/steps.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { grants, oneTimeTokens, people, sessions } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { events } from '#lib/events/server/schema.ts';
import { judgeSteps } from '../../review.ts';
import { currentReviewRound, deskToken, lockJudge, openWork, takeBack } from '../judge-at-hand.ts';
import { reminderKey, reminderLetter, withdrawnLetter } from '../mails.ts';
import { judgeChallenges, judges } from '../schema.ts';

/**
 * Change how many entries a judge takes, and in which challenges. What the judge holds stays.
 * @throws Refused `role_needed`, `not_found`
 */
export async function changeJudge(
	ctx: Context,
	eventId: string,
	wanted: { judge: string; capacity: number; challenges: readonly string[] }
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const judge = await lockJudge(tx, eventId, wanted.judge);
		const own = await tx
			.select({ id: challenges.id })
			.from(challenges)
			.where(and(eq(challenges.eventId, eventId), inArray(challenges.id, [...wanted.challenges])));
		await tx.update(judges).set({ capacity: wanted.capacity }).where(eq(judges.id, judge.id));
		await tx.delete(judgeChallenges).where(eq(judgeChallenges.judgeId, judge.id));
		if (own.length > 0)
			await tx.insert(judgeChallenges).values(own.map(({ id }) => ({ judgeId: judge.id, challengeId: id })));
		await record(tx, ctx, {
			action: 'judge.changed',
			subjectId: judge.id,
			scopeId: eventId,
			detail: { capacityBefore: judge.capacity, capacity: wanted.capacity, challenges: own.length }
		});
	});
}

/**
 * Take an invitation back: the desk closes at once, the links of all letters stop working, unfinished work goes back;
 * the judge hears of it by letter.
 * Finished reviews stay and count; an organiser can set them aside.
 * @throws Refused `role_needed`, `not_found`, `wrong_state`
 */
export async function withdrawJudge(ctx: Context, eventId: string, judgeId: string): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const judge = await lockJudge(tx, eventId, judgeId);
		if (judge.state === judgeSteps.withdraw.to) return;
		demand(canStep(judgeSteps.withdraw, judge.state));
		const { personId } = judge;
		const open = await openWork(tx, judge.id);
		await takeBack(
			tx,
			ctx,
			open.map(({ id }) => id)
		);
		await tx.update(judges).set({ state: judgeSteps.withdraw.to }).where(eq(judges.id, judge.id));
		await tx
			.delete(grants)
			.where(and(eq(grants.personId, personId), eq(grants.scopeId, eventId), eq(grants.role, 'judge')));
		await tx
			.delete(oneTimeTokens)
			.where(
				and(
					eq(oneTimeTokens.personId, personId),
					eq(oneTimeTokens.scopeId, eventId),
					eq(oneTimeTokens.purpose, 'invitation')
				)
			);
		await tx.delete(sessions).where(and(eq(sessions.personId, personId), eq(sessions.boundTo, eventId)));
		const [[event], [person]] = await Promise.all([
			tx.select().from(events).where(eq(events.id, eventId)),
			tx.select().from(people).where(eq(people.id, personId))
		]);
		const { email, name, locale } = found(person);
		const letter = { event: found(event), handedBack: open.length };
		await post(tx, ctx, withdrawnLetter({ personId, email, name, locale }, letter));
		await record(tx, ctx, {
			action: 'judge.withdrawn',
			subjectId: judge.id,
			scopeId: eventId,
			detail: { handedBack: open.length }
		});
	});
}

/**
 * Remind a judge of the answer, or of the work, that is open. Once a day at most, however often it is asked for.
 * @throws Refused `role_needed`, `not_found`, `wrong_state` (nothing is open)
 */
export async function remindJudge(ctx: Context, eventId: string, judgeId: string): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const judge = await lockJudge(tx, eventId, judgeId);
		const left = (await openWork(tx, judge.id)).length;
		const answered = judge.state === 'accepted';
		if (judge.state !== 'invited' && !(answered && left > 0))
			demand({ code: 'wrong_state', state: judge.state });
		const [[event], [person], round] = await Promise.all([
			tx.select().from(events).where(eq(events.id, eventId)),
			tx.select().from(people).where(eq(people.id, judge.personId)),
			currentReviewRound(tx, eventId)
		]);
		const { id: personId, email, name, locale } = found(person);
		const token = await deskToken(tx, ctx, found(event), personId);
		await post(
			tx,
			ctx,
			reminderLetter(
				{ personId, email, name, locale },
				{
					...{ event: found(event), token, left, answered, until: round?.closesAt ?? null },
					onceKey: reminderKey(judge.id, ctx.now)
				}
			)
		);
		await record(tx, ctx, { action: 'judge.reminded', subjectId: judge.id, scopeId: eventId });
	});
}
