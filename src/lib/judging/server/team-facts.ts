import { and, eq, inArray } from 'drizzle-orm';
import { entries } from '#lib/entries/server/schema.ts';
import type { TeamFacts } from '#lib/teams/server/facts.ts';
import { judgeChallenges, judges } from './schema.ts';

/** What teams have to know of judges and of what was handed in. */
export const teamFacts: TeamFacts = {
	async judgesAmong(db, challengeId, personIds) {
		const rows = await db
			.select({ personId: judges.personId })
			.from(judgeChallenges)
			.innerJoin(judges, eq(judges.id, judgeChallenges.judgeId))
			.where(
				and(
					eq(judgeChallenges.challengeId, challengeId),
					inArray(judges.personId, [...personIds]),
					inArray(judges.state, ['invited', 'accepted'])
				)
			);
		return rows.map(({ personId }) => personId);
	},
	async hasHandedIn(db, teamId) {
		// Whoever hands in locks the entry too, so the two can't pass each other.
		const [entry] = await db
			.select({ state: entries.state })
			.from(entries)
			.where(eq(entries.teamId, teamId))
			.for('update');
		return entry?.state === 'submitted';
	}
};
