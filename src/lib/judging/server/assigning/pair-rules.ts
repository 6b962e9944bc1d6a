import { and, eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { isId } from '#lib/foundation/ids.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import { roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import type { PairRuleKind } from '../../assigning/pair-rule.ts';
import { mayAssign, mayLayDown } from '../../rules.ts';
import { lockJudge } from '../judge-at-hand.ts';
import { knownWalls } from '../conflicts/ties.ts';
import { demandUnwalled } from '../conflicts/withheld.ts';
import { pairRules } from './schema.ts';

interface Pair {
	judgeId: string;
	entryId: string;
}

const ofPair = (roundId: string, { judgeId, entryId }: Pair) =>
	and(eq(pairRules.roundId, roundId), eq(pairRules.entryId, entryId), eq(pairRules.judgeId, judgeId));

/** What is laid down about a judge and an entry in a round. Callers have asked who may know. */
export async function pairRuleOf(
	db: Database,
	roundId: string,
	pair: Pair
): Promise<PairRuleKind | undefined> {
	const [row] = await db.select({ rule: pairRules.rule }).from(pairRules).where(ofPair(roundId, pair));
	return row?.rule;
}

/**
 * Lay down that a judge must, or must never, read an entry in this round. Plans keep to it from now on; nobody's list
 * changes before the next plan is sent. Said twice it stands once, with the last reason.
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `round_closed`, `round_before_open`, `wrong_state`,
 * `conflict_stands`
 */
export async function layDownPair(
	ctx: Context,
	eventId: string,
	roundId: string,
	{ rule, reason, ...pair }: Pair & { rule: PairRuleKind; reason: string }
): Promise<void> {
	if (isId(pair.entryId)) await demandUnwalled(ctx, eventId, pair.entryId);
	await change(ctx, async (tx) => {
		const round = await roundOf(tx, eventId, roundId);
		demand(mayAssign(ctx.actor, round.kind, await roundNow(tx, round)));
		const judge = await lockJudge(tx, eventId, pair.judgeId);
		if (!(await entrantsOf(tx, round)).some(({ entryId }) => entryId === pair.entryId))
			throw new Refused({ code: 'not_found' });
		const [wall] = await knownWalls(tx, eventId, { judgeId: pair.judgeId, entryIds: [pair.entryId] });
		demand(mayLayDown(rule, { judgeState: judge.state, wall: wall?.kind }));
		const set = { rule, reason, setBy: found(personId(ctx.actor)), setAt: ctx.now };
		await tx
			.insert(pairRules)
			.values({ roundId, entryId: pair.entryId, judgeId: pair.judgeId, ...set })
			.onConflictDoUpdate({
				target: [pairRules.roundId, pairRules.entryId, pairRules.judgeId],
				set
			});
		await record(tx, ctx, {
			action: rule === 'must' ? 'assignment.pinned' : 'assignment.forbidden',
			subjectId: pair.entryId,
			scopeId: eventId,
			detail: { judgeId: pair.judgeId, reason }
		});
	});
}

/**
 * Take back what was laid down about a judge and an entry. What is not there any more is taken back already.
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `round_closed`, `round_before_open`
 */
export async function liftPair(ctx: Context, eventId: string, roundId: string, pair: Pair): Promise<void> {
	if (isId(pair.entryId)) await demandUnwalled(ctx, eventId, pair.entryId);
	await change(ctx, async (tx) => {
		const round = await roundOf(tx, eventId, roundId);
		demand(mayAssign(ctx.actor, round.kind, await roundNow(tx, round)));
		const [gone] = await tx.delete(pairRules).where(ofPair(roundId, pair)).returning();
		if (!gone) return;
		await record(tx, ctx, {
			action: 'assignment.rule_lifted',
			subjectId: pair.entryId,
			scopeId: eventId,
			detail: { judgeId: pair.judgeId, rule: gone.rule }
		});
	});
}
