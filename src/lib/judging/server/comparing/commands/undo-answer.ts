import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { mayCompare, mayUndo } from '../../../comparing/rules.ts';
import { comparerAt, holdComparer } from '../comparer.ts';
import { comparisons } from '../schema.ts';

/**
 * Take the last answer back: its pair is before the judge again, in place of the one that waits. A second click changes
 * nothing.
 * @throws Refused `not_found`, `answer_not_last`, `conflict_stands`, and as `answerPair`
 */
export async function undoAnswer(ctx: Context, eventId: string, comparisonId: string): Promise<void> {
	await change(ctx, async (tx) => {
		const { round } = await comparerAt(tx, ctx, eventId, { comparisonId });
		await holdComparer(tx, ctx, eventId, round.id);
		const comparer = await comparerAt(tx, ctx, eventId, { comparisonId });
		const { now, judgeId } = comparer;
		demand(mayCompare(ctx.actor, now, ctx.now));
		const at = found(comparer.at);
		if (!at.answered) return;
		const own = and(eq(comparisons.roundId, round.id), eq(comparisons.judgeId, judgeId));
		const [last] = await tx
			.select({ id: comparisons.id })
			.from(comparisons)
			.where(and(own, isNotNull(comparisons.answeredAt)))
			.orderBy(desc(comparisons.answeredAt), desc(comparisons.shownAt))
			.limit(1);
		demand(mayUndo({ last: last?.id === comparisonId, skipped: at.skipped }));
		await tx.delete(comparisons).where(and(own, isNull(comparisons.answeredAt)));
		await tx
			.update(comparisons)
			.set({ better: null, skipped: null, answeredAt: null })
			.where(eq(comparisons.id, comparisonId));
		await record(tx, ctx, {
			action: 'comparison.undone',
			subjectId: comparisonId,
			scopeId: eventId,
			detail: { roundId: round.id }
		});
	});
}
