import { expect, test } from 'vitest';
import { aContext, aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { countingQueries } from '#tests/factories/queries.ts';
import { aTeam } from '#tests/factories/team.ts';
import { newId } from '#lib/foundation/ids.ts';
import type { TeamFilter } from '../filter.ts';
import { nameKey } from '../team.ts';
import { listTeams } from './list.ts';
import { teamMembers, teams } from './schema.ts';

const database = testDatabase();
const everything: TeamFilter = { text: '', challenge: null, state: null, page: 1 };

test('teams are found by name, member, challenge and state; those of other events never', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, challenges } = await anEvent(db);
		const elsewhere = await anEvent(db);
		const amara = await aPerson(db, { name: 'Amara Diallo', email: 'amara@example.org' });
		const frailty = challenges[1];
		await aTeam(db, event, { name: 'Gentle Steps', members: [amara, await aPerson(db)] });
		await aTeam(db, event, { name: 'Kaze 100%', challengeId: frailty?.id ?? '', state: 'closed' });
		await aTeam(db, elsewhere.event, { name: 'Gentle Others', members: [amara] });
		const found = async (filter: Partial<TeamFilter>) => {
			const list = await listTeams(as(aContext(db), owner), event.id, { ...everything, ...filter });
			return list.teams.map(({ name }) => name);
		};
		expect(await found({})).toEqual(['Gentle Steps', 'Kaze 100%']);
		expect(await found({ text: 'GENTLESTEPS' })).toEqual(['Gentle Steps']);
		expect(await found({ text: 'diallo' })).toEqual(['Gentle Steps']);
		expect(await found({ text: 'amara@' })).toEqual(['Gentle Steps']);
		expect(await found({ text: '%' })).toEqual(['Kaze 100%']);
		expect(await found({ text: '_' })).toEqual([]);
		expect(await found({ challenge: frailty?.slug ?? '' })).toEqual(['Kaze 100%']);
		expect(await found({ state: 'closed' })).toEqual(['Kaze 100%']);
		expect(await found({ page: 2 })).toEqual([]);
		const { teams: lines } = await listTeams(as(aContext(db), owner), event.id, everything);
		expect(lines[0]?.members[0]).toEqual({ name: 'Amara Diallo', email: 'amara@example.org', lead: true });
	}));

test('the list is for organisers and observers of the event', () =>
	rolledBack(database.db, async (db) => {
		const { event } = await anEvent(db);
		const other = await anEvent(db);
		const { lead } = await aTeam(db, event);
		const observer = await aPerson(db, { roles: [[event.id, 'observer']] });
		const looking = (actor: typeof lead) => listTeams(as(aContext(db), actor), event.id, everything);
		await expect(looking(lead)).rejects.toMatchObject({ refusal: { code: 'role_needed' } });
		await expect(looking(other.owner)).rejects.toMatchObject({ refusal: { code: 'role_needed' } });
		expect((await looking(observer)).total).toBe(1);
	}));

test('a page of a thousand teams takes as many queries as one of ten', async () => {
	const { event, owner, challenges } = await anEvent(database.db);
	const lead = await aPerson(database.db);
	const challengeId = challenges[0]?.id ?? '';
	const add = async (from: number, to: number) => {
		const rows = Array.from({ length: to - from }, (_, n) => {
			const name = `Team ${String(from + n).padStart(4, '0')}`;
			const id = newId();
			return { id, eventId: event.id, challengeId, name, nameKey: nameKey(name), createdAt: new Date(0) };
		});
		await database.db.insert(teams).values(rows);
		await database.db.insert(teamMembers).values(
			rows.map(({ id: teamId }) => ({
				...{ teamId, eventId: event.id, personId: lead.personId, lead: true },
				// One person is in one team at a time; here all but none of them were left.
				...{ joinedAt: new Date(0), leftAt: new Date(1) }
			}))
		);
	};
	const look = () =>
		countingQueries(database.url, (db) => listTeams(as(aContext(db), owner), event.id, everything));
	await add(0, 10);
	const few = await look();
	await add(10, 1000);
	const many = await look();
	expect([few.answer.total, few.answer.teams.length]).toEqual([10, 10]);
	expect([many.answer.total, many.answer.teams.length]).toEqual([1000, 50]);
	expect([few.queries, many.queries]).toEqual([3, 3]);
});
