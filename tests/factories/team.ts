import { newId } from '#lib/foundation/ids.ts';
import type { Person } from '#lib/foundation/actor.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { challenges as challengeTable } from '#lib/challenges/server/schema.ts';
import { type TeamState, nameKey } from '#lib/teams/team.ts';
import { teamMembers, type TeamRow, teams } from '#lib/teams/server/schema.ts';
import { asc, eq } from 'drizzle-orm';
import { aPerson, testNow } from './context.ts';

interface TeamWishes {
	/** The event's first challenge, unless said otherwise. */
	challengeId?: string;
	name?: string;
	/** How many people; or who they are. The first one leads. */
	members?: number | readonly Person[];
	state?: TeamState;
	country?: string;
}

/** A team with its members, the lead first; one person unless said otherwise. They joined a second after each other. */
export async function aTeam(
	db: Database,
	event: { id: string },
	{ challengeId, name, members = 1, state = 'open', country = 'CH' }: TeamWishes = {}
): Promise<{ team: TeamRow; lead: Person; members: Person[] }> {
	const [first] = await db
		.select({ id: challengeTable.id })
		.from(challengeTable)
		.where(eq(challengeTable.eventId, event.id))
		.orderBy(asc(challengeTable.position))
		.limit(1);
	const id = newId();
	const called = name ?? `Team ${id.slice(0, 8)}`;
	const people: Person[] = typeof members === 'number' ? [] : [...members];
	if (typeof members === 'number') for (let n = 0; n < members; n++) people.push(await aPerson(db));
	const [team] = await db
		.insert(teams)
		.values({
			...{ id, eventId: event.id, name: called, nameKey: nameKey(called), state, country },
			challengeId: challengeId ?? first?.id ?? '',
			createdAt: testNow
		})
		.returning();
	const [lead] = people;
	if (!team || !lead) throw new Error('a team needs at least one member');
	await db.insert(teamMembers).values(
		people.map(({ personId }, index) => ({
			...{ teamId: id, eventId: event.id, personId, lead: index === 0 },
			joinedAt: new Date(testNow.getTime() + index * 1000)
		}))
	);
	return { team, lead, members: people };
}
