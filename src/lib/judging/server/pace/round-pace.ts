import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Localized } from '#lib/foundation/localized.ts';
import { demand, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { phaseOf } from '#lib/foundation/time-window.ts';
import { mayObserve } from '#lib/events/rules.ts';
import type { RoundSettings } from '#lib/rounds/round.ts';
import { roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import { type Anomaly, anomalies, type SheetMade } from '../../pace/anomalies.ts';
import { type Forecast, forecast } from '../../pace/forecast.ts';
import type { Late } from '../../pace/late.ts';
import { scaleOf, totalOf } from '../../score.ts';
import { withheldFrom } from '../conflicts/withheld.ts';
import { reminderKey } from '../mails.ts';
import { assignments, criteria, reviews, scores } from '../schema.ts';
import {
	isFinished,
	lateIn,
	mayStillRead,
	roundWork,
	type WorkedEntry,
	type WorkingJudge
} from './round-work.ts';

/** A judge who is behind, for organisers. */
interface LateJudge extends Late {
	lastHereAt: Date | null;
	/** A letter went out today. */
	reminded: boolean;
}

/** How a review round comes along: what it needs, when it ends, who is late, what is worth a look. */
export interface RoundPace {
	round: {
		id: string;
		name: Localized;
		opensAt: Date | null;
		closesAt: Date | null;
		settings: RoundSettings;
		phase: 'before' | 'open' | 'closed';
		frozen: boolean;
	};
	/** Reviews. */
	assigned: number;
	done: number;
	/** Entries by number, but those that are withheld from a reader who has a conflict. */
	entries: WorkedEntry[];
	/** Most entries that each judge takes who said yes or has not answered. */
	capacities: number[];
	forecast: Forecast | null;
	late: LateJudge[];
	/** What in the reviews of a judge is worth a look together. */
	anomalies: (Anomaly & { name: string })[];
}

/**
 * How a review round comes along, for organisers and observers. Its anomalies are never shown to judges. Twelve queries
 * whatever the size of the round.
 * @throws Refused `role_needed`, `not_found` (also for a round without reviews)
 */
export async function roundPace(ctx: Context, eventId: string, roundId: string): Promise<RoundPace> {
	demand(mayObserve(ctx.actor, eventId));
	const { db, now } = ctx;
	const round = await roundOf(db, eventId, roundId);
	if (round.kind !== 'review') throw new Refused({ code: 'not_found' });
	const [withheld, at, work, sheets] = await Promise.all([
		withheldFrom(ctx, eventId),
		roundNow(db, round),
		roundWork(db, round),
		sheetsMade(db, round.id)
	]);
	const reading = work.judges.filter(({ state }) => mayStillRead(state));
	const seats = work.judges.flatMap((judge) => judge.seats);
	const late = at.frozen ? [] : lateIn(work.judges, round, now);
	const reminded = await remindedToday(
		ctx,
		late.map(({ judgeId }) => judgeId)
	);
	const judgeOf = new Map(work.judges.map((judge) => [judge.judgeId, judge]));
	const { id, name, opensAt, closesAt, settings } = round;
	const phase = at.frozen ? 'closed' : at.fed ? phaseOf(at.window, now) : 'before';
	return {
		round: { id, name, opensAt, closesAt, settings, phase, frozen: at.frozen },
		assigned: seats.length,
		done: seats.filter(isFinished).length,
		entries: work.entries.filter(({ entryId }) => !withheld.has(entryId)),
		capacities: reading.map(({ capacity }) => capacity),
		forecast: at.frozen ? null : (forecast(reading.map(workOf), now, closesAt) ?? null),
		late: late.map((one) => ({
			...one,
			lastHereAt: judgeOf.get(one.judgeId)?.lastHereAt ?? null,
			reminded: reminded.has(one.judgeId)
		})),
		anomalies: anomalies(sheets, settings.minutesPerReview).map((one) => ({
			...one,
			name: judgeOf.get(one.judgeId)?.name ?? ''
		}))
	};
}

function workOf({ judgeId, seats }: WorkingJudge) {
	const begun = seats.flatMap(({ startedAt }) => (startedAt ? [Number(startedAt)] : []));
	const done = seats.filter(isFinished).length;
	return {
		...{ judgeId, done, left: seats.length - done },
		begunAt: begun.length > 0 ? new Date(Math.min(...begun)) : null
	};
}

/** Finished reviews that count, as far as their making goes. */
async function sheetsMade(db: Database, roundId: string): Promise<SheetMade[]> {
	const [asked, given] = await Promise.all([
		db.select().from(criteria).where(eq(criteria.roundId, roundId)),
		db
			.select({
				judgeId: assignments.judgeId,
				entryId: assignments.entryId,
				startedAt: reviews.startedAt,
				submittedAt: reviews.submittedAt,
				criterionId: scores.criterionId,
				value: scores.value
			})
			.from(assignments)
			.innerJoin(reviews, eq(reviews.assignmentId, assignments.id))
			.innerJoin(scores, eq(scores.reviewId, reviews.id))
			.where(
				and(
					eq(assignments.roundId, roundId),
					isNull(assignments.withdrawnAt),
					eq(reviews.state, 'submitted'),
					isNull(reviews.excludedAt)
				)
			)
	]);
	const scales = new Map(asked.map(({ id, levels }) => [id, scaleOf(levels)]));
	const ofSheet = Map.groupBy(given, ({ judgeId, entryId }) => judgeId + entryId);
	return [...ofSheet.values()].flatMap((own) => {
		const [first] = own;
		if (!first?.submittedAt) return [];
		const { figure, of } = totalOf(asked, new Map(own.map(({ criterionId, value }) => [criterionId, value])));
		return {
			...{ judgeId: first.judgeId, entryId: first.entryId },
			...{ startedAt: first.startedAt, submittedAt: first.submittedAt },
			values: own.map(({ criterionId, value }) => {
				const { min, max } = scales.get(criterionId) ?? { min: 0, max: 1 };
				return (value - min) / (max - min || 1);
			}),
			total: (figure ?? 0) / of
		};
	});
}

/** Judges to whom a reminder went out today. */
export async function remindedToday(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	judgeIds: readonly string[]
): Promise<Set<string>> {
	if (judgeIds.length === 0) return new Set();
	const keys = new Map(judgeIds.map((judgeId) => [reminderKey(judgeId, now), judgeId]));
	const rows = await db
		.select({ key: letters.onceKey })
		.from(letters)
		.where(inArray(letters.onceKey, [...keys.keys()]));
	return new Set(rows.flatMap(({ key }) => keys.get(key ?? '') ?? []));
}
