import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { inLocale } from '#lib/foundation/localized.ts';
import { demand, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayObserve } from '#lib/events/rules.ts';
import type { Bundle } from '#lib/judging/proof/bundle.ts';
import { withheldFrom } from '#lib/judging/server/conflicts/withheld.ts';
import { bundleOf } from '#lib/judging/server/proof/bundle.ts';
import { roundOf } from '#lib/rounds/server/rounds.ts';
import { freezes, rounds, standings } from '#lib/rounds/server/schema.ts';
import { publicResults, publicShortlists, releasedChallenges } from './queries.ts';

/** With fewer judges in a round, figures without names would still tell who gave them. */
const fewestJudges = 3;

/** How many judges the figures of a round come from; null where there are no figures, as in a screening or a panel. */
const judgesBehind = sql<number | null>`case
	when ${freezes.inputs} #> '{input,judges}' is not null then jsonb_array_length(${freezes.inputs} #> '{input,judges}')
	when ${freezes.inputs} #> '{input,comparisons}' is not null then (
		select count(distinct answer ->> 'judge')::int
		from jsonb_array_elements(${freezes.inputs} #> '{input,comparisons}') as answer)
	end`;

/**
 * The closed rounds of an event whose bundles anybody may have: the results of every challenge in them are out, and no
 * fewer than three judges stand behind their figures.
 */
export async function publicBundles(ctx: Context, eventId: string) {
	const out = new Set((await releasedChallenges(ctx, eventId)).map(({ id }) => id));
	if (out.size === 0) return [];
	const rows = await ctx.db
		.select({
			id: rounds.id,
			name: rounds.name,
			kind: rounds.kind,
			seal: freezes.sha256,
			judges: judgesBehind,
			challenges: sql<string[]>`array_agg(distinct ${standings.challengeId})`
		})
		.from(freezes)
		.innerJoin(rounds, eq(rounds.id, freezes.roundId))
		.innerJoin(standings, eq(standings.freezeId, freezes.id))
		.where(and(eq(rounds.eventId, eventId), isNull(freezes.reopenedAt)))
		.groupBy(rounds.id, freezes.id)
		.orderBy(asc(rounds.position));
	return rows
		.filter(({ challenges }) => challenges.every((id) => out.has(id)))
		.filter(({ judges }) => judges === null || judges >= fewestJudges)
		.map(({ id, name, kind, seal }) => ({ id, kind, seal, name: inLocale(name, ctx.locale) }));
}

/**
 * The bundle of a closed round, for everybody once it is public.
 * @throws Refused `not_found`
 */
export async function publicBundle(ctx: Context, eventId: string, roundId: string): Promise<Bundle> {
	const open = await publicBundles(ctx, eventId);
	if (!open.some(({ id }) => id === roundId)) throw new Refused({ code: 'not_found' });
	return bundleOf(ctx.db, roundId, await announcedEntries(ctx, eventId));
}

/** The same for organisers and observers, from the closing on. */
export async function sealedBundle(ctx: Context, eventId: string, roundId: string): Promise<Bundle> {
	demand(mayObserve(ctx.actor, eventId));
	const { id } = await roundOf(ctx.db, eventId, roundId);
	// Who must not know how an entry stands gets no figures in which it could be found.
	if ((await withheldFrom(ctx, eventId)).size > 0) throw new Refused({ code: 'not_found' });
	return bundleOf(ctx.db, id, await announcedEntries(ctx, eventId));
}

/** The entries whose success anybody can read of at this instant. */
export async function announcedEntries(ctx: Context, eventId: string): Promise<Set<string>> {
	const [results, lists] = await Promise.all([publicResults(ctx, eventId), publicShortlists(ctx, eventId)]);
	return new Set([
		...results.flatMap(({ winners }) => winners.map(({ entryId }) => entryId)),
		...lists.flatMap((list) => list.entries.map(({ entryId }) => entryId))
	]);
}
