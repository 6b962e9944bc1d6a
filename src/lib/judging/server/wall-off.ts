import { and, eq, isNull } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { freezes } from '#lib/rounds/server/schema.ts';
import { takeBack } from './judge-at-hand.ts';
import { assignments, conflicts } from './schema.ts';

/**
 * A judge declares a conflict with an entry: it goes from all of their lists, in every round that is not closed, and what
 * they scored of it does not count. Callers have asked the rule.
 */
export async function wallOff(
	tx: Transaction,
	ctx: Context,
	{ eventId, judgeId, entryId, note }: { eventId: string; judgeId: string; entryId: string; note: string }
): Promise<void> {
	const said = {
		kind: 'declared',
		hard: true,
		note,
		declaredBy: personId(ctx.actor) ?? null,
		declaredAt: ctx.now
	} as const;
	await tx
		.insert(conflicts)
		.values({ judgeId, entryId, ...said })
		.onConflictDoUpdate({ target: [conflicts.judgeId, conflicts.entryId, conflicts.kind], set: said });
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
		scopeId: eventId,
		detail: { judgeId }
	});
}
