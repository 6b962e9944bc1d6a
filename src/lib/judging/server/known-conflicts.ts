import { and, eq } from 'drizzle-orm';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { teamMembers } from '#lib/teams/server/schema.ts';
import { derivedConflicts, type Wall } from '../conflicts.ts';
import { conflicts, judges } from './schema.ts';

/** What to look at: one entry or judge, or all of an event. */
interface Scope {
	entryId?: string;
	judgeId?: string;
}

/**
 * All hard conflicts between judges and entries of an event, one for each pair: those that were declared, and those that
 * follow from what is known of people at this moment. Former members of a team count. Three queries.
 */
export async function knownConflicts(
	db: Database,
	eventId: string,
	{ entryId, judgeId }: Scope = {}
): Promise<Wall[]> {
	const [declared, board, members] = await Promise.all([
		db
			.select({ judgeId: conflicts.judgeId, entryId: conflicts.entryId, kind: conflicts.kind })
			.from(conflicts)
			.innerJoin(judges, eq(judges.id, conflicts.judgeId))
			.where(
				and(
					eq(judges.eventId, eventId),
					eq(conflicts.hard, true),
					entryId ? eq(conflicts.entryId, entryId) : undefined,
					judgeId ? eq(conflicts.judgeId, judgeId) : undefined
				)
			),
		db
			.select({
				judgeId: judges.id,
				personId: people.id,
				email: people.email,
				employer: people.organisation,
				organisation: judges.organisation
			})
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.where(and(eq(judges.eventId, eventId), judgeId ? eq(judges.id, judgeId) : undefined)),
		db
			.select({
				entryId: entries.id,
				personId: people.id,
				email: people.email,
				organisation: people.organisation
			})
			.from(entries)
			.innerJoin(teamMembers, eq(teamMembers.teamId, entries.teamId))
			.innerJoin(people, eq(people.id, teamMembers.personId))
			.where(and(eq(entries.eventId, eventId), entryId ? eq(entries.id, entryId) : undefined))
	]);
	const derived = derivedConflicts(
		board.map(({ employer, organisation, ...judge }) => ({
			...judge,
			organisations: [employer, organisation]
		})),
		[...Map.groupBy(members, (member) => member.entryId)].map(([id, people]) => ({
			entryId: id,
			people: people.map(({ personId, email, organisation }) => ({
				...{ personId, email },
				organisations: [organisation]
			}))
		}))
	);
	const walls = new Map<string, Wall>();
	for (const wall of [...declared, ...derived]) {
		const pair = pairKey(wall);
		if (!walls.has(pair)) walls.set(pair, wall);
	}
	return [...walls.values()];
}

/** One text for a judge and an entry. */
export function pairKey({ judgeId, entryId }: { judgeId: string; entryId: string }): string {
	return `${entryId}/${judgeId}`;
}
