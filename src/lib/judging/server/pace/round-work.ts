import { and, eq, isNull, max, sql } from 'drizzle-orm';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { people, sessions } from '#lib/accounts/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { type Late, lateJudges } from '../../pace/late.ts';
import type { JudgeState, ReviewState } from '../../review.ts';
import { assignments, judges, reviews } from '../schema.ts';

/** One assignment that stands, with how far its review is. */
export interface WorkSeat {
	assignmentId: string;
	judgeId: string;
	entryId: string;
	assignedAt: Date;
	reviewId: string | null;
	state: ReviewState | null;
	startedAt: Date | null;
	savedAt: Date | null;
	submittedAt: Date | null;
	excluded: boolean;
}

/** A judge with the work of one round. */
export interface WorkingJudge {
	judgeId: string;
	personId: string;
	name: string;
	state: JudgeState;
	capacity: number;
	/** The last sign of life: an answer, a visit, something saved; null for none. */
	lastHereAt: Date | null;
	seats: WorkSeat[];
}

/** An entry of a round with its finished reviews that count. */
export interface WorkedEntry {
	entryId: string;
	number: number | null;
	title: string;
	done: number;
}

/**
 * All work of a review round: judges by name, entries by number. Judges who are asked or have said yes are there without
 * work too; those who are not any more only with what they finished. Callers have asked who may know. Four
 * queries.
 */
export async function roundWork(
	db: Database,
	round: RoundRow
): Promise<{ judges: WorkingJudge[]; entries: WorkedEntry[] }> {
	const [entrants, board, seats, titles] = await Promise.all([
		entrantsOf(db, round),
		db
			.select({
				judgeId: judges.id,
				personId: judges.personId,
				name: people.name,
				state: judges.state,
				capacity: judges.capacity,
				answeredAt: judges.answeredAt,
				seenAt: max(sessions.lastSeenAt)
			})
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.leftJoin(sessions, eq(sessions.personId, judges.personId))
			.where(eq(judges.eventId, round.eventId))
			.groupBy(judges.id, people.id),
		db
			.select({
				assignmentId: assignments.id,
				judgeId: assignments.judgeId,
				entryId: assignments.entryId,
				assignedAt: assignments.assignedAt,
				reviewId: reviews.id,
				state: reviews.state,
				startedAt: reviews.startedAt,
				savedAt: reviews.savedAt,
				submittedAt: reviews.submittedAt,
				excluded: sql<boolean>`${reviews.excludedAt} is not null`
			})
			.from(assignments)
			.leftJoin(reviews, eq(reviews.assignmentId, assignments.id))
			.where(and(eq(assignments.roundId, round.id), isNull(assignments.withdrawnAt))),
		db
			.select({ id: entries.id, title: sql<string>`${entries.content}->>'title'` })
			.from(entries)
			.where(and(eq(entries.eventId, round.eventId), eq(entries.state, 'submitted')))
	]);
	const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
	const taking = new Set(entrants.map(({ entryId }) => entryId));
	const work = seats.filter(({ entryId }) => taking.has(entryId));
	const ofJudge = Map.groupBy(work, ({ judgeId }) => judgeId);
	const ofEntry = Map.groupBy(work, ({ entryId }) => entryId);
	return {
		judges: board
			.map(({ answeredAt, seenAt, ...judge }) => {
				const own = ofJudge.get(judge.judgeId) ?? [];
				const signs = [answeredAt, seenAt, ...own.map(({ savedAt }) => savedAt)].filter((at) => at !== null);
				return {
					...judge,
					lastHereAt: signs.length > 0 ? new Date(Math.max(...signs.map(Number))) : null,
					seats: own
				};
			})
			.filter(({ state, seats }) => mayStillRead(state) || seats.length > 0)
			.sort((a, b) => a.name.localeCompare(b.name) || (a.judgeId < b.judgeId ? -1 : 1)),
		entries: entrants.map(({ entryId, number }) => ({
			...{ entryId, number, title: titleOf.get(entryId) ?? '' },
			done: (ofEntry.get(entryId) ?? []).filter(({ state, excluded }) => state === 'submitted' && !excluded)
				.length
		}))
	};
}

/** Asked, or has said yes: whoever declined or was withdrawn reads nothing more. */
export function mayStillRead(state: JudgeState): boolean {
	return state === 'invited' || state === 'accepted';
}

export const isFinished = ({ state }: WorkSeat) => state === 'submitted';

/** Who is behind an even pace, of those who may still read. */
export function lateIn(
	judges: readonly WorkingJudge[],
	round: Pick<RoundRow, 'opensAt' | 'closesAt'>,
	now: Date
): Late[] {
	const reading = judges.filter(({ state }) => mayStillRead(state));
	const held = reading.map(({ judgeId, name, seats }) => ({
		...{ judgeId, name, assignedAt: seats.map(({ assignedAt }) => assignedAt) },
		done: seats.filter(isFinished).length
	}));
	return lateJudges(held, round, now);
}
