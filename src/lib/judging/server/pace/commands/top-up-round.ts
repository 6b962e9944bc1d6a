import { demand } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { lockRound, roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import { topUp } from '../../../pace/top-up.ts';
import { mayAssign } from '../../../rules.ts';
import { planGround } from '../../assignment-plan.ts';
import { lockBoard } from '../../commands/assign-judges.ts';
import { takeBack } from '../../judge-at-hand.ts';
import { assignments } from '../../schema.ts';
import { tellJudges } from '../../tell-judges.ts';
import { topUpHash } from '../top-up-board.ts';

const batch = 500;

/**
 * Move the open work of the judges that an organiser chose to others, as the preview showed it. Both sides get a letter.
 * Where a judge has begun since, the plan is another one, and is shown again.
 * @returns how many assignments moved, and how many empty seats were filled
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `round_closed`, `round_before_open`, `plan_changed`
 */
export async function topUpRound(
	ctx: Context,
	eventId: string,
	roundId: string,
	{ hash, judges }: { hash: string; judges: readonly string[] }
): Promise<{ moved: number; filled: number }> {
	const round = await roundOf(ctx.db, eventId, roundId);
	demand(mayAssign(ctx.actor, round.kind, await roundNow(ctx.db, round)));
	const ground = await planGround(ctx.db, round, {});
	const { moves, fills } = topUp(ground, new Set(judges));
	// Nothing to do: this very plan was confirmed before, or nobody can take anything.
	if (moves.length + fills.length === 0) return { moved: 0, filled: 0 };
	return change(ctx, async (tx) => {
		await lockRound(tx, eventId, roundId);
		await lockBoard(tx, eventId);
		demand(mayAssign(ctx.actor, round.kind, await roundNow(tx, round)));
		const ours = await planGround(tx, round, {});
		if (topUpHash(ours, judges) !== hash || ours.hash !== ground.hash) demand({ code: 'plan_changed' });
		await takeBack(
			tx,
			ctx,
			moves.map(({ assignmentId }) => assignmentId)
		);
		const added = [...moves, ...fills].map(({ entryId, to }) => ({ entryId, judgeId: to }));
		const rows = added.map((pair) => ({ ...pair, roundId, assignedAt: ctx.now, toldAt: ctx.now }));
		for (let start = 0; start < rows.length; start += batch)
			await tx.insert(assignments).values(rows.slice(start, start + batch));
		await record(tx, ctx, {
			action: 'round.topped_up',
			subjectId: roundId,
			scopeId: eventId,
			detail: {
				moved: moves.length,
				filled: fills.length,
				from: [...new Set(moves.map(({ from }) => from))],
				to: [...new Set(added.map(({ judgeId }) => judgeId))]
			}
		});
		await tellJudges(tx, ctx, round, {
			added,
			removed: moves.map(({ entryId, from }) => ({ entryId, judgeId: from }))
		});
		return { moved: moves.length, filled: fills.length };
	});
}
