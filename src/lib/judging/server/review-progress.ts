import { and, eq, isNull, sql } from 'drizzle-orm';
import { isId } from '#lib/foundation/ids.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import type { JudgeState } from '../review.ts';
import { withheldFrom } from './conflicts/withheld.ts';
import { assignments, judges, reviews } from './schema.ts';

/** How far one judge is in a round. */
export interface JudgeProgress {
	judgeId: string;
	name: string;
	email: string;
	state: JudgeState;
	/** Most entries that the judge takes in the event. */
	capacity: number;
	/** Entries held in this round: begun and done ones included. */
	assigned: number;
	begun: number;
	done: number;
	/** When the judge last saved or answered something; null for never. */
	lastHereAt: Date | null;
}

/** How far the reading of one entry is. */
export interface EntryProgress {
	entryId: string;
	number: number | null;
	title: string;
	challengeId: string;
	assigned: number;
	/** Finished reviews that count. */
	done: number;
	/** Finished reviews that an organiser set aside. */
	excluded: number;
}

/** How far a review round is. Numbers of reviews, but `judges` and `entries`, which are lists. */
export interface ReviewProgress {
	judges: JudgeProgress[];
	/** Without those that are withheld from the reader. */
	entries: EntryProgress[];
	assigned: number;
	begun: number;
	done: number;
}

/** How far a review round is, for organisers and observers. Judges by name, entries by number; a constant number of queries. */
export async function reviewProgress(ctx: Context, roundId: string): Promise<ReviewProgress> {
	if (!isId(roundId)) throw new Refused({ code: 'not_found' });
	const [row] = await ctx.db.select().from(rounds).where(eq(rounds.id, roundId));
	const round = found(row);
	demand(mayObserve(ctx.actor, round.eventId));
	const [entrants, board, held, called, withheld] = await Promise.all([
		entrantsOf(ctx.db, round),
		ctx.db
			.select({
				judgeId: judges.id,
				name: people.name,
				email: people.email,
				state: judges.state,
				capacity: judges.capacity,
				answeredAt: judges.answeredAt
			})
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.where(eq(judges.eventId, round.eventId)),
		ctx.db
			.select({
				judgeId: assignments.judgeId,
				entryId: assignments.entryId,
				state: reviews.state,
				savedAt: reviews.savedAt,
				excludedAt: reviews.excludedAt
			})
			.from(assignments)
			.leftJoin(reviews, eq(reviews.assignmentId, assignments.id))
			.where(and(eq(assignments.roundId, roundId), isNull(assignments.withdrawnAt))),
		ctx.db
			.select({ entryId: entries.id, title: sql<string>`${entries.content}->>'title'` })
			.from(entries)
			.where(and(eq(entries.eventId, round.eventId), eq(entries.state, 'submitted'))),
		withheldFrom(ctx, round.eventId)
	]);
	const titles = new Map(called.map(({ entryId, title }) => [entryId, title]));
	const taking = new Map(entrants.map((entrant) => [entrant.entryId, entrant]));
	const work = held.filter(({ entryId }) => taking.has(entryId));
	const ofJudge = Map.groupBy(work, ({ judgeId }) => judgeId);
	const ofEntry = Map.groupBy(work, ({ entryId }) => entryId);
	return {
		judges: board
			.map(({ answeredAt, ...judge }) => {
				const own = ofJudge.get(judge.judgeId) ?? [];
				const instants = [answeredAt, ...own.map(({ savedAt }) => savedAt)].filter((one) => one !== null);
				return {
					...judge,
					...countsOf(own),
					lastHereAt: instants.length > 0 ? new Date(Math.max(...instants.map(Number))) : null
				};
			})
			.filter(({ state, assigned }) => assigned > 0 || state === 'accepted' || state === 'invited')
			.sort((a, b) => a.name.localeCompare(b.name)),
		entries: entrants
			.filter(({ entryId }) => !withheld.has(entryId))
			.map(({ entryId, number, challengeId }) => {
				const own = ofEntry.get(entryId) ?? [];
				const finished = own.filter(({ state }) => state === 'submitted');
				return {
					...{ entryId, number, challengeId, title: titles.get(entryId) ?? '' },
					assigned: own.length,
					done: finished.filter(({ excludedAt }) => excludedAt === null).length,
					excluded: finished.filter(({ excludedAt }) => excludedAt !== null).length
				};
			}),
		...countsOf(work)
	};
}

function countsOf(work: readonly { state: 'draft' | 'submitted' | null }[]) {
	return {
		assigned: work.length,
		begun: work.filter(({ state }) => state === 'draft').length,
		done: work.filter(({ state }) => state === 'submitted').length
	};
}
