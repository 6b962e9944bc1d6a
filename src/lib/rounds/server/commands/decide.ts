import { and, eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { mayDecide } from '../../rules.ts';
import { entrantsOf } from '../entrants.ts';
import { lockRound, roundNow } from '../rounds.ts';
import { decisions } from '../schema.ts';

/** What a person decides about an entry of a round. */
export interface NewDecision {
	eventId: string;
	roundId: string;
	entryId: string;
	place: number | null;
	reason: string;
}

/**
 * Decide by hand where an entry stands: its order among equals, or its place in a panel's round. A later word replaces an
 * earlier one; the log keeps both.
 * @throws Refused `role_needed`, `round_closed`, `round_before_open`, `not_found`
 */
export async function decide(ctx: Context, decision: NewDecision): Promise<void> {
	const { eventId, roundId, entryId, place, reason } = decision;
	await change(ctx, async (tx) => {
		const round = await lockRound(tx, eventId, roundId);
		demand(mayDecide(ctx.actor, await roundNow(tx, round)));
		const entrants = await entrantsOf(tx, round);
		if (!entrants.some((entrant) => entrant.entryId === entryId)) throw new Refused({ code: 'not_found' });
		const decidedBy = found(personId(ctx.actor));
		await tx
			.insert(decisions)
			.values({ roundId, entryId, place, reason, decidedBy, decidedAt: ctx.now })
			.onConflictDoUpdate({
				target: [decisions.roundId, decisions.entryId],
				set: { place, reason, decidedBy, decidedAt: ctx.now }
			});
		await record(tx, ctx, {
			action: 'round.decided',
			subjectId: entryId,
			scopeId: eventId,
			detail: { roundId, place, reason }
		});
	});
}

/** Take a decision back. */
export async function undecide(
	ctx: Context,
	{ eventId, roundId, entryId }: Omit<NewDecision, 'place' | 'reason'>
) {
	await change(ctx, async (tx) => {
		const round = await lockRound(tx, eventId, roundId);
		demand(mayDecide(ctx.actor, await roundNow(tx, round)));
		await tx.delete(decisions).where(and(eq(decisions.roundId, roundId), eq(decisions.entryId, entryId)));
		await record(tx, ctx, {
			action: 'round.undecided',
			subjectId: entryId,
			scopeId: eventId,
			detail: { roundId }
		});
	});
}
