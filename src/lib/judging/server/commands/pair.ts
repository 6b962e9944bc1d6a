import { and, eq, isNull } from 'drizzle-orm';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { isId, newId } from '#lib/foundation/ids.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import { roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import { mayAssign, mayPair, mayTakeAway } from '../../rules.ts';
import { heldIn, lockJudge, takeBack } from '../judge-at-hand.ts';
import { knownWalls } from '../conflicts/ties.ts';
import { demandUnwalled } from '../conflicts/withheld.ts';
import { assignments, reviews } from '../schema.ts';
import { pairRuleOf } from '../assigning/pair-rules.ts';
import { tellJudges } from '../tell-judges.ts';

/**
 * Let a judge read an entry, by hand. The judge is told. A pair that is there already stays as it is.
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `round_closed`, `round_before_open`, `wrong_state`,
 * `conflict_stands`, `pair_forbidden`, `judge_full`
 */
export async function addAssignment(
	ctx: Context,
	eventId: string,
	roundId: string,
	pair: { judgeId: string; entryId: string }
): Promise<void> {
	if (isId(pair.entryId)) await demandUnwalled(ctx, eventId, pair.entryId);
	await change(ctx, async (tx) => {
		const round = await roundOf(tx, eventId, roundId);
		demand(mayAssign(ctx.actor, round.kind, await roundNow(tx, round)));
		const judge = await lockJudge(tx, eventId, pair.judgeId);
		if (!(await entrantsOf(tx, round)).some(({ entryId }) => entryId === pair.entryId))
			throw new Refused({ code: 'not_found' });
		const [there] = await tx
			.select({ id: assignments.id })
			.from(assignments)
			.where(
				and(
					eq(assignments.roundId, roundId),
					eq(assignments.entryId, pair.entryId),
					eq(assignments.judgeId, judge.id),
					isNull(assignments.withdrawnAt)
				)
			);
		if (there) return;
		const [wall] = await knownWalls(tx, eventId, { judgeId: pair.judgeId, entryIds: [pair.entryId] });
		const held = await heldIn(tx, judge.id, roundId);
		const never = (await pairRuleOf(tx, roundId, pair)) === 'never';
		demand(mayPair({ judgeState: judge.state, capacity: judge.capacity, held, wall: wall?.kind, never }));
		const id = newId();
		await tx.insert(assignments).values({
			id,
			roundId,
			entryId: pair.entryId,
			judgeId: judge.id,
			assignedAt: ctx.now,
			toldAt: ctx.now
		});
		await record(tx, ctx, {
			action: 'assignment.added',
			subjectId: id,
			scopeId: eventId,
			detail: { entryId: pair.entryId, judgeId: judge.id }
		});
		await tellJudges(tx, ctx, round, { added: [pair], removed: [] });
	});
}

/**
 * Take an entry away from a judge who has not begun it. The judge is told.
 * @throws Refused `role_needed`, `not_found`, `round_closed`, `review_begun`
 */
export async function removeAssignment(
	ctx: Context,
	eventId: string,
	roundId: string,
	assignmentId: string
): Promise<void> {
	if (!isId(assignmentId)) throw new Refused({ code: 'not_found' });
	await change(ctx, async (tx) => {
		const round = await roundOf(tx, eventId, roundId);
		demand(mayAssign(ctx.actor, round.kind, await roundNow(tx, round)));
		// Whoever saves a review holds this row too, so a review can't begin while it is taken away.
		const [row] = await tx
			.select()
			.from(assignments)
			.where(and(eq(assignments.id, assignmentId), eq(assignments.roundId, roundId)))
			.for('update');
		const assignment = found(row);
		if (assignment.withdrawnAt) return;
		const [begun] = await tx
			.select({ id: reviews.id })
			.from(reviews)
			.where(eq(reviews.assignmentId, assignment.id));
		demand(mayTakeAway({ begun: begun !== undefined }));
		await takeBack(tx, ctx, [assignment.id]);
		await record(tx, ctx, {
			action: 'assignment.removed',
			subjectId: assignment.id,
			scopeId: eventId,
			detail: { entryId: assignment.entryId, judgeId: assignment.judgeId }
		});
		await tellJudges(tx, ctx, round, { added: [], removed: [assignment] });
	});
}
