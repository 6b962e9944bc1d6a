import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { entries } from '#lib/entries/server/schema.ts';
import { aBoard, standing } from '#tests/factories/board.ts';
import { aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aJudge, anAssignment } from '#tests/factories/judging.ts';
import { assignJudges } from '../commands/assign-judges.ts';
import { judges } from '../schema.ts';
import { planPreview } from './plan-preview.ts';

const database = testDatabase();
const code = (expected: string) => ({ refusal: { code: expected } });

test('a preview changes nothing, and the plan that is sent is the one that was seen', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review } = await aBoard(db);
		const seen = await planPreview(ctx, event.id, review.id, {});
		expect(await standing(db, review.id)).toEqual([]);
		expect(seen).toMatchObject({ added: 12, removed: 0, gaps: [], refused: [], refusal: null });
		expect(seen.judges.map(({ name, share, before, after }) => [name, share, before, after])).toEqual(
			[1, 2, 3, 4].map((n) => [`Judge ${n}`, 3, 0, 3])
		);
		expect(seen.links).toEqual({ groups: 1, split: [] });
		await assignJudges(ctx, event.id, review.id, { hash: seen.hash });
		const sent = await standing(db, review.id);
		const pairs = seen.judges.flatMap(({ judgeId, added }) =>
			added.map(({ entryId }) => `${entryId}/${judgeId}`)
		);
		expect(sent.map(({ entryId, judgeId }) => `${entryId}/${judgeId}`).sort()).toEqual(pairs.sort());
		await db.update(judges).set({ capacity: 2 });
		await expect(
			assignJudges(ctx, event.id, review.id, { hash: seen.hash, anew: true })
		).rejects.toMatchObject(code('plan_changed'));
	}));

test('gaps come with the figures that explain them', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, board, handedIn } = await aBoard(db, { reviewsPerEntry: 2 });
		const { entry } = handedIn[0]!;
		await db
			.update(entries)
			.set({ content: { ...entry.content, language: 'fr' } })
			.where(eq(entries.id, entry.id));
		for (const { judge } of board.slice(1))
			await db
				.update(judges)
				.set({ languages: ['en'] })
				.where(eq(judges.id, judge.id));
		const { gaps } = await planPreview(ctx, event.id, review.id, {});
		expect(gaps).toEqual([
			{
				...{ entryId: entry.id, number: entry.number, title: 'Idea 1', language: 'fr' },
				...{ missing: 1, why: 'language', judges: 4, readers: 1, eligible: 1 }
			}
		]);
	}));

test('groups of one challenge that share no judge are told, with who is in them', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, board, handedIn } = await aBoard(db, { reviewsPerEntry: 1, capacity: 2 });
		for (const [at, { entry }] of handedIn.entries())
			await anAssignment(db, review, entry, board[at < 2 ? 0 : 1]!.judge);
		const { links } = await planPreview(ctx, event.id, review.id, {});
		const [split, ...more] = links.split.map(({ groups }) => groups);
		expect(more).toEqual([]);
		expect(split?.toSorted((a, b) => (a.judges.join() < b.judges.join() ? -1 : 1))).toEqual([
			{ entries: 2, judges: ['Judge 1'] },
			{ entries: 2, judges: ['Judge 2'] }
		]);
	}));

test('fit is told on the scale of what is possible, with the weakest pair', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, handedIn } = await aBoard(db, { judges: 0, entries: 1, reviewsPerEntry: 2 });
		const { entry } = handedIn[0]!;
		await db.update(entries).set({ content: { ...entry.content, topics: 'falls, gait' } });
		await aJudge(db, event, { name: 'Knows all', expertise: ['falls', 'gait'] });
		await aJudge(db, event, { name: 'Knows half', expertise: ['gait'] });
		const { fit } = await planPreview(ctx, event.id, review.id, {});
		expect(fit).toMatchObject({
			mean: 0.875,
			worst: { fit: 0.75, pairs: 1, example: { judge: 'Knows half' } }
		});
		await db.update(entries).set({ content: entry.content });
		expect((await planPreview(ctx, event.id, review.id, {})).fit.mean).toBe(1);
	}));

test('strangers and judges see no plan', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, board } = await aBoard(db);
		for (const actor of [await aPerson(db), board[0]!.actor])
			await expect(planPreview(as(ctx, actor), event.id, review.id, {})).rejects.toMatchObject(
				code('role_needed')
			);
	}));
