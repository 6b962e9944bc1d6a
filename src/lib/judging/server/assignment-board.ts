import { and, eq, isNull, sql } from 'drizzle-orm';
import { demand, refusalOf, type RefusalCode } from '#lib/foundation/refusal.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import type { PairRuleKind } from '../assigning/pair-rule.ts';
import type { ConflictKind } from '../conflicts/kinds.ts';
import { pairKey } from '../conflicts/ties.ts';
import type { JudgeState } from '../review.ts';
import { mayAssign } from '../rules.ts';
import { planGround } from './assignment-plan.ts';
import { withheldFrom } from './conflicts/withheld.ts';
import { assignments, conflicts, reviews } from './schema.ts';

/** Who reads an entry, and how far. */
interface BoardSeat {
	assignmentId: string;
	judgeId: string;
	judge: string;
	state: 'open' | 'begun' | 'done' | 'excluded';
	reviewId: string | null;
	/** Why it was set aside. */
	excludedReason: string | null;
	/** Something that came to stand between the two after they were brought together. */
	wall: ConflictKind | null;
}

interface BoardEntry {
	entryId: string;
	number: number | null;
	title: string;
	challenge: Localized;
	seats: BoardSeat[];
	/** What organisers laid down about it and a judge. */
	rules: { judgeId: string; judge: string; rule: PairRuleKind; reason: string }[];
}

interface BoardLoad {
	judgeId: string;
	name: string;
	state: JudgeState;
	capacity: number;
	held: number;
}

export interface AssignmentBoard {
	round: { id: string; name: Localized; reviewsPerEntry: number };
	/** How many entries of the event are withheld from the reader because of a conflict. */
	withheld: number;
	entries: BoardEntry[];
	loads: BoardLoad[];
	/** Declared by judges, with their note; newest first. */
	declared: { judge: string; number: number | null; title: string; note: string; at: Date }[];
	/** Why nothing can be changed now. */
	refusal: RefusalCode | null;
}

/** Who reads what in a round. A constant number of queries. */
export async function assignmentBoard(
	ctx: Context,
	eventId: string,
	roundId: string
): Promise<AssignmentBoard> {
	demand(mayObserve(ctx.actor, eventId));
	const { db } = ctx;
	const round = await roundOf(db, eventId, roundId);
	const [now, ground, called, state, said, withheld] = await Promise.all([
		roundNow(db, round),
		planGround(db, round, {}),
		db
			.select({
				id: entries.id,
				number: entries.number,
				title: sql<string>`${entries.content}->>'title'`,
				challenge: challenges.shortName
			})
			.from(entries)
			.innerJoin(challenges, eq(challenges.id, entries.challengeId))
			.where(eq(entries.eventId, eventId)),
		db
			.select({
				assignmentId: assignments.id,
				reviewId: reviews.id,
				state: reviews.state,
				excludedAt: reviews.excludedAt,
				excludedReason: reviews.excludedReason
			})
			.from(assignments)
			.innerJoin(reviews, eq(reviews.assignmentId, assignments.id))
			.where(and(eq(assignments.roundId, round.id), isNull(assignments.withdrawnAt))),
		db
			.select({
				judgeId: conflicts.judgeId,
				entryId: conflicts.entryId,
				note: conflicts.note,
				at: conflicts.declaredAt
			})
			.from(conflicts)
			.innerJoin(entries, eq(entries.id, conflicts.entryId))
			.where(and(eq(entries.eventId, eventId), eq(conflicts.kind, 'declared'))),
		withheldFrom(ctx, eventId)
	]);
	const refusal = refusalOf(mayAssign(ctx.actor, round.kind, now)) ?? null;
	const named = new Map(called.map((one) => [one.id, one]));
	const nameOf = new Map(ground.judges.map(({ judgeId, name }) => [judgeId, name]));
	const reviewOf = new Map(state.map((one) => [one.assignmentId, one]));
	const wallOf = new Map(ground.walls.map((wall) => [pairKey(wall), wall.kind]));
	const heldOf = Map.groupBy(ground.held, ({ entryId }) => entryId);
	const rulesOf = Map.groupBy(ground.rules, ({ entryId }) => entryId);
	const seatOf = (one: (typeof ground.held)[number]): BoardSeat => {
		const review = reviewOf.get(one.id);
		return {
			...{ assignmentId: one.id, judgeId: one.judgeId, judge: nameOf.get(one.judgeId) ?? '' },
			state: review?.excludedAt
				? 'excluded'
				: review?.state === 'submitted'
					? 'done'
					: review
						? 'begun'
						: 'open',
			reviewId: review?.reviewId ?? null,
			excludedReason: review?.excludedReason ?? null,
			wall: wallOf.get(pairKey(one)) ?? null
		};
	};
	const ofJudge = Map.groupBy(ground.held, ({ judgeId }) => judgeId);
	return {
		round: { id: round.id, name: round.name, reviewsPerEntry: round.settings.reviewsPerEntry },
		withheld: withheld.size,
		entries: ground.input.entries
			.filter(({ id }) => !withheld.has(id))
			.map(({ id }) => ({
				entryId: id,
				number: named.get(id)?.number ?? null,
				title: named.get(id)?.title ?? '',
				challenge: named.get(id)?.challenge ?? {},
				seats: (heldOf.get(id) ?? []).map(seatOf),
				rules: (rulesOf.get(id) ?? []).map(({ judgeId, rule, reason }) => ({
					...{ judgeId, rule, reason },
					judge: nameOf.get(judgeId) ?? ''
				}))
			})),
		loads: ground.judges
			.filter(({ judgeId, state }) => state === 'accepted' || state === 'invited' || ofJudge.has(judgeId))
			.map(({ judgeId, name, state, capacity }) => ({
				...{ judgeId, name, state, capacity },
				held: ofJudge.get(judgeId)?.length ?? 0
			}))
			.sort((a, b) => a.name.localeCompare(b.name)),
		declared: said
			.filter(({ entryId }) => !withheld.has(entryId))
			.map(({ judgeId, entryId, note, at }) => ({
				judge: nameOf.get(judgeId) ?? '',
				number: named.get(entryId)?.number ?? null,
				title: named.get(entryId)?.title ?? '',
				...{ note, at }
			}))
			.sort((a, b) => Number(b.at) - Number(a.at)),
		refusal
	};
}
