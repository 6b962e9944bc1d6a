import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { releases } from '#lib/rounds/server/schema.ts';
import { aContext, aPerson, rolledBack, testDatabase, testNow } from '#tests/factories/context.ts';
import { anEntry } from '#tests/factories/entry.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aReviewRound } from '#tests/factories/judging.ts';
import { countingQueries } from '#tests/factories/queries.ts';
import { aTeam } from '#tests/factories/team.ts';
import { figures } from './queries.ts';

const database = testDatabase();

test('people, teams and entries are counted, and small groups are not told', () =>
	rolledBack(database.db, async (db) => {
		const { event } = await anEvent(db);
		const senegal = await Promise.all(Array.from({ length: 6 }, () => aPerson(db, { country: 'SN' })));
		const { team } = await aTeam(db, event, { members: senegal });
		await aTeam(db, event, { members: [await aPerson(db, { country: 'CH' })] });
		await anEntry(db, team);
		const counted = await figures(aContext(db), event);
		expect(counted).toMatchObject({ people: 7, countries: 2, teams: 2, entries: 1 });
		expect(counted.funnel).toEqual({ registered: 7, handedIn: 6, finalists: null, winners: null });
		expect(counted.byCountry).toEqual({ shown: [], others: 7, untold: 0 });
		expect(JSON.stringify(counted)).not.toContain('CH');
	}));

test('entries are counted by the country of the team, by its lead, and by challenge', () =>
	rolledBack(database.db, async (db) => {
		const { event, challenges } = await anEvent(db);
		for (let n = 0; n < 6; n++) {
			const lead = await aPerson(db, { country: n === 0 ? 'SN' : 'CH' });
			const { team } = await aTeam(db, event, { members: [lead, await aPerson(db, { country: 'SN' })] });
			await anEntry(db, team, { state: n === 5 ? 'draft' : 'submitted' });
		}
		const { handedIn, challenges: areas, byChallenge } = await figures(aContext(db), event);
		expect(handedIn.stakeholders).toEqual({
			shown: [{ key: 'civil-society', count: 5 }],
			others: 0,
			untold: 0
		});
		expect(handedIn.byCountry.shown).toEqual([{ key: 'CH', count: 5 }]);
		expect(areas.map(({ entries }) => entries)).toEqual([5, 0, 0, 0]);
		expect(byChallenge.shown).toEqual([{ key: challenges[0]?.id, count: 12 }]);
	}));

test('who goes on is counted when the list is out, and not a second before', () =>
	rolledBack(database.db, async (db) => {
		const { event, screening, owner } = await aReviewRound(db, { entries: 3 });
		const other = await aPerson(db);
		await db.insert(releases).values({
			...{ id: newId(), eventId: event.id, roundId: screening.id, kind: 'shortlist' },
			...{
				proposedBy: owner.personId,
				proposedAt: testNow,
				confirmedBy: other.personId,
				confirmedAt: testNow
			},
			visibleFrom: testNow
		});
		const before = aContext(db, { now: new Date(testNow.getTime() - 1000) });
		expect((await figures(before, event)).funnel.finalists).toBeNull();
		expect((await figures(aContext(db), event)).funnel.finalists).toBe(3);
	}));

test('a draft event has no figures for strangers', () =>
	rolledBack(database.db, async (db) => {
		const { event } = await anEvent(db);
		await expect(figures(aContext(db), { ...event, state: 'draft' })).rejects.toMatchObject({
			refusal: { code: 'not_found' }
		});
	}));

test('the number of queries does not grow with the teams', async () => {
	const { event } = await anEvent(database.db);
	const look = () => countingQueries(database.url, (db) => figures(aContext(db), event));
	await aTeam(database.db, event);
	const few = await look();
	for (let n = 0; n < 20; n++) await aTeam(database.db, event, { members: 3 });
	const many = await look();
	expect([few.answer.people, many.answer.people]).toEqual([1, 61]);
	expect(many.queries).toBe(few.queries);
});
