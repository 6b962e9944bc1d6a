import { and, eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { isId } from '#lib/foundation/ids.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { lockRound, roundNow } from '#lib/rounds/server/rounds.ts';
import { maySetAside } from '../../../comparing/rules.ts';
import { judges } from '../../schema.ts';
import { comparisonsAside } from '../schema.ts';

/** Whose answers, and in which round. */
interface Whose {
	eventId: string;
	roundId: string;
	judgeId: string;
}

/**
 * Set the answers of a judge aside: they stay, and do not count. The reason stays in the log.
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `round_closed`
 */
export async function setAnswersAside(ctx: Context, whose: Whose, reason: string): Promise<void> {
	await change(ctx, async (tx) => {
		await hold(tx, ctx, whose);
		const { roundId, judgeId } = whose;
		const [set] = await tx
			.insert(comparisonsAside)
			.values({ roundId, judgeId, reason, asideAt: ctx.now, asideBy: found(personId(ctx.actor)) })
			.onConflictDoNothing()
			.returning({ judgeId: comparisonsAside.judgeId });
		if (!set) return;
		await record(tx, ctx, {
			action: 'comparison.set_aside',
			subjectId: judgeId,
			scopeId: whose.eventId,
			detail: { roundId, reason }
		});
	});
}

/**
 * Let the answers of a judge count again.
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `round_closed`
 */
export async function countAnswersAgain(ctx: Context, whose: Whose): Promise<void> {
	await change(ctx, async (tx) => {
		await hold(tx, ctx, whose);
		const { roundId, judgeId } = whose;
		const [taken] = await tx
			.delete(comparisonsAside)
			.where(and(eq(comparisonsAside.roundId, roundId), eq(comparisonsAside.judgeId, judgeId)))
			.returning({ judgeId: comparisonsAside.judgeId });
		if (!taken) return;
		await record(tx, ctx, {
			action: 'comparison.counted_again',
			subjectId: judgeId,
			scopeId: whose.eventId,
			detail: { roundId }
		});
	});
}

/** The round, locked: nothing is set aside while it is closed. */
async function hold(tx: Transaction, ctx: Context, { eventId, roundId, judgeId }: Whose): Promise<void> {
	if (!isId(judgeId)) throw new Refused({ code: 'not_found' });
	const round = await lockRound(tx, eventId, roundId);
	demand(maySetAside(ctx.actor, round.kind, await roundNow(tx, round)));
	const [judge] = await tx
		.select({ id: judges.id })
		.from(judges)
		.where(and(eq(judges.id, judgeId), eq(judges.eventId, eventId)));
	found(judge);
}
