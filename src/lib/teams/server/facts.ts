import type { Database } from '#lib/foundation/server/db/database.ts';

/**
 * What the rules of teams ask and only later slices know. Commands take it from whoever calls; the answers of this
 * program are `teamFacts` in judging/server/team-facts.ts.
 */
export interface TeamFacts {
	/** Those among these people who judge in the challenge. */
	judgesAmong(db: Database, challengeId: string, personIds: readonly string[]): Promise<string[]>;
	/** Has the team handed its entry in? In a transaction the answer stays true until its end. */
	hasHandedIn(db: Database, teamId: string): Promise<boolean>;
}
