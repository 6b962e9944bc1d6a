import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aJudgedContest, ceremony, closeReview, releaseAll } from '#tests/factories/results.ts';
import { ownBands, ownScores } from './own-scores.ts';

const database = testDatabase();
const notFound = { refusal: { code: 'not_found' } };

/** The contest when its results are out, and the lead of one of its entries, the first unless said otherwise. */
async function outOf(db: Database, { judges = 3, nth = 0 }: { judges?: number; nth?: number } = {}) {
	const contest = await aJudgedContest(db, { judges });
	await closeReview(contest);
	const out = await releaseAll(contest);
	const lead = contest.handedIn[nth]?.lead ?? contest.owner;
	return {
		...contest,
		lead,
		at: as(out, lead),
		before: as({ ...out, now: new Date(ceremony.getTime() - 1) }, lead)
	};
}

test('a team reads how its score came about once the results are out, and not a moment before', () =>
	rolledBack(database.db, async (db) => {
		const { event, at, before, owner, review } = await outOf(db);
		await expect(ownScores(before, event.id)).rejects.toMatchObject(notFound);
		await expect(ownBands(before, event.id)).rejects.toMatchObject(notFound);
		await expect(ownScores(as(at, owner), event.id)).rejects.toMatchObject(notFound);

		const own = await ownScores(at, event.id);
		expect(own.title).toBe('Idea 1');
		const [round] = own.rounds;
		expect(round).toMatchObject({ id: review.id, place: 1, of: 8, decided: false });
		expect(round?.figures).toMatchObject({ min: 1, max: 5, topK: 6, byMethod: 1, meanPlace: 1 });
		expect(round?.figures?.criteria.map(({ scores }) => scores)).toEqual(Array(5).fill([5, 5, 5]));
		expect(round?.figures?.sheets.filter(({ correction }) => correction > 0.1)).toHaveLength(1);
		expect(JSON.stringify(own)).not.toMatch(/Judge|Only for|Ines/);
	}));

test('the judges of two teams stand in orders that have nothing to do with each other', () =>
	rolledBack(database.db, async (db) => {
		const { event, at, handedIn } = await outOf(db);
		const strict = await Promise.all(
			handedIn.slice(0, 8).map(async ({ lead }) => {
				const [round] = (await ownScores(as(at, lead), event.id)).rounds;
				return round?.figures?.sheets.findIndex(({ correction }) => correction > 0.1);
			})
		);
		expect(new Set(strict).size).toBeGreaterThan(1);
	}));

test('bands say where an entry stood, and no place', () =>
	rolledBack(database.db, async (db) => {
		const { event, at } = await outOf(db);
		const { rounds, explained } = await ownBands(at, event.id);
		expect(explained).toBe(true);
		expect(rounds.map(({ criteria }) => criteria.map(({ band }) => band))).toEqual([
			['upper_half', 'upper_quarter', 'upper_quarter', 'upper_quarter', 'upper_quarter']
		]);
	}));

test('with two reviews no figure is told, and no band', () =>
	rolledBack(database.db, async (db) => {
		const { event, at } = await outOf(db, { judges: 2 });
		expect((await ownScores(at, event.id)).rounds).toMatchObject([{ place: 1, figures: null }]);
		expect((await ownBands(at, event.id)).rounds).toEqual([]);
	}));

test('where the round does not explain its scores there is nothing to read', () =>
	rolledBack(database.db, async (db) => {
		const { event, review, at } = await outOf(db);
		await db
			.update(rounds)
			.set({ settings: sql`${rounds.settings} || '{"explainsScores": false}'` })
			.where(eq(rounds.id, review.id));
		await expect(ownScores(at, event.id)).rejects.toMatchObject(notFound);
		expect(await ownBands(at, event.id)).toMatchObject({ explained: false, rounds: [{}] });
	}));
