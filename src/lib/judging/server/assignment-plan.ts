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
import type { PairRuleKind } from '../assigning/pair-rule.ts';
import type { AssignInput, AssignResult, Gap, Seat } from '../assigning/types.ts';
import { roomForPins, withinShares } from '../assigning/what-stays.ts';
import { entryLanguage, readBy } from '../judge-languages.ts';
import { pairKey, type Tie } from '../conflicts/ties.ts';
import type { JudgeState } from '../review.ts';
import { pairRules } from './assigning/schema.ts';
import { knownWalls } from './conflicts/ties.ts';
import { assignments, judgeChallenges, judges, reviews } from './schema.ts';

type Pair = Pick<Held, 'entryId' | 'judgeId'>;

/** How an organiser wants the plan made. */
export interface PlanWishes {
	/** Plan anew: only what is begun stays. Otherwise everything stays, and what is missing is added. */
	anew?: boolean;
	/** Even out: work that is not begun goes from judges who hold more than their fair share to those who hold less. */
	even?: boolean;
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

/** What an organiser laid down about a judge and an entry in this round. */
export interface PairRule {
	entryId: string;
	judgeId: string;
	rule: PairRuleKind;
	reason: string;
}

/** All that a plan is made from. */
export interface PlanGround {
	round: RoundRow;
	input: AssignInput;
	judges: PlanJudge[];
	held: Held[];
	walls: Tie[];
	/** What organisers laid down about pairs. */
	rules: PairRule[];
	/** Of everything above: two grounds with one hash give one plan. */
	hash: string;
}

/** Gather what a plan is made from. Nine queries. Callers have asked who may know. */
export async function planGround(db: Database, round: RoundRow, wishes: PlanWishes): Promise<PlanGround> {
	const [entrants, written, board, areas, standing, walls, rules] = await Promise.all([
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
		knownWalls(db, round.eventId),
		pairRulesOf(db, round.id)
	]);
	const taking = new Set(entrants.map(({ entryId }) => entryId));
	const held = standing.filter(({ entryId }) => taking.has(entryId));
	const about = new Map(written.map(({ id, ...one }) => [id, one]));
	const languageOf = (entryId: string) => entryLanguage(about.get(entryId)?.language ?? '');
	const inUse = new Set(entrants.map(({ entryId }) => languageOf(entryId)));
	const reads = new Map(board.map(({ judgeId, languages }) => [judgeId, readBy(languages, inUse)]));
	const never = rules.filter(({ rule }) => rule === 'never');
	const apart = new Set([...walls, ...never].map(pairKey));
	const meets = (pair: Held) =>
		!apart.has(pairKey(pair)) && reads.get(pair.judgeId)?.includes(languageOf(pair.entryId));
	const seat = ({ entryId, judgeId }: Pair) => ({ entry: entryId, judge: judgeId });
	const pinned = rules.filter(({ rule, entryId }) => rule === 'must' && taking.has(entryId)).map(seat);
	const stays = roomForPins(
		held
			.filter((one) => one.begun || (!wishes.anew && meets(one)))
			.map((one) => ({ ...seat(one), begun: one.begun })),
		pinned,
		round.settings.reviewsPerEntry
	);
	const ofJudge = Map.groupBy(areas, ({ judgeId }) => judgeId);
	const all = board.map((judge) => ({
		...judge,
		challengeIds: (ofJudge.get(judge.judgeId) ?? []).map(({ challengeId }) => challengeId)
	}));
	const everything = [...new Set(entrants.map(({ challengeId }) => challengeId))];
	const keeps = Map.groupBy(stays, ({ judge }) => judge);
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
			.map(seat)
			.filter(({ entry }) => taking.has(entry))
			.sort((a, b) => (pairText(a) < pairText(b) ? -1 : 1)),
		pinned,
		forbidden: never.map(seat),
		reviewsPerEntry: round.settings.reviewsPerEntry,
		begun: stays.map(seatAlone)
	};
	if (wishes.even) input.begun = withinShares(input, stays).map(seatAlone);
	const hash = createHash('sha256').update(canonical({ input, held })).digest('hex');
	return { round, input, judges: all, held, walls, rules, hash };
}

const seatAlone = ({ entry, judge }: Seat) => ({ entry, judge });

const pairText = ({ entry, judge }: { entry: string; judge: string }) => entry + judge;

function takesPart({ state }: { state: JudgeState }, { unanswered = false }: PlanWishes): boolean {
	return state === 'accepted' || (unanswered && state === 'invited');
}

/** What organisers laid down about judges and entries of a round, in a fixed order. */
async function pairRulesOf(db: Database, roundId: string): Promise<PairRule[]> {
	return db
		.select({
			entryId: pairRules.entryId,
			judgeId: pairRules.judgeId,
			rule: pairRules.rule,
			reason: pairRules.reason
		})
		.from(pairRules)
		.where(eq(pairRules.roundId, roundId))
		.orderBy(asc(pairRules.entryId), asc(pairRules.judgeId));
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
	add: Pair[];
	/** Assignments that go. */
	remove: Held[];
	gaps: Gap[];
	/** Pairs that must be and can't: a wall stands between them, or the judge is full. */
	refused: Pair[];
	/** The whole plan. */
	seats: Seat[];
	/** 0 to 1: how well judges and entries fit. */
	fit: number;
}

/** Where judges are short: every entry gets its first review before any gets its second, and so on. */
function assignInTurns(input: AssignInput): AssignResult {
	let result = assign({ ...input, reviewsPerEntry: 1 });
	for (let level = 2; level <= input.reviewsPerEntry; level++)
		result = assign({ ...input, reviewsPerEntry: level, begun: result.assignments });
	return result;
}

/** Make the plan. Pure work on what was gathered; it may take a second, so never within a transaction. */
export function planFrom({ input, held }: PlanGround): AssignmentPlan {
	const whole = assign(input);
	const isUneven = whole.gaps.some(({ why, missing }) => why === 'capacity' && missing > 1);
	const result = isUneven ? assignInTurns(input) : whole;
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
		refused: result.refusedPins.map(({ entry, judge }) => ({ entryId: entry, judgeId: judge })),
		seats: result.assignments,
		fit: result.fit
	};
}
