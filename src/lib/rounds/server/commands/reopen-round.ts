import { eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { mayReopenRound } from '../../rules.ts';
import { freezeInForce } from '../entrants.ts';
import { isBuiltUpon, isOut, lockRound } from '../rounds.ts';
import { freezes } from '../schema.ts';

/**
 * Open a closed round again. The first organiser who asks proposes it with a reason; another one confirms, and the frozen
 * standings stay in the database as what they were.
 * @returns whether it is open now, or waits for a second person
 * @throws Refused `second_person_needed`, `already_released`, `round_closed` (a later round stands on it)
 */
export async function reopenRound(
	ctx: Context,
	{ eventId, roundId, reason }: { eventId: string; roundId: string; reason: string }
): Promise<'proposed' | 'reopened'> {
	return change(ctx, async (tx) => {
		const round = await lockRound(tx, eventId, roundId);
		const freeze = found(await freezeInForce(tx, round.id));
		demand(
			mayReopenRound(ctx.actor, eventId, {
				proposedBy: freeze.reopenProposedBy,
				released: await isOut(tx, round, ctx.now),
				builtUpon: await isBuiltUpon(tx, round)
			})
		);
		const who = found(personId(ctx.actor));
		const proposed = freeze.reopenProposedBy === null;
		await tx
			.update(freezes)
			.set(
				proposed
					? { reopenProposedBy: who, reopenProposedAt: ctx.now, reopenReason: reason }
					: { reopenedBy: who, reopenedAt: ctx.now }
			)
			.where(eq(freezes.id, freeze.id));
		const action = proposed ? 'round.reopen_proposed' : 'round.reopened';
		await record(tx, ctx, { action, subjectId: roundId, scopeId: eventId, detail: { reason } });
		return proposed ? 'proposed' : 'reopened';
	});
}
