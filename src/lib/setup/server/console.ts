import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { holds } from '#lib/foundation/actor.ts';
import { demand } from '#lib/foundation/refusal.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { organisingRoles } from '#lib/events/event.ts';
import { mayEnterConsole, mayObserve } from '#lib/events/rules.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { judges } from '#lib/judging/server/schema.ts';
import type { RoundKind } from '#lib/rounds/round.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';
import { teams } from '#lib/teams/server/schema.ts';

/** What the rail of the console says: the chain of rounds, and how many there are of everything. */
export interface Console {
	/** May change things, not only look. */
	organises: boolean;
	/** May look at everything; screeners and panel chairs see their rounds only. */
	observes: boolean;
	screens: boolean;
	/** Writes down what panels decide. */
	chairs: boolean;
	rounds: { id: string; name: Localized; kind: RoundKind; state: RoundState }[];
	counts: { entries: number; teams: number; judges: number; challenges: number } | null;
}

export type RoundState = 'before' | 'open' | 'closed';

/** The frame of the console, cut to the reader's roles. Two queries. */
export async function consoleOf(ctx: Context, eventId: string): Promise<Console> {
	demand(mayEnterConsole(ctx.actor, eventId));
	const observes = mayObserve(ctx.actor, eventId) === undefined;
	const [chain, counts] = await Promise.all([
		ctx.db
			.select({
				id: rounds.id,
				name: rounds.name,
				kind: rounds.kind,
				opensAt: rounds.opensAt,
				frozenAt: freezes.frozenAt
			})
			.from(rounds)
			.leftJoin(freezes, and(eq(freezes.roundId, rounds.id), isNull(freezes.reopenedAt)))
			.where(eq(rounds.eventId, eventId))
			.orderBy(asc(rounds.position)),
		observes ? countsOf(ctx, eventId) : null
	]);
	return {
		organises: holds(ctx.actor, eventId, ...organisingRoles),
		observes,
		screens: holds(ctx.actor, eventId, ...organisingRoles, 'screener'),
		chairs: holds(ctx.actor, eventId, ...organisingRoles, 'panel_chair'),
		rounds: chain.map(({ id, name, kind, opensAt, frozenAt }) => ({
			...{ id, name, kind },
			state: frozenAt ? 'closed' : opensAt && opensAt <= ctx.now ? 'open' : 'before'
		})),
		counts
	};
}

async function countsOf(ctx: Context, eventId: string): Promise<Console['counts']> {
	const { db } = ctx;
	const [row] = await db
		.select({
			entries: db.$count(entries, and(eq(entries.eventId, eventId), eq(entries.state, 'submitted'))),
			teams: db.$count(teams, and(eq(teams.eventId, eventId), sql`${teams.state} <> 'dissolved'`)),
			judges: db.$count(
				judges,
				and(eq(judges.eventId, eventId), inArray(judges.state, ['invited', 'accepted']))
			),
			challenges: db.$count(challenges, eq(challenges.eventId, eventId))
		})
		.from(sql`(values (1)) as one`);
	return row ?? null;
}
