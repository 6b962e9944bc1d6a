import { and, eq } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { mayWork } from '../../rules.ts';
import { lockMentorship } from '../at-hand.ts';
import { mentorshipGoals } from '../schema.ts';

/**
 * Set a goal. The id comes from the form, so a form that is sent twice sets one.
 * @throws Refused `not_found`, `not_yours`, `wrong_state`
 */
export async function setGoal(
	ctx: Context,
	mentorshipId: string,
	{ id, words }: { id: string; words: string }
): Promise<void> {
	await change(ctx, async (tx) => {
		const atHand = await lockMentorship(tx, ctx, mentorshipId);
		demand(mayWork(ctx.actor, atHand));
		const [made] = await tx
			.insert(mentorshipGoals)
			.values({ id, mentorshipId, words, setAt: ctx.now })
			.onConflictDoNothing()
			.returning({ id: mentorshipGoals.id });
		if (!made) {
			const [before] = await tx.select().from(mentorshipGoals).where(goal(mentorshipId, id));
			found(before);
			return;
		}
		await record(tx, ctx, {
			action: 'mentorship.goal_set',
			subjectId: id,
			scopeId: atHand.eventId,
			detail: { mentorshipId }
		});
	});
}

/**
 * Say that a goal is reached, or that it is not after all.
 * @throws Refused `not_found` (mentorship, or a goal of another), `not_yours`, `wrong_state`
 */
export async function markGoal(
	ctx: Context,
	mentorshipId: string,
	goalId: string,
	reached: boolean
): Promise<void> {
	await change(ctx, async (tx) => {
		const atHand = await lockMentorship(tx, ctx, mentorshipId);
		demand(mayWork(ctx.actor, atHand));
		const [row] = await tx.select().from(mentorshipGoals).where(goal(mentorshipId, goalId));
		if ((found(row).reachedAt !== null) === reached) return;
		await tx
			.update(mentorshipGoals)
			.set({ reachedAt: reached ? ctx.now : null })
			.where(goal(mentorshipId, goalId));
		await record(tx, ctx, {
			action: reached ? 'mentorship.goal_reached' : 'mentorship.goal_reopened',
			subjectId: goalId,
			scopeId: atHand.eventId,
			detail: { mentorshipId }
		});
	});
}

function goal(mentorshipId: string, goalId: string) {
	return and(eq(mentorshipGoals.id, goalId), eq(mentorshipGoals.mentorshipId, mentorshipId));
}
