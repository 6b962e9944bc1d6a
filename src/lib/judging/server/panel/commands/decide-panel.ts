import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import type { OwnOrder } from '../../../panel/order.ts';
import { demandDecision, writeDecisions } from '../../commands/decide.ts';
import { entrantsFor, lockSitting } from '../sittings.ts';

interface PanelDecision {
	eventId: string;
	roundId: string;
	challengeId: string | null;
	/** The place of each entry; those that are missing, or null, get none. */
	places: OwnOrder;
	reason: string;
	/** Entries of one place share it, also where that is more than the round lets through. */
	joint: boolean;
}

/**
 * Write down what a panel decided: a place, or none, for each of its entries, with the reason.
 * @throws Refused `role_needed`, `not_found`, `round_closed`, `round_before_open`, `decision_withheld`
 */
export async function decidePanel(ctx: Context, decision: PanelDecision): Promise<void> {
	const { eventId, roundId, challengeId, places, reason, joint } = decision;
	await change(ctx, async (tx) => {
		const { round } = await lockSitting(tx, eventId, roundId, challengeId);
		const ids = entrantsFor(await entrantsOf(tx, round), challengeId).map(({ entryId }) => entryId);
		await demandDecision(tx, ctx, round, ids);
		const shared = new Map(
			ids.map((id) => [id, ids.filter((other) => isSame(places[id], places[other])).length])
		);
		await writeDecisions(
			tx,
			ctx,
			round,
			ids.map((entryId) => ({
				...{ entryId, place: places[entryId] ?? null, reason },
				...(joint && (shared.get(entryId) ?? 0) > 1 ? { step: { by: 'joint' } } : {})
			}))
		);
	});
}

function isSame(one: number | null | undefined, other: number | null | undefined): boolean {
	return typeof one === 'number' && one === other;
}
