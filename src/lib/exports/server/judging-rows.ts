import { and, asc, eq, gt, inArray, notInArray, sql } from 'drizzle-orm';
import { inLocale } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import {
	assignments,
	criteria,
	judgeChallenges,
	judges,
	reviews,
	scores
} from '#lib/judging/server/schema.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import type { ExportRow } from '../export.ts';
import { inBatches } from './batches.ts';
import { instant } from './contest-rows.ts';

/** Everybody who was asked to judge. */
export async function* judgeRows({ db, locale }: Context, eventId: string): AsyncGenerator<ExportRow> {
	const areas = await db
		.select({ judgeId: judgeChallenges.judgeId, name: challenges.name })
		.from(judgeChallenges)
		.innerJoin(challenges, eq(challenges.id, judgeChallenges.challengeId))
		.where(eq(challenges.eventId, eventId))
		.orderBy(asc(challenges.position));
	const ofJudge = Map.groupBy(areas, ({ judgeId }) => judgeId);
	const rows = inBatches((after, most) =>
		db
			.select({ key: judges.id, judge: judges, name: people.name, email: people.email })
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.where(and(eq(judges.eventId, eventId), after === undefined ? undefined : gt(judges.id, after)))
			.orderBy(asc(judges.id))
			.limit(most)
	);
	for await (const { judge, name, email } of rows)
		yield {
			...{ name, email, organisation: judge.organisation, state: judge.state },
			...{ entries_at_most: judge.capacity, languages: judge.languages.join('; ') },
			expertise: judge.expertise.join('; '),
			challenges: (ofJudge.get(judge.id) ?? []).map((area) => inLocale(area.name, locale)).join('; '),
			...{ invited_at: instant(judge.invitedAt), answered_at: instant(judge.answeredAt) }
		};
}

/** Reviews in the order of their ids, with what names them. */
function reviewsOf({ db }: Context, eventId: string, withheld: readonly string[]) {
	return inBatches((after, most) =>
		db
			.select({
				key: reviews.id,
				...{ review: reviews, round: rounds.name, entry: entries.number, judge: people.name },
				counts: sql<boolean>`${reviews.state} = 'submitted' and ${reviews.excludedAt} is null and ${assignments.withdrawnAt} is null`
			})
			.from(reviews)
			.innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
			.innerJoin(rounds, eq(rounds.id, assignments.roundId))
			.innerJoin(entries, eq(entries.id, assignments.entryId))
			.innerJoin(judges, eq(judges.id, assignments.judgeId))
			.innerJoin(people, eq(people.id, judges.personId))
			.where(
				and(
					eq(rounds.eventId, eventId),
					notInArray(entries.id, [...withheld]),
					after === undefined ? undefined : gt(reviews.id, after)
				)
			)
			.orderBy(asc(reviews.id))
			.limit(most)
	);
}

/** Every review that was begun, with its words. */
export async function* reviewRows(
	ctx: Context,
	eventId: string,
	withheld: readonly string[]
): AsyncGenerator<ExportRow> {
	for await (const { review, round, entry, judge } of reviewsOf(ctx, eventId, withheld))
		yield {
			...{ round: inLocale(round, ctx.locale), entry, judge, state: review.state },
			...{ started_at: instant(review.startedAt), submitted_at: instant(review.submittedAt) },
			set_aside_because: review.excludedReason,
			...{ comment_for_panel: review.commentForPanel, comment_for_team: review.commentForTeam }
		};
}

/** Every score that was given; `counts` says whether it goes into the standings. */
export async function* scoreRows(
	ctx: Context,
	eventId: string,
	withheld: readonly string[]
): AsyncGenerator<ExportRow> {
	for await (const some of batchesOf(reviewsOf(ctx, eventId, withheld), 200)) {
		const given = await ctx.db
			.select({
				reviewId: scores.reviewId,
				value: scores.value,
				name: criteria.name,
				weight: criteria.weight
			})
			.from(scores)
			.innerJoin(criteria, eq(criteria.id, scores.criterionId))
			.where(
				inArray(
					scores.reviewId,
					some.map(({ key }) => key)
				)
			)
			.orderBy(asc(criteria.position));
		const ofReview = Map.groupBy(given, ({ reviewId }) => reviewId);
		for (const { key, round, entry, judge, counts } of some)
			for (const { name, weight, value } of ofReview.get(key) ?? [])
				yield {
					...{ round: inLocale(round, ctx.locale), entry, judge },
					...{ criterion: inLocale(name, ctx.locale), weight, value, counts }
				};
	}
}

async function* batchesOf<Row>(rows: AsyncIterable<Row>, size: number): AsyncGenerator<Row[]> {
	let some: Row[] = [];
	for await (const row of rows) {
		some.push(row);
		if (some.length < size) continue;
		yield some;
		some = [];
	}
	if (some.length > 0) yield some;
}
