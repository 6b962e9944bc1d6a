import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from './explain.ts';
import { rank } from './rank.ts';
import { rankMethods, type RankInput } from './types.ts';

/** A round of 12 entries read by three of six judges each; judge j0 gives two points less than all others. */
function aRound(seed = 1): RankInput {
	const entries = Array.from({ length: 12 }, (_, e) => ({ id: `e${String(e).padStart(2, '0')}` }));
	const judges = Array.from({ length: 6 }, (_, j) => ({ id: `j${j}` }));
	const criteria = ['a', 'b'].map((id) => ({ id, weight: 50, min: 1, max: 10 }));
	const scores = entries.flatMap((entry, e) =>
		[0, 1, 3].flatMap((step) => {
			const j = (e + step) % 6;
			return criteria.map(({ id }, c) => ({
				...{ entry: entry.id, judge: `j${j}`, criterion: id },
				value: Math.max(1, 4 + ((e * 5 + seed) % 6) + ((c + j) % 2) - (j === 0 ? 2 : 0))
			}));
		})
	);
	return { entries, judges, criteria, scores, topK: 3 };
}

const close = (a: number, b: number) => Math.abs(a - b) < 3e-6;

describe.each(rankMethods)('%s', (method) => {
	test('mean and steps make the score that was given', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 50 }), (seed) => {
				const input = aRound(seed);
				const scores = new Map(rank(input, { method }).ranking.map(({ id, score }) => [id, score]));
				for (const [entry, { mean, steps, ranked }] of explain(input, { method })) {
					expect(ranked.score).toBe(scores.get(entry));
					if (!steps) continue;
					const sum = Object.values(steps).reduce((all, step) => all + step, mean);
					expect(close(sum, ranked.score), `${sum} ${ranked.score}`).toBe(true);
				}
			}),
			{ seed: 20260125, numRuns: 5 }
		);
	});
});

test('the mean is the mean: nothing is corrected, every review counts the same', () => {
	for (const { reviews, steps, usualWeight } of explain(aRound(), { method: 'mean' }).values()) {
		expect(reviews.map(({ weight, correction }) => [weight, correction])).toEqual(
			Array(3).fill([0.333333, 0])
		);
		expect(steps).toEqual({ judges: 0, weights: 0, scale: 0, usual: 0, rest: 0 });
		expect(usualWeight).toBe(0);
	}
});

test.each(['calibrated', 'additive'] as const)(
	'%s: what a strict judge gave is lifted, and how sure that is',
	(method) => {
		const all = [...explain(aRound(), { method }).values()].flatMap(({ reviews }) => reviews);
		for (const { judge, correction, correctionSe } of all) {
			if (judge === 'j0') expect(correction).toBeGreaterThan(0.08);
			else expect(correction).toBeLessThan(0.02);
			expect(correctionSe).toBeGreaterThan(0);
		}
	}
);

test.each(['calibrated', 'additive'] as const)(
	'%s: the shares of the reviews and of what is usual make one',
	(method) => {
		for (const { reviews, usualWeight } of explain(aRound(), { method }).values())
			expect(
				close(
					reviews.reduce((sum, { weight }) => sum + weight, usualWeight),
					1
				)
			).toBe(true);
	}
);

test('of four reviews the trimmed mean leaves out the highest and the lowest', () => {
	const input = aRound();
	const more = { entry: 'e00', judge: 'j5', criterion: 'a', value: 10 };
	const its = explain({ ...input, scores: [...input.scores, more] }, { method: 'trimmed' }).get('e00');
	expect(its?.reviews.map(({ weight }) => weight).sort()).toEqual([0, 0, 0.5, 0.5]);
});

test('methods that compare within piles say so; an entry that nobody read has nothing to explain', () => {
	const input = aRound();
	expect(explain(input, { method: 'borda' }).get('e00')?.steps).toBeUndefined();
	const unread = { ...input, scores: input.scores.filter(({ entry }) => entry !== 'e03') };
	expect(explain(unread).has('e03')).toBe(false);
});
