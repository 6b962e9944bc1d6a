import { and, asc, count, eq, isNotNull, sql } from 'drizzle-orm';
import { demand, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { freezeInForce } from '#lib/rounds/server/entrants.ts';
import { roundOf } from '#lib/rounds/server/rounds.ts';
import { roundSettings } from '#lib/rounds/round.ts';
import { withheldFrom } from '../conflicts/withheld.ts';
import { rankOnce } from '../rank-once.ts';
import { judges } from '../schema.ts';
import { comparedAnswers } from './compared-answers.ts';
import { comparisons, comparisonsAside } from './schema.ts';

const fewest = 8;

/**
 * A comparison round as organisers see it: how far it is, how sure, who answered how, and what was compared least. Who has a
 * conflict with an entry does not find it in the list.
 */
export async function comparingBoard(ctx: Context, eventId: string, roundId: string) {
	demand(mayObserve(ctx.actor, eventId));
	const { db } = ctx;
	const round = await roundOf(db, eventId, roundId);
	if (round.kind !== 'comparison') throw new Refused({ code: 'not_found' });
	const [input, freeze, withheld, board, titles] = await Promise.all([
		comparedAnswers(db, round),
		freezeInForce(db, round.id),
		withheldFrom(ctx, eventId),
		judgesOf(ctx, eventId, round.id),
		db
			.select({ id: entries.id, number: entries.number, title: sql<string>`${entries.content}->>'title'` })
			.from(entries)
			.where(eq(entries.eventId, eventId))
	]);
	const options = round.perChallenge ? ({ by: 'challenge' } as const) : {};
	const { ranking, warnings } = rankOnce(input, options);
	const scoreOf = new Map(ranking.map(({ id, score }) => [id, score]));
	const agreed = new Map<string, { with: number; of: number }>();
	for (const { judge, better, worse, equal } of input.comparisons) {
		if (equal) continue;
		const own = agreed.get(judge) ?? { with: 0, of: 0 };
		agreed.set(judge, {
			with: own.with + Number((scoreOf.get(better) ?? 0) > (scoreOf.get(worse) ?? 0)),
			of: own.of + 1
		});
	}
	const counts = ranking.map(({ reviews }) => reviews);
	const titleOf = new Map(titles.map((one) => [one.id, one]));
	const places = round.advance === 'by_hand' ? 0 : (round.advanceCount ?? 0);
	const groups = Map.groupBy(ranking, ({ challenge }) => (round.perChallenge ? (challenge ?? '') : ''));
	const goingOn = [...groups.values()].flatMap((group) => group.filter((_, place) => place < places));
	return {
		id: round.id,
		name: round.name,
		frozen: freeze !== undefined,
		counted: input.comparisons.length,
		asked: board.length * roundSettings.parse(round.settings).comparisonsPerJudge,
		/** Share of those who would go on now that belong there, as far as one can tell; null where nothing tells. */
		sure:
			goingOn.length > 0 && input.comparisons.length > 0 && goingOn.length < ranking.length
				? goingOn.reduce((sum, { pTop }) => sum + pTop, 0) / goingOn.length
				: null,
		least: counts.length > 0 ? Math.min(...counts) : 0,
		most: Math.max(0, ...counts),
		parts: warnings.find((warning) => warning.code === 'disconnected')?.parts ?? 1,
		unseen: warnings.find((warning) => warning.code === 'unscored')?.entries ?? 0,
		judges: board.map((judge) => {
			const its = agreed.get(judge.judgeId);
			return { ...judge, agreement: its && its.of > 0 ? its.with / its.of : null };
		}),
		fewest: ranking
			.filter(({ id }) => !withheld.has(id))
			.sort((a, b) => a.reviews - b.reviews || (a.id < b.id ? -1 : 1))
			.slice(0, fewest)
			.map(({ id, reviews }) => ({
				...{ id, reviews },
				number: titleOf.get(id)?.number ?? null,
				title: titleOf.get(id)?.title ?? ''
			}))
	};
}

/** Who may compare, or did, with how many answers and at what pace. One query. */
async function judgesOf({ db }: Context, eventId: string, roundId: string) {
	const answered = isNotNull(comparisons.answeredAt);
	const took = sql`extract(epoch from ${comparisons.answeredAt} - ${comparisons.shownAt})`;
	const given = sql`${answered} and (${comparisons.skipped} is null or ${comparisons.skipped} = 'cannot_tell')`;
	return db
		.select({
			judgeId: judges.id,
			name: people.name,
			answered: sql<number>`count(*) filter (where ${given})::int`,
			skipped: sql<number>`count(*) filter (where ${answered} and not (${given}))::int`,
			seconds: sql<
				number | null
			>`percentile_cont(0.5) within group (order by ${took}) filter (where ${answered})`,
			asideReason: comparisonsAside.reason
		})
		.from(judges)
		.innerJoin(people, eq(people.id, judges.personId))
		.leftJoin(comparisons, and(eq(comparisons.judgeId, judges.id), eq(comparisons.roundId, roundId)))
		.leftJoin(
			comparisonsAside,
			and(eq(comparisonsAside.judgeId, judges.id), eq(comparisonsAside.roundId, roundId))
		)
		.where(eq(judges.eventId, eventId))
		.groupBy(judges.id, people.name, comparisonsAside.reason)
		.having(sql`${judges.state} = 'accepted' or ${count(comparisons.id)} > 0`)
		.orderBy(asc(people.name), asc(judges.id));
}
