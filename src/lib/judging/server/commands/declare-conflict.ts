import { and, eq, isNull } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { freezes } from '#lib/rounds/server/schema.ts';
import { mayDeclareConflict } from '../../rules.ts';
import { assignmentAtHand, holdAssignment } from '../assignment-at-hand.ts';
import { takeBack } from '../judge-at-hand.ts';
import { assignments, conflicts } from '../schema.ts';

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
		const said = {
			kind: 'declared',
			hard: true,
			note,
			declaredBy: now.personId,
			declaredAt: ctx.now
		} as const;
		await tx
			.insert(conflicts)
			.values({ judgeId, entryId, ...said })
			.onConflictDoUpdate({ target: [conflicts.judgeId, conflicts.entryId], set: said });
		const held = await tx
			.select({ id: assignments.id })
			.from(assignments)
			.leftJoin(freezes, and(eq(freezes.roundId, assignments.roundId), isNull(freezes.reopenedAt)))
			.where(
				and(
					eq(assignments.judgeId, judgeId),
					eq(assignments.entryId, entryId),
					isNull(assignments.withdrawnAt),
					isNull(freezes.id)
				)
			);
		await takeBack(
			tx,
			ctx,
			held.map(({ id }) => id)
		);
		await record(tx, ctx, {
			action: 'conflict.declared',
			subjectId: entryId,
			scopeId: now.round.eventId,
			detail: { judgeId }
		});
	});
}
