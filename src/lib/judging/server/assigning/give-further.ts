import { demand } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { lockRound, roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { pairKey } from '../../conflicts/ties.ts';
import { mayGiveFurther } from '../../rules.ts';
import { planGround } from '../assignment-plan.ts';
import { lockBoard } from '../commands/assign-judges.ts';
import { assignments } from '../schema.ts';
import { tellJudges } from '../tell-judges.ts';
import { furtherHash } from './further-board.ts';
import { furtherGround, type FurtherReview, furtherReviews, furtherShareOf } from './further-ground.ts';

/**
 * Hand out further reviews, all that were proposed or none: the rule chooses, nobody picks among them. Judges get the
 * letter that they always get, and nothing tells them which entries these are.
 * @returns how many reviews were handed out
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `round_closed`, `round_before_open`, `rule_unpublished`,
 * `plan_changed`
 */
export async function giveFurther(
	ctx: Context,
	eventId: string,
	roundId: string,
	{ budget, hash }: { budget: number; hash: string }
): Promise<number> {
	const round = await roundOf(ctx.db, eventId, roundId);
	const may = async (db: Database) =>
		demand(mayGiveFurther(ctx.actor, round.kind, await roundNow(db, round), furtherShareOf(round)));
	await may(ctx.db);
	const reviews = furtherReviews(await furtherGround(ctx.db, round), budget);
	return change(ctx, async (tx) => {
		await lockRound(tx, eventId, roundId);
		await lockBoard(tx, eventId);
		await may(tx);
		if (furtherHash(reviews) !== hash || !(await arePossible(tx, round, reviews)))
			demand({ code: 'plan_changed' });
		const added = reviews.map(({ entryId, judgeId }) => ({ entryId, judgeId }));
		if (added.length === 0) return 0;
		await tx
			.insert(assignments)
			.values(added.map((pair) => ({ ...pair, roundId, assignedAt: ctx.now, toldAt: ctx.now })));
		await record(tx, ctx, {
			action: 'round.further_given',
			subjectId: roundId,
			scopeId: eventId,
			detail: { given: added.length, budget, sha256: hash }
		});
		await tellJudges(tx, ctx, round, { added, removed: [] });
		return added.length;
	});
}

/** What was reckoned outside of the transaction still goes: nobody is walled off, full, or reading it already. */
async function arePossible(
	db: Database,
	round: RoundRow,
	reviews: readonly FurtherReview[]
): Promise<boolean> {
	const { judges, held, walls, rules } = await planGround(db, round, {});
	const barred = new Set([...walls, ...held, ...rules.filter(({ rule }) => rule === 'never')].map(pairKey));
	const load = new Map(judges.map(({ judgeId }) => [judgeId, 0]));
	for (const { judgeId } of [...held, ...reviews]) load.set(judgeId, (load.get(judgeId) ?? 0) + 1);
	const asked = new Set(reviews.map(({ judgeId }) => judgeId));
	return (
		reviews.every((pair) => !barred.has(pairKey(pair))) &&
		judges
			.filter(({ judgeId }) => asked.has(judgeId))
			.every(({ judgeId, state, capacity }) => state === 'accepted' && (load.get(judgeId) ?? 0) <= capacity)
	);
}
