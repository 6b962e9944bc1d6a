import { and, eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import { lockRound, roundNow } from '#lib/rounds/server/rounds.ts';
import { decisions, type RoundRow } from '#lib/rounds/server/schema.ts';
import type { LadderStep } from '#lib/rounds/tie-ladder.ts';
import { mayDecideEntries } from '../../panel/rules.ts';
import { wallsOf } from '../panel/walls.ts';

/** What a person decides about an entry of a round. */
export interface NewDecision {
	eventId: string;
	roundId: string;
	entryId: string;
	place: number | null;
	reason: string;
}

/** What is decided about one entry. */
export interface Decided {
	entryId: string;
	place: number | null;
	reason: string;
	/** The step of the tie ladder that says so; absent where a person does. */
	step?: LadderStep;
}

/**
 * Decide by hand where an entry stands: its order among equals, or its place in a panel's round. A later word replaces an
 * earlier one; the log keeps both.
 * @throws Refused `role_needed`, `round_closed`, `round_before_open`, `decision_withheld`, `not_found`
 */
export async function decide(ctx: Context, decision: NewDecision): Promise<void> {
	const { eventId, roundId, ...decided } = decision;
	await change(ctx, async (tx) => {
		const round = await lockRound(tx, eventId, roundId);
		await demandDecision(tx, ctx, round, [decided.entryId]);
		await writeDecisions(tx, ctx, round, [decided]);
	});
}

/** May the actor decide about these entries, and do they take part? */
export async function demandDecision(
	tx: Transaction,
	ctx: Context,
	round: RoundRow,
	entryIds: readonly string[]
): Promise<void> {
	const walls = await wallsOf({ ...ctx, db: tx }, round.eventId, entryIds);
	demand(
		mayDecideEntries(
			ctx.actor,
			{ kind: round.kind, now: await roundNow(tx, round) },
			{ withheld: entryIds.some((entryId) => walls.has(entryId)) }
		)
	);
	const taking = new Set((await entrantsOf(tx, round)).map(({ entryId }) => entryId));
	if (entryIds.some((entryId) => !taking.has(entryId))) throw new Refused({ code: 'not_found' });
}

/** Write what was decided, with a line in the log for each entry. Callers have asked who may. */
export async function writeDecisions(
	tx: Transaction,
	ctx: Context,
	round: RoundRow,
	decided: readonly Decided[]
): Promise<void> {
	const said = { decidedBy: found(personId(ctx.actor)), decidedAt: ctx.now };
	for (const { entryId, place, reason, step = null } of decided) {
		await tx
			.insert(decisions)
			.values({ roundId: round.id, entryId, place, reason, step, ...said })
			.onConflictDoUpdate({
				target: [decisions.roundId, decisions.entryId],
				set: { place, reason, step, ...said }
			});
		await record(tx, ctx, {
			action: step ? 'round.tie_settled' : 'round.decided',
			subjectId: entryId,
			scopeId: round.eventId,
			detail: { roundId: round.id, place, reason, ...(step ? { step: step.by } : {}) }
		});
	}
}

/** Take a decision back. */
export async function undecide(
	ctx: Context,
	{ eventId, roundId, entryId }: Omit<NewDecision, 'place' | 'reason'>
) {
	await change(ctx, async (tx) => {
		const round = await lockRound(tx, eventId, roundId);
		await demandDecision(tx, ctx, round, [entryId]);
		await tx.delete(decisions).where(and(eq(decisions.roundId, roundId), eq(decisions.entryId, entryId)));
		await record(tx, ctx, {
			action: 'round.undecided',
			subjectId: entryId,
			scopeId: eventId,
			detail: { roundId }
		});
	});
}
