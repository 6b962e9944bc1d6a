import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '#lib/foundation/server/db/database.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { type FurtherReason, reasonFor, reviewsLeft, strangers } from '../../assigning/further.ts';
import { pairKey } from '../../conflicts/ties.ts';
import { nextAssignments } from '../../ranking/next.ts';
import type { NextInput } from '../../ranking/types.ts';
import { planGround, type PlanGround } from '../assignment-plan.ts';
import { rankOnce } from '../rank-once.ts';
import { reviewsForRanking } from '../reviews-for-ranking.ts';
import { assignments, reviews } from '../schema.ts';

/** All that proposals for further reviews are made from. */
export interface FurtherGround {
	ground: PlanGround;
	/** `budget` is all that is left. */
	input: NextInput;
	/** Reviews that every entry is to have before any gets more. */
	floor: number;
	/** Finished reviews that count. */
	done: number;
	/** Judges who could read at least one more. */
	withRoom: number;
}

/** One more review of an entry, by a judge. */
export interface FurtherReview {
	entryId: string;
	judgeId: string;
	reason: FurtherReason;
}

/** What is given beyond the first pass, in per cent of it; 0 where the round gives nothing more. */
export function furtherShareOf({ settings }: Pick<RoundRow, 'settings'>): number {
	return settings.furtherShare ?? 0;
}

/** Gather it. A constant number of queries. Callers have asked who may know. */
export async function furtherGround(db: Database, round: RoundRow): Promise<FurtherGround> {
	const [ground, ranking, excluded] = await Promise.all([
		planGround(db, round, {}),
		reviewsForRanking(db, round.id),
		db
			.select({ entry: assignments.entryId, judge: assignments.judgeId })
			.from(assignments)
			.innerJoin(reviews, eq(reviews.assignmentId, assignments.id))
			.where(
				and(eq(assignments.roundId, round.id), isNull(assignments.withdrawnAt), isNotNull(reviews.excludedAt))
			)
	]);
	const aside = new Set(excluded.map(({ entry, judge }) => pairKey({ entryId: entry, judgeId: judge })));
	const finished = new Set(
		ranking.scores.map(({ entry, judge }) => pairKey({ entryId: entry, judgeId: judge }))
	);
	const standing = ground.held.filter((pair) => !aside.has(pairKey(pair)));
	const holds = Map.groupBy(ground.held, ({ judgeId }) => judgeId);
	const languageOf = new Map(ground.input.entries.map(({ id, language }) => [id, language]));
	const judges = ground.judges
		.filter(({ state }) => state === 'accepted')
		.map(({ judgeId, capacity }) => ({
			id: judgeId,
			remaining: Math.max(0, capacity - (holds.get(judgeId)?.length ?? 0))
		}));
	const here = new Set(judges.map(({ id }) => id));
	const { reviewsPerEntry } = round.settings;
	const free = new Set(judges.filter(({ remaining }) => remaining > 0).map(({ id }) => id));
	return {
		ground,
		input: {
			...ranking,
			judges: [
				...judges,
				// Whoever judges no more still tells how others judge.
				...ranking.judges.filter(({ id }) => !here.has(id)).map(({ id }) => ({ id, remaining: 0 }))
			],
			budget: reviewsLeft({
				...{ entries: ranking.entries.length, reviewsPerEntry, share: furtherShareOf(round) },
				standing: standing.length
			}),
			conflicts: [
				...ground.input.conflicts,
				...(ground.input.forbidden ?? []),
				...excluded,
				...strangers({
					judges: ground.input.judges.filter(({ id }) => free.has(id)),
					entries: ranking.entries.map((entry) => ({ ...entry, language: languageOf.get(entry.id) ?? '' }))
				})
			],
			open: standing
				.filter((pair) => !finished.has(pairKey(pair)))
				.map(({ entryId, judgeId }) => ({ entry: entryId, judge: judgeId })),
			floor: reviewsPerEntry,
			...(round.perChallenge ? { by: 'challenge' as const } : {})
		},
		floor: reviewsPerEntry,
		done: finished.size,
		withRoom: free.size
	};
}

/**
 * Who should read what next, by the published rule, with the reason of each. Pure work on what was gathered; it may take a
 * second, so never within a transaction.
 * @param wanted how many reviews to hand out, at most all that are left
 */
export function furtherReviews({ input, floor }: FurtherGround, wanted: number): FurtherReview[] {
	const budget = Math.min(wanted, input.budget);
	if (budget <= 0 || input.scores.length === 0) return [];
	const { ranking } = rankOnce(input, { method: 'calibrated', ...(input.by ? { by: input.by } : {}) });
	const its = new Map(ranking.map((one) => [one.id, one]));
	const coming = Map.groupBy(input.open ?? [], ({ entry }) => entry);
	const seen = new Map(
		ranking.map(({ id, reviews }) => [id, reviews + (coming.get(id)?.length ?? 0)] as const)
	);
	return nextAssignments({ ...input, budget }).map(({ entry, judge }) => {
		const { pTop = 0, pWin = 0 } = its.get(entry) ?? {};
		const reviews = seen.get(entry) ?? 0;
		seen.set(entry, reviews + 1);
		return {
			...{ entryId: entry, judgeId: judge },
			reason: reasonFor({ reviews, pTop, pWin }, { floor, topK: input.topK })
		};
	});
}
