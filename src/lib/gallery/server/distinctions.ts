import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Localized } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { freezes, rounds, standings } from '#lib/rounds/server/schema.ts';
import type { OpenEntries } from './open-entries.ts';

/** The best that became of an entry, as far as it is out: the award that it won, or the list that it was on. */
export interface Distinction {
	kind: 'award' | 'listed';
	name: Localized;
}

/** The distinctions of these entries. An award counts where the results of its challenge are out, a list where it is out. */
export async function distinctions(
	{ db }: Context,
	entryIds: readonly string[],
	open: OpenEntries
): Promise<Map<string, Distinction>> {
	const ids = [...entryIds];
	const best = new Map<string, Distinction>();
	const [listed, won] = await Promise.all([
		db
			.select({ entryId: standings.entryId, name: rounds.outcomeLabel })
			.from(standings)
			.innerJoin(freezes, and(eq(freezes.id, standings.freezeId), isNull(freezes.reopenedAt)))
			.innerJoin(rounds, eq(rounds.id, freezes.roundId))
			.innerJoin(entries, eq(entries.id, standings.entryId))
			.where(
				and(
					inArray(standings.entryId, ids),
					eq(standings.goesOn, true),
					inArray(rounds.id, [...open.listedRounds])
				)
			)
			.orderBy(asc(rounds.position)),
		db
			.select({ entryId: allocations.entryId, name: awards.name })
			.from(allocations)
			.innerJoin(awards, eq(awards.id, allocations.awardId))
			.innerJoin(entries, eq(entries.id, allocations.entryId))
			.where(and(inArray(allocations.entryId, ids), isNull(allocations.withdrawnAt), open.hasResults))
			.orderBy(desc(awards.place))
	]);
	for (const { entryId, name } of listed) best.set(entryId, { kind: 'listed', name });
	for (const { entryId, name } of won) best.set(entryId, { kind: 'award', name });
	return best;
}
