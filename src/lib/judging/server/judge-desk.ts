import { and, asc, count, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import type { TimeWindow } from '#lib/foundation/time-window.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';
import { isJudge } from '../rules.ts';
import type { JudgeState } from '../review.ts';
import { type CriterionMarks, ownMarks } from '../pace/own-marks.ts';
import { type Total, totalOf } from '../score.ts';
import type { KnownNames } from '../blind/hide-names.ts';
import { namelessLine } from '../blind/nameless.ts';
import { knownNames } from './blind/known-names.ts';
import { withheldFrom } from './conflicts/withheld.ts';
import { assignments, conflicts, criteria, judges, reviews, scores } from './schema.ts';

/** An entry on a judge's desk. */
export interface DeskEntry {
	assignmentId: string;
	number: number | null;
	title: string;
	challenge: Localized;
	hasVideo: boolean;
	state: 'open' | 'begun' | 'done';
	/** What the judge has given it. */
	total: Total;
	savedAt: Date | null;
}

/** The round that a desk shows. */
export interface DeskRound {
	id: string;
	name: Localized;
	window: TimeWindow;
	frozen: boolean;
	blind: boolean;
	minutesPerReview: number;
}

/** What a judge finds on coming back. */
export interface JudgeDesk {
	state: JudgeState;
	/** How many entries the judge takes. */
	capacity: number;
	/** What the judge reads, as BCP 47 tags; of the account where nobody said it for this event. */
	languages: string[];
	/** Review rounds in which the judge has entries, first one first. */
	rounds: { id: string; name: Localized }[];
	/** Null while nothing is assigned. */
	round: DeskRound | null;
	/** In the order we suggest, which is another one for every judge. */
	entries: DeskEntry[];
	/** How often the judge gave each score in this round, criterion by criterion; empty before there is a pattern. */
	marks: (CriterionMarks & { name: Localized })[];
	/** Entries that went because the judge has a stake in them. */
	takenOff: number;
}

/**
 * The reader's desk: what is assigned to them and nothing else. Shows the round that is wanted, else the first that is not
 * closed. A constant number of queries.
 */
export async function judgeDesk(
	ctx: Context,
	eventId: string,
	wantedRound: string | null
): Promise<JudgeDesk> {
	demand(isJudge(ctx.actor, eventId));
	const { db } = ctx;
	const [row] = await db
		.select({
			...{ id: judges.id, state: judges.state, capacity: judges.capacity, zone: events.timeZone },
			...{ said: judges.languages, spoken: people.languages }
		})
		.from(judges)
		.innerJoin(events, eq(events.id, judges.eventId))
		.innerJoin(people, eq(people.id, judges.personId))
		.where(and(eq(judges.eventId, eventId), eq(judges.personId, personId(ctx.actor) ?? '')));
	const judge = found(row);
	const mine = and(eq(assignments.judgeId, judge.id), isNull(assignments.withdrawnAt));
	const [held, [off]] = await Promise.all([
		judge.state === 'accepted'
			? db
					.select({ round: rounds, frozen: isNotNull(freezes.id).mapWith(Boolean) })
					.from(rounds)
					.leftJoin(freezes, and(eq(freezes.roundId, rounds.id), isNull(freezes.reopenedAt)))
					.where(
						and(
							eq(rounds.eventId, eventId),
							sql`exists (select 1 from ${assignments} where ${assignments.roundId} = ${rounds.id} and ${mine})`
						)
					)
					.orderBy(asc(rounds.position))
			: [],
		db
			.select({ many: count() })
			.from(conflicts)
			.where(and(eq(conflicts.judgeId, judge.id), eq(conflicts.kind, 'declared')))
	]);
	const shown =
		held.find(({ round }) => round.id === wantedRound) ?? held.find(({ frozen }) => !frozen) ?? held.at(-1);
	const desk = {
		state: judge.state,
		capacity: judge.capacity,
		languages: judge.said.length > 0 ? judge.said : judge.spoken,
		rounds: held.map(({ round: { id, name } }) => ({ id, name })),
		takenOff: off?.many ?? 0
	};
	if (!shown) return { ...desk, round: null, entries: [], marks: [] };
	const { id, name, opensAt, closesAt, graceMinutes, settings } = shown.round;
	return {
		...desk,
		round: {
			...{ id, name, frozen: shown.frozen, blind: settings.blind },
			window: { opensAt, closesAt, graceMinutes, zone: judge.zone },
			minutesPerReview: settings.minutesPerReview
		},
		...(await entriesOf(ctx, { eventId, judgeId: judge.id, roundId: id, blind: settings.blind }))
	};
}

async function entriesOf(
	ctx: Context,
	{ eventId, judgeId, roundId, blind }: { eventId: string; judgeId: string; roundId: string; blind: boolean }
): Promise<Pick<JudgeDesk, 'entries' | 'marks'>> {
	const { db, locale } = ctx;
	const mine = and(
		eq(assignments.judgeId, judgeId),
		eq(assignments.roundId, roundId),
		isNull(assignments.withdrawnAt)
	);
	const [held, given, asked] = await Promise.all([
		db
			.select({
				assignmentId: assignments.id,
				entryId: assignments.entryId,
				number: entries.number,
				title: sql<string>`${entries.content}->>'title'`,
				hasVideo: sql<boolean>`${entries.content}->>'videoLink' <> ''`,
				challenge: challenges.name,
				state: reviews.state,
				savedAt: reviews.savedAt
			})
			.from(assignments)
			.innerJoin(entries, and(eq(entries.id, assignments.entryId), eq(entries.state, 'submitted')))
			.innerJoin(challenges, eq(challenges.id, entries.challengeId))
			.leftJoin(reviews, eq(reviews.assignmentId, assignments.id))
			.where(mine)
			.orderBy(asc(assignments.id)),
		db
			.select({ assignmentId: assignments.id, criterionId: scores.criterionId, value: scores.value })
			.from(assignments)
			.innerJoin(reviews, eq(reviews.assignmentId, assignments.id))
			.innerJoin(scores, eq(scores.reviewId, reviews.id))
			.where(mine),
		db.select().from(criteria).where(eq(criteria.roundId, roundId)).orderBy(asc(criteria.position))
	]);
	// Something can come to stand between the two after they were brought together.
	const ids = held.map(({ entryId }) => entryId);
	const [withheld, names] = await Promise.all([
		withheldFrom(ctx, eventId, ids),
		blind ? knownNames(db, ids) : new Map<string, KnownNames>()
	]);
	const ofAssignment = Map.groupBy(given, ({ assignmentId }) => assignmentId);
	const scoresOf = (assignmentId: string) =>
		new Map((ofAssignment.get(assignmentId) ?? []).map(({ criterionId, value }) => [criterionId, value]));
	const shown = held.filter(({ entryId }) => !withheld.has(entryId));
	const finished = shown.filter(({ state }) => state === 'submitted');
	const marks = ownMarks(
		asked,
		finished.map(({ assignmentId }) => scoresOf(assignmentId))
	);
	const nameOf = new Map(asked.map(({ id, name }) => [id, name]));
	const desk = shown.map(({ state, entryId, title, ...entry }): DeskEntry => ({
		...entry,
		title: namelessLine(title, names.get(entryId), locale),
		state: state === 'submitted' ? 'done' : state === 'draft' ? 'begun' : 'open',
		total: totalOf(asked, scoresOf(entry.assignmentId))
	}));
	return {
		entries: desk,
		marks: marks.map((one) => ({ ...one, name: nameOf.get(one.criterionId) ?? {} }))
	};
}
