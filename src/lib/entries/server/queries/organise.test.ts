import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { teams } from '#lib/teams/server/schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase, testNow } from '#tests/factories/context.ts';
import { anEntry } from '#tests/factories/entry.ts';
import { anEvent } from '#tests/factories/event.ts';
import { countingQueries } from '#tests/factories/queries.ts';
import { aTeam } from '#tests/factories/team.ts';
import { filterFrom } from '../../entry-filter.ts';
import { submitEntry } from '../commands/submit-entry.ts';
import { entries } from '../schema.ts';
import type { WithheldFrom } from '../withheld.ts';
import { entryDesk } from './desk.ts';
import { fileForOrganiser, fileForTeam } from './files.ts';
import { entryForOrganiser, entryList, revisionForOrganiser } from './organise.ts';
import { receiptForTeam } from './receipts.ts';

const database = testDatabase();
const nothing: WithheldFrom = async () => new Set();
const everything = filterFrom(new URLSearchParams());

test('organisers find entries by text, number, state and challenge', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, challenges } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const baobab = await aTeam(db, event, { name: 'Baobab' });
		const second = await aTeam(db, event, { name: 'Cedar', challengeId: challenges[1]?.id ?? '' });
		const entry = await anEntry(db, baobab.team, { content: { title: 'GentleSteps' } });
		await anEntry(db, second.team, { state: 'draft', content: { title: 'Kitchen Coach' } });
		const find = async (query: string) =>
			(await entryList(ctx, event.id, filterFrom(new URLSearchParams(query)), nothing)).lines.map(
				({ title }) => title
			);
		expect(await find('')).toEqual(['GentleSteps', 'Kitchen Coach']);
		expect(await find('search=kitchen')).toEqual(['Kitchen Coach']);
		expect(await find('search=baobab')).toEqual(['GentleSteps']);
		expect(await find(`search=${entry.number}`)).toEqual(['GentleSteps']);
		expect(await find('state=draft')).toEqual(['Kitchen Coach']);
		expect(await find(`challenge=${challenges[1]?.slug}`)).toEqual(['Kitchen Coach']);
		expect(await find('state=nonsense&page=0')).toHaveLength(2);
	}));

test('the list takes as many queries for 10 entries as for 1,000', async () => {
	const { event, owner } = await anEvent(database.db);
	const { team } = await aTeam(database.db, event);
	const like = await anEntry(database.db, team);
	const add = async (many: number) => {
		const fresh = Array.from({ length: many }, () => ({ teamId: newId(), id: newId() }));
		await database.db.insert(teams).values(
			fresh.map(({ teamId }) => ({
				...{ id: teamId, eventId: event.id, challengeId: team.challengeId },
				...{ name: teamId, nameKey: teamId, createdAt: testNow }
			}))
		);
		await database.db.insert(entries).values(fresh.map((ids) => ({ ...like, ...ids, number: null })));
	};
	const count = async () => {
		const { queries, answer } = await countingQueries(database.url, (db) =>
			entryList(aContext(db, { actor: owner }), event.id, everything, nothing)
		);
		return { queries, total: answer.total, shown: answer.lines.length };
	};
	await add(9);
	const few = await count();
	await add(990);
	expect(await count()).toEqual({ queries: few.queries, total: 1000, shown: 50 });
}, 60_000);

test('an organiser sees receipts, versions and history of an entry', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const { team, lead } = await aTeam(db, event);
		const entry = await anEntry(db, team, { state: 'draft' });
		await submitEntry(aContext(db, { actor: lead }), entry.id);
		const seen = await entryForOrganiser(aContext(db, { actor: owner }), event.id, entry.id, nothing);
		expect(seen).toMatchObject({
			state: 'submitted',
			receipts: [{ version: 1, by: lead.name }],
			revisions: [{ version: 1, by: lead.name }],
			history: [{ action: 'entry.submitted', by: lead.name }]
		});
		expect(
			await revisionForOrganiser(aContext(db, { actor: owner }), event.id, entry.id, 1, nothing)
		).toEqual(entry.content);
	}));

test('nobody else reads what is a team’s or an organiser’s', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const elsewhere = await anEvent(db);
		const { team, lead } = await aTeam(db, event);
		const entry = await anEntry(db, team, { state: 'draft' });
		const receipt = await submitEntry(aContext(db, { actor: lead }), entry.id);
		const neighbour = (await aTeam(db, event)).lead;
		const ctx = aContext(db);
		const refused = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
		const fails = async (work: Promise<unknown>, code: string) =>
			expect(await work.catch((problem: unknown) => problem)).toEqual(refused(code));

		for (const actor of [lead, neighbour, elsewhere.owner, await aPerson(db)]) {
			await fails(entryList(as(ctx, actor), event.id, everything, nothing), 'role_needed');
			await fails(entryForOrganiser(as(ctx, actor), event.id, entry.id, nothing), 'role_needed');
			await fails(fileForOrganiser(as(ctx, actor), event.id, entry.id, newId(), nothing), 'role_needed');
		}
		await fails(
			entryForOrganiser(as(ctx, elsewhere.owner), elsewhere.event.id, entry.id, nothing),
			'not_found'
		);
		await fails(entryForOrganiser(as(ctx, owner), event.id, 'nonsense', nothing), 'not_found');
		for (const actor of [neighbour, owner]) {
			await fails(receiptForTeam(as(ctx, actor), event.id, receipt), 'not_found');
			await fails(fileForTeam(as(ctx, actor), event.id, newId()), 'not_found');
		}
		await fails(entryDesk(ctx, event.id), 'sign_in_needed');
		expect(await entryDesk(as(ctx, neighbour), event.id)).toBeUndefined();
		expect(await receiptForTeam(as(ctx, lead), event.id, receipt)).toMatchObject({ state: 'submitted' });
	}));
