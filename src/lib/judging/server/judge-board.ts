import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';
import type { JudgeState } from '../review.ts';
import { assignments, conflicts, judgeChallenges, judges, reviews } from './schema.ts';

/** A judge in the organisers' table. */
export interface BoardJudge {
	judgeId: string;
	name: string;
	email: string;
	organisation: string;
	state: JudgeState;
	capacity: number;
	/** Empty for all. */
	challengeIds: string[];
	/** Entries held in rounds that are not closed. */
	assigned: number;
	done: number;
	declared: number;
	lastHereAt: Date | null;
}

export interface JudgeBoard {
	judges: BoardJudge[];
	challenges: { id: string; name: Localized; shortName: Localized }[];
}

/** Who judges in an event, by name. Four queries. */
export async function judgeBoard(ctx: Context, eventId: string): Promise<JudgeBoard> {
	demand(mayObserve(ctx.actor, eventId));
	const { db } = ctx;
	const [board, areas, wanted, work] = await Promise.all([
		db
			.select({
				judgeId: judges.id,
				name: people.name,
				email: people.email,
				organisation: sql<string>`coalesce(nullif(${judges.organisation}, ''), ${people.organisation}, '')`,
				state: judges.state,
				capacity: judges.capacity,
				answeredAt: judges.answeredAt,
				declared: sql<number>`(select count(*)::int from ${conflicts} where ${conflicts.judgeId} = ${judges.id})`
			})
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.where(eq(judges.eventId, eventId))
			.orderBy(asc(people.name), asc(judges.id)),
		db
			.select({ id: challenges.id, name: challenges.name, shortName: challenges.shortName })
			.from(challenges)
			.where(eq(challenges.eventId, eventId))
			.orderBy(asc(challenges.position)),
		db
			.select({ judgeId: judgeChallenges.judgeId, challengeId: judgeChallenges.challengeId })
			.from(judgeChallenges)
			.innerJoin(judges, eq(judges.id, judgeChallenges.judgeId))
			.where(eq(judges.eventId, eventId)),
		db
			.select({
				judgeId: assignments.judgeId,
				assigned: count(),
				done: sql<number>`count(*) filter (where ${reviews.state} = 'submitted')`.mapWith(Number),
				savedAt: sql`max(${reviews.savedAt})`.mapWith(reviews.savedAt)
			})
			.from(assignments)
			.innerJoin(rounds, and(eq(rounds.id, assignments.roundId), eq(rounds.eventId, eventId)))
			.leftJoin(freezes, and(eq(freezes.roundId, rounds.id), isNull(freezes.reopenedAt)))
			.leftJoin(reviews, eq(reviews.assignmentId, assignments.id))
			.where(and(isNull(assignments.withdrawnAt), isNull(freezes.id)))
			.groupBy(assignments.judgeId)
			.orderBy(desc(assignments.judgeId))
	]);
	const challengesOf = Map.groupBy(wanted, ({ judgeId }) => judgeId);
	const workOf = new Map(work.map((one) => [one.judgeId, one]));
	return {
		challenges: areas,
		judges: board.map(({ answeredAt, ...judge }) => {
			const own = workOf.get(judge.judgeId);
			const instants = [answeredAt, own?.savedAt ?? null].filter((one) => one !== null);
			return {
				...judge,
				challengeIds: (challengesOf.get(judge.judgeId) ?? []).map(({ challengeId }) => challengeId),
				assigned: own?.assigned ?? 0,
				done: own?.done ?? 0,
				lastHereAt: instants.length > 0 ? new Date(Math.max(...instants.map(Number))) : null
			};
		})
	};
}
