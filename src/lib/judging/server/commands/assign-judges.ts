import { asc, eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { demand } from '#lib/foundation/refusal.ts';
import { canonical } from '#lib/foundation/canonical.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { lockRound, roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import { mayAssign } from '../../rules.ts';
import { planFrom, planGround, type PlanGround, type PlanWishes } from '../assignment-plan.ts';
import { takeBack } from '../judge-at-hand.ts';
import { assignments, judges } from '../schema.ts';
import { tellJudges } from '../tell-judges.ts';

const batch = 500;

/** A plan that an organiser looked at, and wants. */
export interface WantedPlan extends PlanWishes {
	/** `hash` of the ground that it was made from. */
	hash: string;
}

/**
 * Do what the plan says, and tell every judge whose list changed by one letter. A plan that is confirmed twice is done
 * once.
 * @returns how many assignments came and went
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `round_closed`, `round_before_open`, `plan_changed`
 */
export async function assignJudges(
	ctx: Context,
	eventId: string,
	roundId: string,
	wanted: WantedPlan
): Promise<{ added: number; removed: number }> {
	const round = await roundOf(ctx.db, eventId, roundId);
	demand(mayAssign(ctx.actor, round.kind, await roundNow(ctx.db, round)));
	const ground = await planGround(ctx.db, round, wanted);
	const plan = planFrom(ground);
	// Nothing to do: this very plan was confirmed before.
	if (plan.add.length === 0 && plan.remove.length === 0) return { added: 0, removed: 0 };
	return change(ctx, async (tx) => {
		await lockRound(tx, eventId, roundId);
		await lockBoard(tx, eventId);
		demand(mayAssign(ctx.actor, round.kind, await roundNow(tx, round)));
		const ours: PlanGround = await planGround(tx, round, wanted);
		if (ours.hash !== wanted.hash || ground.hash !== wanted.hash) demand({ code: 'plan_changed' });
		await takeBack(
			tx,
			ctx,
			plan.remove.map(({ id }) => id)
		);
		const rows = plan.add.map((pair) => ({ ...pair, roundId, assignedAt: ctx.now, toldAt: ctx.now }));
		for (let start = 0; start < rows.length; start += batch)
			await tx.insert(assignments).values(rows.slice(start, start + batch));
		await record(tx, ctx, {
			action: 'round.assigned',
			subjectId: roundId,
			scopeId: eventId,
			detail: {
				added: plan.add.length,
				removed: plan.remove.length,
				gaps: plan.gaps.length,
				sha256: createHash('sha256')
					.update(canonical({ add: plan.add, remove: plan.remove }))
					.digest('hex')
			}
		});
		await tellJudges(tx, ctx, round, { added: plan.add, removed: plan.remove });
		return { added: plan.add.length, removed: plan.remove.length };
	});
}

/** Nobody changes what a judge takes or holds while a plan is written. */
export async function lockBoard(tx: Transaction, eventId: string): Promise<void> {
	await tx
		.select({ id: judges.id })
		.from(judges)
		.where(eq(judges.eventId, eventId))
		.orderBy(asc(judges.id))
		.for('update');
}
