import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { found } from '#lib/foundation/refusal.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { newId } from '#lib/foundation/ids.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { grants } from '#lib/accounts/server/schema.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { decisionsOf } from '#lib/rounds/server/rounds.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase, testNow } from '#tests/factories/context.ts';
import { aJudge, aPanelRound, panelNow } from '#tests/factories/judging.ts';
import { countingQueries } from '#tests/factories/queries.ts';
import { closeRound } from '../commands/close-round.ts';
import { roundConsole } from '../round-console.ts';
import { conflicts } from '../schema.ts';
import { decidePanel } from './commands/decide-panel.ts';
import { seatMembers } from './commands/seat-members.ts';
import { setAgenda } from './commands/set-agenda.ts';
import { dissent, openVotes, vote } from './commands/vote.ts';
import { ownPanels } from './own-panels.ts';
import { panelBoard } from './panel-board.ts';
import { panelEntry } from './panel-entry.ts';
import { panelRoom } from './panel-room.ts';

const database = testDatabase();
const code = (expected: string) => ({ refusal: { code: expected } });

/** Three members, the third with a conflict with the third of four finalists, and a chair who is no judge. */
async function aPanel(db: Database, entries = 4) {
	const world = await aPanelRound(db, { entries });
	const { event, owner, panel, handedIn } = world;
	const challengeId = handedIn[0]!.entry.challengeId;
	const [one, two, walled] = await Promise.all(
		['Ada', 'Bo', 'Cy'].map((name) => aJudge(db, event, { name }))
	);
	const ids = handedIn.map(({ entry }) => entry.id);
	await db.insert(conflicts).values({
		...{ judgeId: walled!.judge.id, entryId: ids[2]!, kind: 'declared', hard: true },
		...{ note: '', declaredAt: testNow }
	});
	const chair = await aPerson(db, { name: 'Chris Chair', roles: [[event.id, 'panel_chair']] });
	const ctx = aContext(db, { actor: owner, now: panelNow });
	const of = { eventId: event.id, roundId: panel.id, challengeId };
	await seatMembers(ctx, { ...of, judgeIds: [one, two, walled].map((member) => member!.judge.id) });
	const order = (...entryIds: string[]) => Object.fromEntries(entryIds.map((id, at) => [id, at + 1]));
	const cast = (member: typeof one, places: Record<string, number | null>, remark = '') =>
		vote(as(ctx, member!.actor), { ...of, places, remark, cast: true });
	return { ...world, ctx, of, ids, chair, one: one!, two: two!, walled: walled!, order, cast };
}

test('members are told by letter, and whoever is no judge of the event does not sit', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, of, one, two, event } = await aPanel(db);
		const [letter] = await db.select().from(letters).where(eq(letters.personId, one.actor.personId));
		expect(letter?.subject).toContain('panel');
		expect(letter?.body.action?.href).toMatch(/^\/invitations\//);
		const { judge: stranger } = await aJudge(db, (await aPanelRound(db, { entries: 1 })).event);
		await seatMembers(ctx, { ...of, judgeIds: [two.judge.id, stranger.id] });
		const board = found(await panelBoard(ctx, event.id, of.roundId, null));
		expect(board.members.map(({ name }) => name)).toEqual(['Bo']);
		await expect(seatMembers(as(ctx, one.actor), { ...of, judgeIds: [] })).rejects.toMatchObject(
			code('role_needed')
		);
		expect(await ownPanels(as(ctx, one.actor), event.id)).toEqual([]);
		expect(await ownPanels(as(ctx, two.actor), event.id)).toHaveLength(1);
	}));

test('orders are secret until the last one is in, and then stay as they are', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, of, ids, one, two, walled, order, cast, event } = await aPanel(db);
		const [a, b, c, d] = ids as [string, string, string, string];
		const room = (actor: typeof one.actor) => panelRoom(as(ctx, actor), event.id, of.roundId, null);
		await expect(cast(one, order(a, b))).rejects.toMatchObject({
			refusal: { code: 'order_incomplete', left: 2 }
		});
		await vote(as(ctx, one.actor), { ...of, places: order(b), remark: 'CANARY draft', cast: false });
		expect(await cast(one, { ...order(a, b, c), [d]: null }, 'CANARY')).toBe(false);
		expect(await cast(two, order(b, a, c, d))).toBe(false);
		const before = await room(two.actor);
		expect(before).toMatchObject({ votes: null, openedAt: null, own: { places: order(b, a, c, d) } });
		expect(JSON.stringify([before, await panelBoard(ctx, event.id, of.roundId, null)])).not.toContain(
			'CANARY'
		);
		expect(await cast(walled, order(a, b, d))).toBe(true);
		const after = await room(two.actor);
		expect(after.votes?.voters.find(({ name }) => name === 'Ada')).toMatchObject({ remark: 'CANARY' });
		expect(after.proposal.map(({ entryId }) => entryId)).toEqual([a, b, c, d]);
		await expect(cast(one, order(b, a, c, d))).rejects.toMatchObject(code('votes_opened'));
		await expect(seatMembers(ctx, { ...of, judgeIds: [one.judge.id] })).rejects.toMatchObject(
			code('votes_opened')
		);
	}));

test('who has a conflict with an entry finds it nowhere, votes on the others, and sees no gap', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, of, ids, one, two, walled, order, cast, event } = await aPanel(db);
		const [a, b, c, d] = ids as [string, string, string, string];
		const own = as(ctx, walled.actor);
		await expect(panelEntry(own, event.id, of.roundId, c)).rejects.toMatchObject(code('not_found'));
		expect((await panelEntry(own, event.id, of.roundId, a)).entry.content.title).toBe('Idea 1');
		// A place for the withheld entry is dropped, however it came.
		await cast(walled, order(c, a, b, d));
		await cast(one, order(c, a, b, d));
		await cast(two, order(a, c, b, d));
		await decidePanel(ctx, { ...of, places: order(c, a), reason: 'why', joint: false });
		const seen = await panelRoom(own, event.id, of.roundId, null);
		const chairs = {
			...walled.actor,
			grants: [{ scopeId: event.id, role: 'organiser' }],
			secondFactor: true
		};
		const board = found(await panelBoard(as(ctx, chairs), event.id, of.roundId, null));
		expect(board.agendaRefusal).toEqual({ code: 'decision_withheld' });
		const told = JSON.stringify([seen, board]);
		expect(told).not.toContain(c);
		expect(told).not.toContain('Idea 3');
		expect(seen).toMatchObject({ withheld: 1, decision: null, isDecided: true });
		expect(seen.agenda.filter(({ entryId }) => entryId === null)).toHaveLength(1);
		expect(seen.votes?.rows.map(({ place }) => place)).toEqual([1, 2, 3]);
		for (const { places } of seen.votes?.voters ?? [])
			expect(Object.values(places ?? {}).toSorted()).toEqual([1, 2, 3]);
	}));

test('a chair opens the orders early, moves entries, and decides; dissent is frozen with it', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, of, ids, one, two, chair, order, cast, event, walled } = await aPanel(db);
		const [a, b, c, d] = ids as [string, string, string, string];
		const chairs = as(ctx, chair);
		await expect(openVotes(chairs, of)).rejects.toMatchObject(code('no_votes'));
		await expect(dissent(as(ctx, two.actor), { ...of, words: 'no' })).rejects.toMatchObject(
			code('votes_secret')
		);
		await setAgenda(chairs, { ...of, startsAt: panelNow, items: [{ entryId: d, minutes: 5 }] });
		const { agenda } = await panelRoom(as(ctx, one.actor), event.id, of.roundId, null);
		expect(agenda[0]).toMatchObject({ entryId: d, minutes: 5, state: 'now' });
		expect(agenda).toHaveLength(4);
		await cast(one, order(a, b, c, d));
		await expect(openVotes(as(ctx, one.actor), of)).rejects.toMatchObject(code('role_needed'));
		await openVotes(chairs, of);
		await dissent(as(ctx, two.actor), { ...of, words: 'The second is better.' });
		await decidePanel(chairs, {
			...of,
			places: order(a, b),
			reason: 'It reaches more people.',
			joint: false
		});
		const room = await panelRoom(as(ctx, two.actor), event.id, of.roundId, null);
		expect(room.decision?.map(({ place }) => place)).toEqual([1, 2, null, null]);
		await closeRound(ctx, event.id, of.roundId);
		const [freeze] = await db.select().from(freezes).where(eq(freezes.roundId, of.roundId));
		expect(freeze?.inputs['panels']).toMatchObject([
			{
				challengeId: of.challengeId,
				openedEarly: true,
				members: [one, two, walled]
					.map(({ judge }) => ({
						judge: judge.id,
						places: judge.id === one.judge.id ? order(a, b, c, d) : null,
						dissent: judge.id === two.judge.id ? 'The second is better.' : ''
					}))
					.sort((x, y) => x.judge.localeCompare(y.judge))
			}
		]);
		await expect(dissent(as(ctx, two.actor), { ...of, words: '' })).rejects.toMatchObject(
			code('round_closed')
		);
		const lines = await db
			.select({ action: auditLines.action })
			.from(auditLines)
			.where(and(eq(auditLines.scopeId, event.id), eq(auditLines.subjectId, of.roundId)));
		expect(lines.map(({ action }) => action)).toEqual(
			expect.arrayContaining([
				'panel.seated',
				'panel.voted',
				'panel.opened',
				'panel.dissented',
				'round.closed'
			])
		);
	}));

test('joint winners share a place beyond the number of places', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, of, ids, event, panel } = await aPanel(db, 5);
		const places = Object.fromEntries(ids.map((id) => [id, 1]));
		expect(ids.length).toBeGreaterThan(panel.advanceCount ?? 0);
		await decidePanel(ctx, { ...of, places, reason: 'All of them.', joint: false });
		await expect(closeRound(ctx, event.id, of.roundId)).rejects.toMatchObject(code('too_many_placed'));
		await decidePanel(ctx, { ...of, places, reason: 'All of them.', joint: true });
		expect((await decisionsOf(db, of.roundId)).map(({ step }) => step)).toEqual(
			ids.map(() => ({ by: 'joint' }))
		);
		await closeRound(ctx, event.id, of.roundId);
	}));

test('a chair who worked in a team neither sees its entry nor decides about it', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, of, ids, event, handedIn, order } = await aPanel(db);
		const tied = handedIn[1]!.lead;
		await db.insert(grants).values({
			id: newId(),
			personId: tied.personId,
			scopeId: event.id,
			role: 'panel_chair',
			grantedAt: testNow
		});
		const chairs = as(ctx, {
			...tied,
			grants: [...tied.grants, { scopeId: event.id, role: 'panel_chair' }]
		});
		const [a, b] = ids as [string, string];
		const told = JSON.stringify([
			await panelRoom(chairs, event.id, of.roundId, null),
			await roundConsole(chairs, event.id, of.roundId)
		]);
		expect(told).toContain(a);
		expect(told).not.toContain(b);
		await expect(
			decidePanel(chairs, { ...of, places: order(a), reason: 'why', joint: false })
		).rejects.toMatchObject(code('decision_withheld'));
	}));

test('a blind panel finds no names, neither of the team nor in the words', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, of, one, event, panel, handedIn } = await aPanel(db);
		const { entry, team } = handedIn[0]!;
		await db
			.update(rounds)
			.set({ settings: { ...panel.settings, blind: true } })
			.where(eq(rounds.id, panel.id));
		await db
			.update(entries)
			.set({ content: { ...entry.content, summary: `${team.name} walks.` } })
			.where(eq(entries.id, entry.id));
		const { finalists } = await panelRoom(as(ctx, one.actor), event.id, of.roundId, null);
		expect(finalists.find(({ entryId }) => entryId === entry.id)).toMatchObject({
			team: null,
			summary: '[name hidden] walks.'
		});
	}));

test('a room is not there for a judge who does not sit in it', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, of, event } = await aPanel(db);
		const { actor } = await aJudge(db, event);
		await expect(panelRoom(as(ctx, actor), event.id, of.roundId, null)).rejects.toMatchObject(
			code('not_found')
		);
	}));

test('a room asks as many questions for six finalists as for three', async () => {
	const asked = async (entries: number) => {
		const { ctx, of, one, event } = await aPanel(database.db, entries);
		const { queries } = await countingQueries(database.url, (db) =>
			panelRoom(as({ ...ctx, db }, one.actor), event.id, of.roundId, null)
		);
		return queries;
	};
	expect(await asked(6)).toBe(await asked(3));
});
