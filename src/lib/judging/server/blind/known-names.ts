import { eq, inArray } from 'drizzle-orm';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { teamMembers, teams } from '#lib/teams/server/schema.ts';
import type { KnownNames } from '../../blind/hide-names.ts';

/** Whom entries are from, by entry: the team, and who is or was in it with where they work. One query. */
export async function knownNames(
	db: Database,
	entryIds: readonly string[]
): Promise<Map<string, KnownNames>> {
	if (entryIds.length === 0) return new Map();
	const rows = await db
		.select({
			entryId: entries.id,
			team: teams.name,
			name: people.name,
			organisation: people.organisation
		})
		.from(entries)
		.innerJoin(teams, eq(teams.id, entries.teamId))
		.leftJoin(teamMembers, eq(teamMembers.teamId, teams.id))
		.leftJoin(people, eq(people.id, teamMembers.personId))
		.where(inArray(entries.id, [...entryIds]));
	return new Map(
		[...Map.groupBy(rows, ({ entryId }) => entryId)].map(([entryId, own]) => [
			entryId,
			{
				team: own[0]?.team ?? '',
				people: own.flatMap(({ name }) => (name === null ? [] : [name])),
				organisations: own.map(({ organisation }) => organisation)
			}
		])
	);
}
