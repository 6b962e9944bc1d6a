import { and, count, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { Refused } from '#lib/foundation/refusal.ts';
import { type Connection, connect, type Database } from '#lib/foundation/server/db/database.ts';
import { aContext, aPerson, as, testDatabase } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aTeam } from '#tests/factories/team.ts';
import type { TeamFacts } from '../facts.ts';
import { teamMembers, teams } from '../schema.ts';
import { foundTeam } from './found-team.ts';
import { makeInvitationLink } from './invite.ts';
import { joinTeam } from './join-team.ts';
import { leaveTeam } from './members.ts';

const database = testDatabase();
let second: Connection;
beforeAll(() => {
	second = connect(database.url, { max: 12 });
});
afterAll(() => second.close());

const facts: TeamFacts = {
	judgesAmong: () => Promise.resolve([]),
	hasHandedIn: () => Promise.resolve(false)
};
/** Two processes, so to speak: every other one asks through the other pool. */
const pool = (index: number): Database => (index % 2 === 0 ? database.db : second.db);

async function outcomes(tries: Promise<unknown>[]): Promise<Record<string, number>> {
	const tally: Record<string, number> = {};
	for (const settled of await Promise.allSettled(tries)) {
		const reason: unknown = settled.status === 'rejected' ? settled.reason : undefined;
		const name =
			settled.status === 'fulfilled'
				? 'done'
				: reason instanceof Refused
					? reason.refusal.code
					: String(reason);
		tally[name] = (tally[name] ?? 0) + 1;
	}
	return tally;
}

async function sizeOf(teamId: string) {
	const [row] = await database.db
		.select({ many: count() })
		.from(teamMembers)
		.where(and(eq(teamMembers.teamId, teamId), isNull(teamMembers.leftAt)));
	return row?.many;
}

async function several(many: number) {
	const made = [];
	for (let n = 0; n < many; n++) made.push(await aPerson(database.db));
	return made;
}

test('of 200 people who join at once, five get in beside the lead', async () => {
	const { event } = await anEvent(database.db);
	const { team, lead } = await aTeam(database.db, event);
	const ctx = aContext(database.db);
	const token = (await makeInvitationLink(as(ctx, lead), team.id, { id: newId() })) ?? '';
	const guests = await several(200);
	const tally = await outcomes(
		guests.map((guest, n) => joinTeam(as({ ...ctx, db: pool(n) }, guest), event.id, token, facts))
	);
	expect(tally).toEqual({ done: 5, team_full: 195 });
	expect(await sizeOf(team.id)).toBe(6);
}, 60_000);

test('one person who founds and joins twenty times at once is in one team', async () => {
	const { event, challenges } = await anEvent(database.db);
	const ctx = aContext(database.db);
	const [guest] = await several(1);
	if (!guest) throw new Error('one person was made');
	const tokens: string[] = [];
	for (let n = 0; n < 10; n++) {
		const { team, lead } = await aTeam(database.db, event);
		tokens.push((await makeInvitationLink(as(ctx, lead), team.id, { id: newId() })) ?? '');
	}
	const tally = await outcomes([
		...tokens.map((token, n) => joinTeam(as({ ...ctx, db: pool(n) }, guest), event.id, token, facts)),
		...tokens.map((_, n) =>
			foundTeam(
				as({ ...ctx, db: pool(n) }, guest),
				event.id,
				{ id: newId(), name: `Own ${n}`, challengeId: challenges[0]?.id ?? '' },
				facts
			)
		)
	]);
	expect(tally).toEqual({ done: 1, already_in_team: 19 });
}, 60_000);

test('of twenty people who take one name at once, one has it; a form that is sent ten times founds one team', async () => {
	const { event, challenges } = await anEvent(database.db);
	const ctx = aContext(database.db);
	const challengeId = challenges[0]?.id ?? '';
	const founders = await several(20);
	const tally = await outcomes(
		founders.map((founder, n) =>
			foundTeam(
				as({ ...ctx, db: pool(n) }, founder),
				event.id,
				{ id: newId(), name: n % 2 ? 'Kaze' : 'KAZE!', challengeId },
				facts
			)
		)
	);
	expect(tally).toEqual({ done: 1, team_name_taken: 19 });

	const [again] = await several(1);
	if (!again) throw new Error('one person was made');
	const form = { id: newId(), name: 'Twice', challengeId };
	const twice = await outcomes(
		Array.from({ length: 10 }, (_, n) => foundTeam(as({ ...ctx, db: pool(n) }, again), event.id, form, facts))
	);
	expect(twice).toEqual({ done: 10 });
}, 60_000);

test('everybody leaves at once: each time somebody leads, and in the end the team is gone', async () => {
	const { event } = await anEvent(database.db);
	const { team, members } = await aTeam(database.db, event, { members: 6 });
	const ctx = aContext(database.db);
	const tally = await outcomes(
		members.map((member, n) => leaveTeam(as({ ...ctx, db: pool(n) }, member), team.id, facts))
	);
	expect(tally).toEqual({ done: 6 });
	expect(await sizeOf(team.id)).toBe(0);
	const [row] = await database.db.select().from(teams).where(eq(teams.id, team.id));
	expect(row?.state).toBe('dissolved');
}, 60_000);
