import { createHash } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { canonical } from '#lib/foundation/canonical.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { topicsOf } from '#lib/entries/topics.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { assign } from '../assigning/assign.ts';
import type { AssignInput, Gap } from '../assigning/types.ts';
import { entryLanguage, readBy } from '../judge-languages.ts';
import { pairKey, type Tie } from '../conflicts/ties.ts';
import type { JudgeState } from '../review.ts';
import { knownWalls } from './conflicts/ties.ts';
import { assignments, judgeChallenges, judges, reviews } from './schema.ts';

/** How an organiser wants the plan made. */
export interface PlanWishes {
	/** Plan anew: only what is begun stays. Otherwise everything stays, and what is missing is added. */
	anew?: boolean;
	/** Count also on judges who have not answered yet. */
	unanswered?: boolean;
}

interface PlanJudge {
	judgeId: string;
	personId: string;
	name: string;
	state: JudgeState;
	capacity: number;
	languages: string[];
	expertise: string[];
	challengeIds: string[];
}

/** An assignment that stands. */
export interface Held {
	id: string;
	entryId: string;
	judgeId: string;
	begun: boolean;
}

/** All that a plan is made from. */
export interface PlanGround {
	round: RoundRow;
	input: AssignInput;
	judges: PlanJudge[];
	held: Held[];
	walls: Tie[];
	/** Of everything above: two grounds with one hash give one plan. */
	hash: string;
}

/** Gather what a plan is made from. Eight queries. Callers have asked who may know. */
export async function planGround(db: Database, round: RoundRow, wishes: PlanWishes): Promise<PlanGround> {
	const [entrants, written, board, areas, standing, walls] = await Promise.all([
		entrantsOf(db, round),
		db
			.select({
				id: entries.id,
				language: sql<string>`${entries.content}->>'language'`,
				topics: sql<string>`${entries.content}->>'topics'`
			})
			.from(entries)
			.where(eq(entries.eventId, round.eventId)),
		db
			.select({
				judgeId: judges.id,
				personId: judges.personId,
				name: people.name,
				state: judges.state,
				capacity: judges.capacity,
				languages: judges.languages,
				expertise: judges.expertise
			})
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.where(eq(judges.eventId, round.eventId))
			.orderBy(asc(judges.id)),
		db
			.select({ judgeId: judgeChallenges.judgeId, challengeId: judgeChallenges.challengeId })
			.from(judgeChallenges)
			.innerJoin(judges, eq(judges.id, judgeChallenges.judgeId))
			.where(eq(judges.eventId, round.eventId))
			.orderBy(asc(judgeChallenges.judgeId), asc(judgeChallenges.challengeId)),
		standingAssignments(db, round.id),
		knownWalls(db, round.eventId)
	]);
	const taking = new Set(entrants.map(({ entryId }) => entryId));
	const held = standing.filter(({ entryId }) => taking.has(entryId));
	const about = new Map(written.map(({ id, ...one }) => [id, one]));
	const languageOf = (entryId: string) => entryLanguage(about.get(entryId)?.language ?? '');
	const inUse = new Set(entrants.map(({ entryId }) => languageOf(entryId)));
	const reads = new Map(board.map(({ judgeId, languages }) => [judgeId, readBy(languages, inUse)]));
	const walled = new Set(walls.map(pairKey));
	const meets = (pair: Held) =>
		!walled.has(pairKey(pair)) && reads.get(pair.judgeId)?.includes(languageOf(pair.entryId));
	const stays = held.filter((one) => one.begun || (!wishes.anew && meets(one)));
	const ofJudge = Map.groupBy(areas, ({ judgeId }) => judgeId);
	const all = board.map((judge) => ({
		...judge,
		challengeIds: (ofJudge.get(judge.judgeId) ?? []).map(({ challengeId }) => challengeId)
	}));
	const everything = [...new Set(entrants.map(({ challengeId }) => challengeId))];
	const keeps = Map.groupBy(stays, ({ judgeId }) => judgeId);
	const input: AssignInput = {
		entries: entrants.map(({ entryId, challengeId }) => ({
			...{ id: entryId, challenge: challengeId, language: languageOf(entryId), org: null },
			topics: topicsOf(about.get(entryId)?.topics ?? '')
		})),
		judges: all
			.filter((judge) => takesPart(judge, wishes) || keeps.has(judge.judgeId))
			.map((judge) => ({
				id: judge.judgeId,
				languages: reads.get(judge.judgeId) ?? [],
				challenges: judge.challengeIds.length > 0 ? judge.challengeIds : everything,
				expertise: judge.expertise.map((word) => word.toLowerCase()),
				capacity: takesPart(judge, wishes) ? judge.capacity : (keeps.get(judge.judgeId)?.length ?? 0),
				org: null
			})),
		conflicts: walls
			.map(({ entryId, judgeId }) => ({ entry: entryId, judge: judgeId }))
			.filter(({ entry }) => taking.has(entry))
			.sort((a, b) => (pairText(a) < pairText(b) ? -1 : 1)),
		reviewsPerEntry: round.settings.reviewsPerEntry,
		begun: stays.map(({ entryId, judgeId }) => ({ entry: entryId, judge: judgeId }))
	};
	const hash = createHash('sha256').update(canonical({ input, held })).digest('hex');
	return { round, input, judges: all, held, walls, hash };
}

const pairText = ({ entry, judge }: { entry: string; judge: string }) => entry + judge;

function takesPart({ state }: { state: JudgeState }, { unanswered = false }: PlanWishes): boolean {
	return state === 'accepted' || (unanswered && state === 'invited');
}

/** The assignments of a round that stand, in a fixed order. */
async function standingAssignments(db: Database, roundId: string): Promise<Held[]> {
	const rows = await db
		.select({
			id: assignments.id,
			entryId: assignments.entryId,
			judgeId: assignments.judgeId,
			reviewId: reviews.id
		})
		.from(assignments)
		.leftJoin(reviews, eq(reviews.assignmentId, assignments.id))
		.where(and(eq(assignments.roundId, roundId), isNull(assignments.withdrawnAt)))
		.orderBy(asc(assignments.entryId), asc(assignments.judgeId));
	return rows.map(({ reviewId, ...row }) => ({ ...row, begun: reviewId !== null }));
}

/** What a plan changes, and what it leaves open. */
export interface AssignmentPlan {
	add: { entryId: string; judgeId: string }[];
	/** Ids of assignments that go. */
	remove: Held[];
	gaps: Gap[];
	/** 0 to 1: how well judges and entries fit. */
	fit: number;
	/** Reviews that the whole plan holds. */
	reviews: number;
}

/** Make the plan. Pure work on what was gathered; it may take a second, so never within a transaction. */
export function planFrom({ input, held }: PlanGround): AssignmentPlan {
	const result = assign(input);
	const wanted = new Set(
		result.assignments.map(({ entry, judge }) => pairKey({ entryId: entry, judgeId: judge }))
	);
	const there = new Set(held.map(pairKey));
	return {
		add: result.assignments
			.map(({ entry, judge }) => ({ entryId: entry, judgeId: judge }))
			.filter((pair) => !there.has(pairKey(pair))),
		remove: held.filter((one) => !one.begun && !wanted.has(pairKey(one))),
		gaps: result.gaps,
		fit: result.fit,
		reviews: result.assignments.length
	};
}
