import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { aContext, aPerson, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { challengeForm } from '../../challenge-form.ts';
import { challengesOf } from '../queries.ts';
import { addChallenge, changeChallenge, moveChallenge } from './edit-challenges.ts';

const database = testDatabase();
const form = challengeForm.parse({ 'name.en': 'Loneliness', 'name.fr': 'Solitude', sponsor: '' });

test('a challenge comes last, with an address of its own and its name for a short name', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const id = newId();
		await addChallenge(ctx, event.id, { ...form, id });
		await addChallenge(ctx, event.id, { ...form, id });
		await addChallenge(ctx, event.id, { ...form, id: newId() });
		const list = await challengesOf(ctx, event.id);
		expect(list.slice(4).map(({ slug, shortName }) => [slug, shortName.fr])).toEqual([
			['loneliness', 'Solitude'],
			['loneliness-2', 'Solitude']
		]);
	}));

test('a change keeps the address, and the log says what stood there', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, challenges } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const [first] = challenges;
		if (!first) throw new Error('no challenge');
		const { name, shortName, summary, description, sponsor } = first;
		const same = { name, shortName, summary, description, sponsor };
		await changeChallenge(ctx, event.id, first.id, same);
		await changeChallenge(ctx, event.id, first.id, { ...same, sponsor: 'GCOA' });
		const [after] = await challengesOf(ctx, event.id);
		expect(after).toEqual({ ...first, sponsor: 'GCOA' });
		const lines = await db.select().from(auditLines).orderBy(auditLines.arrival);
		expect(lines.slice(2).map(({ action, detail }) => [action, detail])).toEqual([
			['challenge.changed', { changed: ['sponsor'], from: [''], to: ['GCOA'] }]
		]);
	}));

test('challenges change places by buttons, and stay at the ends', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, challenges } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const [a, b, c, d] = challenges.map(({ id }) => id);
		await moveChallenge(ctx, event.id, a ?? '', 'up');
		await moveChallenge(ctx, event.id, a ?? '', 'down');
		expect((await challengesOf(ctx, event.id)).map(({ id }) => id)).toEqual([b, a, c, d]);
	}));

test('organisers of another event change nothing here', () =>
	rolledBack(database.db, async (db) => {
		const [here, there] = [await anEvent(db), await anEvent(db)];
		const ctx = aContext(db, { actor: there.owner });
		const id = here.challenges[0]?.id ?? '';
		const noRole = { refusal: { code: 'role_needed' } };
		await expect(changeChallenge(ctx, here.event.id, id, form)).rejects.toMatchObject(noRole);
		const elsewhere = { refusal: { code: 'not_found' } };
		await expect(changeChallenge(ctx, there.event.id, id, form)).rejects.toMatchObject(elsewhere);
		await expect(moveChallenge(ctx, there.event.id, id, 'up')).rejects.toMatchObject(elsewhere);
		const stranger = aContext(db, { actor: await aPerson(db) });
		await expect(challengesOf(stranger, here.event.id)).rejects.toMatchObject(noRole);
	}));
