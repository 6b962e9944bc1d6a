import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Context } from '#lib/foundation/server/context.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { visibleReleases } from '#lib/rounds/server/queries.ts';
import { freezes, type ReleaseRow, standings } from '#lib/rounds/server/schema.ts';

/** What of an event's entries everybody may see at this instant. */
export interface OpenEntries {
	/** The gallery is open: results are out. */
	isOpen: boolean;
	/** Holds for entries that are public. */
	isPublic: SQL;
	/** Holds for entries whose results are out. */
	hasResults: SQL;
	/** The rounds whose shortlists are out. */
	listedRounds: readonly string[];
}

/**
 * An entry is public from the moment at which the results of its challenge are out, or a shortlist with it; never while it is
 * a draft, withdrawn or taken out. Before that the gallery holds nothing, because who is missing there would tell who is
 * out of the running.
 */
export async function openEntries(ctx: Context, eventId: string): Promise<OpenEntries> {
	const [results, shortlists] = await Promise.all([
		visibleReleases(ctx, eventId, 'results'),
		visibleReleases(ctx, eventId, 'shortlist')
	]);
	const hasResults = anyOf(results.map(ofChallenge));
	const isListed = anyOf(
		shortlists.map((release) => sql`(${ofChallenge(release)} and ${isOn(ctx, release)})`)
	);
	const isOurs = and(eq(entries.eventId, eventId), eq(entries.state, 'submitted'));
	return {
		isOpen: results.length > 0,
		isPublic: sql`(${isOurs} and (${hasResults} or ${isListed}))`,
		hasResults,
		listedRounds: shortlists.map(({ roundId }) => roundId)
	};
}

function anyOf(conditions: SQL[]): SQL {
	return or(...conditions) ?? sql`false`;
}

function ofChallenge({ challengeId }: ReleaseRow): SQL {
	return challengeId === null ? sql`true` : eq(entries.challengeId, challengeId);
}

/** It went on from the round whose list this is. */
function isOn({ db }: Context, { roundId }: ReleaseRow): SQL {
	return inArray(
		entries.id,
		db
			.select({ id: standings.entryId })
			.from(standings)
			.innerJoin(freezes, eq(freezes.id, standings.freezeId))
			.where(and(eq(freezes.roundId, roundId), isNull(freezes.reopenedAt), eq(standings.goesOn, true)))
	);
}
