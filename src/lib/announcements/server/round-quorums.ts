import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { inLocale } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { freezes, rounds, standings } from '#lib/rounds/server/schema.ts';
import { releasedChallenges } from './queries.ts';

/** A round that was closed below its floor of reviews, as everybody may know: no entry is named. */
export interface PublicQuorum {
	id: string;
	name: string;
	least: number;
	entries: number;
}

/** The rounds of an event that were closed at quorum, where the results of every challenge in them are out. Three queries. */
export async function publicQuorums(ctx: Context, eventId: string): Promise<PublicQuorum[]> {
	const out = new Set((await releasedChallenges(ctx, eventId)).map(({ id }) => id));
	if (out.size === 0) return [];
	const rows = await ctx.db
		.select({
			id: rounds.id,
			name: rounds.name,
			quorum: freezes.quorum,
			challenges: sql<string[]>`array_agg(distinct ${standings.challengeId})`
		})
		.from(freezes)
		.innerJoin(rounds, eq(rounds.id, freezes.roundId))
		.innerJoin(standings, eq(standings.freezeId, freezes.id))
		.where(and(eq(rounds.eventId, eventId), isNull(freezes.reopenedAt), isNotNull(freezes.quorum)))
		.groupBy(rounds.id, freezes.id)
		.orderBy(asc(rounds.position));
	return rows
		.filter(({ challenges }) => challenges.every((id) => out.has(id)))
		.flatMap(({ id, name, quorum }) =>
			quorum
				? [{ id, name: inLocale(name, ctx.locale), least: quorum.least, entries: quorum.below.length }]
				: []
		);
}
