import { expect, test } from 'vitest';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { aContext, aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aJudge, anAssignment, aReview, aReviewRound } from '#tests/factories/judging.ts';
import { rank } from '../ranking/rank.ts';
import { reviewProgress } from './review-progress.ts';
import { reviewsForRanking } from './reviews-for-ranking.ts';

const database = testDatabase();

/** Two entries in the review round, two judges; one review finished, one set aside, one begun. */
async function aRoundUnderWay(db: Database) {
	const { event, owner, review, handedIn } = await aReviewRound(db);
	const [first, second] = handedIn.map(({ entry }) => entry);
	if (!first || !second) throw new Error('two entries were made');
	const { judge: ada } = await aJudge(db, event, { name: 'Ada' });
	const { judge: bo } = await aJudge(db, event, { name: 'Bo', capacity: 3 });
	await aReview(db, await anAssignment(db, review, first, ada), { values: [5, 4, 3, 2, 1] });
	await aReview(db, await anAssignment(db, review, second, ada), { excludedReason: 'Filled in by a child' });
	await aReview(db, await anAssignment(db, review, first, bo), { state: 'draft', values: [1] });
	await anAssignment(db, review, second, bo);
	return { event, owner, review, first, second, ada, bo };
}

test('progress counts what is held, begun, finished and set aside', () =>
	rolledBack(database.db, async (db) => {
		const { owner, review, first, second, ada, bo } = await aRoundUnderWay(db);
		const progress = await reviewProgress(aContext(db, { actor: owner }), review.id);
		expect(progress).toMatchObject({
			assigned: 4,
			begun: 1,
			done: 2,
			judges: [
				{ judgeId: ada.id, name: 'Ada', assigned: 2, begun: 0, done: 2 },
				{ judgeId: bo.id, name: 'Bo', capacity: 3, assigned: 2, begun: 1, done: 0 }
			],
			entries: [
				{ entryId: first.id, title: 'Idea 1', assigned: 2, done: 1, excluded: 0 },
				{ entryId: second.id, title: 'Idea 2', assigned: 2, done: 0, excluded: 1 }
			]
		});
	}));

test('progress is for those who run the event', () =>
	rolledBack(database.db, async (db) => {
		const { review } = await aRoundUnderWay(db);
		const stranger = as(aContext(db), await aPerson(db));
		await expect(reviewProgress(stranger, review.id)).rejects.toMatchObject({
			refusal: { code: 'role_needed' }
		});
	}));

test('the ranking reads finished reviews only, and none that was set aside', () =>
	rolledBack(database.db, async (db) => {
		const { review, first, second, ada } = await aRoundUnderWay(db);
		const input = await reviewsForRanking(db, review.id);
		expect(input.entries.map(({ id }) => id)).toEqual([first.id, second.id]);
		expect(input.judges).toEqual([{ id: ada.id }]);
		expect(input.criteria.map(({ weight, min, max }) => [weight, min, max])).toEqual([
			[20, 1, 5],
			[30, 1, 5],
			[20, 1, 5],
			[15, 1, 5],
			[15, 1, 5]
		]);
		expect(new Set(input.scores.map(({ entry }) => entry))).toEqual(new Set([first.id]));
		expect(input.scores.map(({ value }) => value).sort()).toEqual([1, 2, 3, 4, 5]);
		expect(input.topK).toBe(6);
		expect(rank(input, { method: 'mean' }).ranking[0]?.id).toBe(first.id);
	}));
