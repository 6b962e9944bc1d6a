import { and, countDistinct, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { events } from '#lib/events/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { comparisons } from '#lib/judging/server/comparing/schema.ts';
import { assignments, reviews, screenings } from '#lib/judging/server/schema.ts';
import type { RoundKind } from '#lib/rounds/round.ts';
import { entrantsOf, roundsOf } from '#lib/rounds/server/entrants.ts';
import { decisions, freezes, type RoundRow, rounds } from '#lib/rounds/server/schema.ts';
import { teamMembers, teams } from '#lib/teams/server/schema.ts';
import { type Milestone, nextMilestone } from '../milestones.ts';
import type { MissingPart } from '../readiness.ts';
import { missingBeforePublishing } from './queries.ts';

/** How far the round has come that is running now. */
export interface RoundProgress {
	id: string;
	name: Localized;
	kind: RoundKind;
	done: number;
	of: number;
	closesAt: Date | null;
}

/** What an organiser wants to know first: what is missing, or what is going on. */
export async function overviewOf(ctx: Context, eventId: string) {
	demand(mayObserve(ctx.actor, eventId));
	const { db } = ctx;
	const [[event], missing, figures, chain, frozen] = await Promise.all([
		db.select().from(events).where(eq(events.id, eventId)),
		missingBeforePublishing(db, eventId),
		figuresOf(ctx, eventId),
		roundsOf(db, eventId),
		db
			.select({ roundId: freezes.roundId })
			.from(freezes)
			.innerJoin(rounds, eq(rounds.id, freezes.roundId))
			.where(and(eq(rounds.eventId, eventId), isNull(freezes.reopenedAt)))
	]);
	const row = found(event);
	const closed = new Set(frozen.map(({ roundId }) => roundId));
	const current = chain.find(({ id, opensAt }) => !closed.has(id) && opensAt !== null && opensAt <= ctx.now);
	return {
		state: row.state,
		pausedAt: row.pausedAt,
		missing: missing satisfies MissingPart[],
		figures,
		current: current ? await progressOf(ctx, current) : null,
		next: nextMilestone(milestonesOf(row, chain), ctx.now)
	};
}

function milestonesOf(event: typeof events.$inferSelect, chain: readonly RoundRow[]): Milestone[] {
	return [
		{ what: 'registration_opens', at: event.registrationOpensAt },
		{ what: 'registration_closes', at: event.registrationClosesAt },
		{ what: 'submission_opens', at: event.submissionOpensAt },
		{ what: 'submission_closes', at: event.submissionClosesAt },
		...chain.flatMap(({ name, opensAt, closesAt }): Milestone[] => [
			{ what: 'round_opens', at: opensAt, round: name },
			{ what: 'round_closes', at: closesAt, round: name }
		]),
		{ what: 'ceremony', at: event.ceremonyAt }
	];
}

async function figuresOf(ctx: Context, eventId: string) {
	const { db } = ctx;
	const entriesIn = (...states: (typeof entries.$inferSelect)['state'][]) =>
		db.$count(entries, and(eq(entries.eventId, eventId), inArray(entries.state, states)));
	const [row] = await db
		.select({
			people: db.$count(teamMembers, and(eq(teamMembers.eventId, eventId), isNull(teamMembers.leftAt))),
			teams: db.$count(teams, and(eq(teams.eventId, eventId), sql`${teams.state} <> 'dissolved'`)),
			begun: entriesIn('draft'),
			submitted: entriesIn('submitted')
		})
		.from(sql`(values (1)) as one`);
	return row ?? { people: 0, teams: 0, begun: 0, submitted: 0 };
}

async function progressOf(ctx: Context, round: RoundRow): Promise<RoundProgress> {
	const { id, name, kind, closesAt } = round;
	const [done, of] = await (kind === 'review' ? reviewsDone(ctx, id) : entriesDone(ctx, round));
	return { id, name, kind, done, of, closesAt };
}

async function reviewsDone(ctx: Context, roundId: string): Promise<[number, number]> {
	const [row] = await ctx.db
		.select({
			done: sql<number>`count(*) filter (where ${isNotNull(reviews.submittedAt)})::int`,
			of: sql<number>`count(*)::int`
		})
		.from(assignments)
		.leftJoin(reviews, eq(reviews.assignmentId, assignments.id))
		.where(and(eq(assignments.roundId, roundId), isNull(assignments.withdrawnAt)));
	return [row?.done ?? 0, row?.of ?? 0];
}

async function entriesDone(ctx: Context, round: RoundRow): Promise<[number, number]> {
	const looked = round.kind === 'screening' ? screenings : decisions;
	const [entrants, [row]] = await Promise.all([
		entrantsOf(ctx.db, round),
		round.kind === 'comparison'
			? comparedEntries(ctx, round.id)
			: ctx.db
					.select({ done: countDistinct(looked.entryId) })
					.from(looked)
					.where(eq(looked.roundId, round.id))
	]);
	return [Math.min(row?.done ?? 0, entrants.length), entrants.length];
}

/** Entries that stand in at least one answer. */
async function comparedEntries({ db }: Context, roundId: string) {
	return db
		.select({ done: sql<number>`count(distinct shown.one)::int` })
		.from(comparisons)
		.innerJoin(
			sql`lateral (values (${comparisons.leftId}), (${comparisons.rightId})) as shown (one)`,
			sql`true`
		)
		.where(and(eq(comparisons.roundId, roundId), isNotNull(comparisons.answeredAt)));
}
