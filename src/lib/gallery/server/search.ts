import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { entryWords } from '#lib/entries/server/search/schema.ts';
import { forgivingQueryFor, queryFor } from '#lib/entries/server/search/words-of-entry.ts';
import { teams } from '#lib/teams/server/schema.ts';

/** A search, for a query over entries. */
export interface Search {
	/** Holds for entries that have every word, and for those of a team whose name has the whole. */
	matches: SQL;
	/** For the order: words in the title weigh most, then those in the summary. */
	best: SQL[];
}

/** Search by words as they are written. Null where nothing is searched for. */
export function searchFor(db: Database, eventId: string, search: string): Search | null {
	return search === '' ? null : searchOf(db, eventId, queryFor(search), search);
}

/** Search by words that are spelled nearly so. Null where there are none. */
export async function nearlyFor(db: Database, eventId: string, search: string): Promise<Search | null> {
	const query = await forgivingQueryFor(db, eventId, search);
	return query === null ? null : searchOf(db, eventId, query, search);
}

function searchOf(db: Database, eventId: string, query: string | null, search: string): Search {
	const ofTeam = db
		.select({ id: entries.id })
		.from(entries)
		.innerJoin(teams, eq(teams.id, entries.teamId))
		.where(and(eq(teams.eventId, eventId), sql`strpos(lower(${teams.name}), ${search.toLowerCase()}) > 0`));
	const holding = db
		.select({ id: entryWords.entryId })
		.from(entryWords)
		.where(sql`${entryWords.words} @@ ${query}::tsquery`);
	const rank = sql`(select ts_rank(${entryWords.words}, ${query}::tsquery) from ${entryWords} where ${entryWords.entryId} = ${entries.id})`;
	return {
		matches: inArray(entries.id, query === null ? ofTeam : union(holding, ofTeam)),
		best: query === null ? [] : [sql`${rank} desc nulls last`]
	};
}
