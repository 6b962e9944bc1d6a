import { personId } from '#lib/foundation/actor.ts';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { mayDeclareConflict } from '../../rules.ts';
import { assignmentAtHand, holdAssignment } from '../assignment-at-hand.ts';
import { wallOff } from '../wall-off.ts';

/**
 * A judge knows the team of an entry, or has a stake in it: the entry goes from all of the judge's lists, in every round
 * that is not closed, and what was scored of it does not count. Nobody asks why; a note is for the organisers.
 * @throws Refused `not_found`, `judge_not_accepted`, `round_closed`
 */
export async function declareConflict(
	ctx: Context,
	eventId: string,
	assignmentId: string,
	note: string
): Promise<void> {
	await change(ctx, async (tx) => {
		const [, { now, judgeId, entryId }] = await Promise.all([
			holdAssignment(tx, assignmentId),
			assignmentAtHand(tx, ctx, assignmentId, eventId)
		]);
		// Said before: a second click on the same button.
		if (now.withdrawn && now.personId === personId(ctx.actor)) return;
		demand(mayDeclareConflict(ctx.actor, now));
		await wallOff(tx, ctx, { eventId: now.round.eventId, judgeId, entryId, note });
	});
}
