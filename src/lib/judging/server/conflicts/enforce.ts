import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';
import { sideOf } from '../../conflicts/kinds.ts';
import { pairKey } from '../../conflicts/ties.ts';
import { takeBack } from '../judge-at-hand.ts';
import { assignments, judges } from '../schema.ts';
import { tellJudges } from '../tell-judges.ts';
import { standingTies, type TieScope } from './ties.ts';

/**
 * Make what people said of conflicts true: assignments across a wall that somebody declared are taken back in every round
 * that is not closed, and what was scored in them does not count. What merely follows from profiles is not acted on here,
 * or people could strip reviews by editing theirs; organisers see it on the board.
 * @param tell false where the judge does it
 * @returns how many assignments went
 */
export async function enforceWalls(
	tx: Transaction,
	ctx: Context,
	eventId: string,
	scope: TieScope,
	{ tell }: { tell: boolean }
): Promise<number> {
	const walls = (await standingTies(tx, eventId, scope)).filter(
		({ hard, kind }) => hard && sideOf(kind) !== null
	);
	const concerned = [...new Set(walls.map(({ judgeId }) => judgeId))];
	if (concerned.length === 0) return 0;
	// Whoever gives these judges work waits for this, or was before it.
	await tx
		.select({ id: judges.id })
		.from(judges)
		.where(inArray(judges.id, concerned))
		.orderBy(asc(judges.id))
		.for('update');
	const held = await tx
		.select({ id: assignments.id, judgeId: assignments.judgeId, entryId: assignments.entryId, round: rounds })
		.from(assignments)
		.innerJoin(rounds, eq(rounds.id, assignments.roundId))
		.leftJoin(freezes, and(eq(freezes.roundId, assignments.roundId), isNull(freezes.reopenedAt)))
		.where(and(inArray(assignments.judgeId, concerned), isNull(assignments.withdrawnAt), isNull(freezes.id)))
		.orderBy(asc(assignments.id))
		.for('update', { of: assignments });
	const walled = new Set(walls.map(pairKey));
	const gone = held.filter((one) => walled.has(pairKey(one)));
	await takeBack(
		tx,
		ctx,
		gone.map(({ id }) => id)
	);
	if (tell)
		for (const own of Map.groupBy(gone, ({ round }) => round.id).values())
			if (own[0]) await tellJudges(tx, ctx, own[0].round, { added: [], removed: own });
	return gone.length;
}
