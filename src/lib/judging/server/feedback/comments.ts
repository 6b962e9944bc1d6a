import { createHash } from 'node:crypto';
import { and, asc, count, eq, inArray, isNull, ne, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { freezeInForce } from '#lib/rounds/server/entrants.ts';
import { roundOf } from '#lib/rounds/server/rounds.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { type CommentState, commentStates } from '../../feedback/comment.ts';
import { type CommentHint, hintsOf } from '../../feedback/hints.ts';
import { withheldFrom } from '../conflicts/withheld.ts';
import { assignments, judges, reviews } from '../schema.ts';
import { commentLooks } from './schema.ts';

/** Words that a finished review, which counts, has for its team. */
const counts = and(
	eq(reviews.state, 'submitted'),
	isNull(reviews.excludedAt),
	isNull(assignments.withdrawnAt),
	ne(reviews.commentForTeam, '')
);

/** A look holds for the words that were looked at. */
const holds = and(eq(commentLooks.reviewId, reviews.id), eq(commentLooks.words, reviews.commentForTeam));

/** Where nobody has to look first, everything is shown that was not withheld. */
const mayBeRead = or(
	eq(commentLooks.verdict, 'approved'),
	and(isNull(commentLooks.verdict), sql`${rounds.settings}->>'looksAtComments' = 'false'`)
);

/**
 * What judges wrote for the teams of these entries, as far as teams may read it, in an order that tells nothing of the
 * judges. Callers have seen to it that the outcome is out.
 */
export async function readableComments(db: Database, eventId: string, entryIds: readonly string[]) {
	return db
		.select({ entryId: assignments.entryId, words: reviews.commentForTeam })
		.from(reviews)
		.innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
		.innerJoin(rounds, eq(rounds.id, assignments.roundId))
		.leftJoin(commentLooks, holds)
		.where(and(eq(rounds.eventId, eventId), counts, mayBeRead, inArray(assignments.entryId, [...entryIds])))
		.orderBy(asc(reviews.id));
}

/** How many comments of each round wait for a look, where one is asked for; rounds with none are not in it. */
export async function waitingComments(ctx: Context, eventId: string) {
	demand(mayObserve(ctx.actor, eventId));
	const rows = await ctx.db
		.select({ roundId: rounds.id, round: rounds.name, many: count() })
		.from(reviews)
		.innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
		.innerJoin(rounds, eq(rounds.id, assignments.roundId))
		.leftJoin(commentLooks, holds)
		.where(
			and(
				eq(rounds.eventId, eventId),
				counts,
				isNull(commentLooks.verdict),
				sql`${rounds.settings}->>'looksAtComments' is distinct from 'false'`
			)
		)
		.groupBy(rounds.id)
		.orderBy(asc(rounds.position));
	return rows.map(({ round, ...row }) => ({ ...row, round: inLocale(round, ctx.locale) }));
}

const perPage = 25;
const inState: Record<CommentState, SQL | undefined> = {
	waiting: isNull(commentLooks.verdict),
	approved: eq(commentLooks.verdict, 'approved'),
	withheld: eq(commentLooks.verdict, 'withheld')
};

/** A comment for a team, before an organiser's eyes. */
export interface CommentToLookAt {
	reviewId: string;
	/** Of its words: goes back with the verdict. */
	print: string;
	words: string;
	judge: string;
	entry: { id: string; number: number | null; title: string; challenge: string };
	hints: CommentHint[];
	reason: string | null;
}

/** The comments of a round for its teams, in one state, page by page. A constant number of queries. */
export async function commentBoard(
	ctx: Context,
	eventId: string,
	roundId: string,
	{ state, page }: { state: CommentState; page: number }
) {
	demand(mayObserve(ctx.actor, eventId));
	const { db, locale } = ctx;
	const round = await roundOf(db, eventId, roundId);
	const withheld = [...(await withheldFrom(ctx, eventId))];
	const ofRound = and(eq(assignments.roundId, round.id), counts, notInArray(assignments.entryId, withheld));
	const [counted, rows, judging, frozen] = await Promise.all([
		db
			.select({ verdict: commentLooks.verdict, many: count() })
			.from(reviews)
			.innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
			.leftJoin(commentLooks, holds)
			.where(ofRound)
			.groupBy(commentLooks.verdict),
		db
			.select({
				reviewId: reviews.id,
				words: reviews.commentForTeam,
				judge: people.name,
				reason: commentLooks.reason,
				entryId: entries.id,
				number: entries.number,
				title: sql<string>`${entries.content}->>'title'`,
				challenge: challenges.shortName
			})
			.from(reviews)
			.innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
			.innerJoin(judges, eq(judges.id, assignments.judgeId))
			.innerJoin(people, eq(people.id, judges.personId))
			.innerJoin(entries, eq(entries.id, assignments.entryId))
			.innerJoin(challenges, eq(challenges.id, entries.challengeId))
			.leftJoin(commentLooks, holds)
			.where(and(ofRound, inState[state]))
			.orderBy(asc(entries.number), asc(reviews.id))
			.limit(perPage)
			.offset((page - 1) * perPage),
		db
			.select({ name: people.name })
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.where(eq(judges.eventId, eventId)),
		freezeInForce(db, round.id)
	]);
	const names = judging.map(({ name }) => name);
	const many = new Map(counted.map((one) => [one.verdict ?? 'waiting', one.many]));
	return {
		round: {
			id: round.id,
			name: inLocale(round.name, locale),
			looks: round.settings.looksAtComments !== false
		},
		/** Judges can still write something else. */
		open: frozen === undefined,
		state,
		page,
		perPage,
		counts: Object.fromEntries(commentStates.map((one) => [one, many.get(one) ?? 0])) as Record<
			CommentState,
			number
		>,
		comments: rows.map(
			({ reviewId, words, judge, reason, entryId, number, title, challenge }): CommentToLookAt => ({
				...{ reviewId, words, judge, reason, print: printOf(words) },
				entry: { id: entryId, number, title, challenge: inLocale(challenge, locale) },
				hints: hintsOf(words, names)
			})
		)
	};
}

/** A print of a comment's words. */
export function printOf(words: string): string {
	return createHash('sha256').update(words).digest('hex').slice(0, 16);
}
