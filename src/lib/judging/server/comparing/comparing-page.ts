import { and, asc, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';
import { roundSettings } from '#lib/rounds/round.ts';
import { mayCompare, mayReadComparing } from '../../comparing/rules.ts';
import { isJudge } from '../../rules.ts';
import { judges } from '../schema.ts';
import { comparerAt } from './comparer.ts';
import { mayStillMeet } from './deal.ts';
import { comparisons } from './schema.ts';

const longestMs = 90_000;
const usualSeconds = 20;

/** What a judge finds on coming to a comparison round; undefined parts are not there. */
export async function comparingPage(ctx: Context, eventId: string, roundId: string) {
	const comparer = await comparerAt(ctx.db, ctx, eventId, { roundId });
	demand(mayReadComparing(ctx.actor, comparer.now));
	const { round, judgeId, open, done, now } = comparer;
	const recent = await ctx.db
		.select({
			id: comparisons.id,
			skipped: comparisons.skipped,
			shownAt: comparisons.shownAt,
			answeredAt: comparisons.answeredAt
		})
		.from(comparisons)
		.where(
			and(
				eq(comparisons.roundId, round.id),
				eq(comparisons.judgeId, judgeId),
				isNotNull(comparisons.answeredAt)
			)
		)
		.orderBy(desc(comparisons.answeredAt), desc(comparisons.shownAt))
		.limit(20);
	const [last] = recent;
	const refusal = mayCompare(ctx.actor, now, ctx.now);
	const pair = open && !refusal && (await mayStillMeet(ctx.db, ctx, comparer, open)) ? open : null;
	return {
		...{ round, pair, done, refusal },
		/** The pair whose answer can be taken back. */
		undo: last && last.skipped !== 'conflict' ? last.id : null,
		secondsEach: secondsEach(recent)
	};
}

/** How long the judge takes for a pair, judging by the last ones; a pause counts as a minute and a half. */
function secondsEach(recent: readonly { shownAt: Date; answeredAt: Date | null }[]): number {
	const spans = recent.map(({ shownAt, answeredAt }) =>
		Math.min(longestMs, (answeredAt?.getTime() ?? 0) - shownAt.getTime())
	);
	if (spans.length === 0) return usualSeconds;
	return spans.reduce((sum, one) => sum + one, 0) / spans.length / 1000;
}

/** The comparison rounds that wait for this judge, or did, with how far they are. Two queries. */
export async function comparingRounds(ctx: Context, eventId: string) {
	demand(isJudge(ctx.actor, eventId));
	const [row] = await ctx.db
		.select({ id: judges.id, state: judges.state })
		.from(judges)
		.where(and(eq(judges.eventId, eventId), eq(judges.personId, personId(ctx.actor) ?? '')));
	if (row?.state !== 'accepted') return [];
	const own = and(
		eq(comparisons.roundId, rounds.id),
		eq(comparisons.judgeId, row.id),
		isNotNull(comparisons.answeredAt)
	);
	const done = ctx.db.select({ many: count() }).from(comparisons).where(own);
	const found = await ctx.db
		.select({
			round: rounds,
			frozen: isNotNull(freezes.id).mapWith(Boolean),
			done: sql<number>`(${done})::int`
		})
		.from(rounds)
		.leftJoin(freezes, and(eq(freezes.roundId, rounds.id), isNull(freezes.reopenedAt)))
		.where(and(eq(rounds.eventId, eventId), eq(rounds.kind, 'comparison')))
		.orderBy(asc(rounds.position));
	return found.map(({ round: { id, name, opensAt, closesAt, graceMinutes, settings }, ...rest }) => ({
		...{ id, name, opensAt, closesAt, graceMinutes },
		goal: roundSettings.parse(settings).comparisonsPerJudge,
		...rest
	}));
}
