import { expect, test } from 'vitest';
import { dice, shares } from './dice.ts';

const throws = (seed: string | number) => {
	const { roll } = dice(seed);
	return Array.from({ length: 5 }, roll);
};

test('the same seed gives the same throws, another seed others', () => {
	expect(throws(7)).toEqual(throws(7));
	expect(throws('7')).toEqual(throws(7));
	expect(throws(7)).not.toEqual(throws(8));
	expect(throws('entry 1')).not.toEqual(throws('entry 2'));
});

test('these throws never change, or every demo would', () => {
	const { integer } = dice('Laureate');
	expect(Array.from({ length: 8 }, () => integer(1, 6))).toMatchInlineSnapshot(`
		[
		  1,
		  3,
		  6,
		  6,
		  3,
		  2,
		  5,
		  2,
		]
	`);
});

test('whole numbers reach both ends and nothing beyond', () => {
	const { integer } = dice(1);
	const seen = new Set(Array.from({ length: 500 }, () => integer(3, 6)));
	expect([...seen].sort()).toEqual([3, 4, 5, 6]);
});

test('shuffling keeps everything, and the list itself', () => {
	const list = [1, 2, 3, 4, 5, 6, 7];
	const mixed = dice(1).shuffle(list);
	expect(mixed).not.toEqual(list);
	expect(mixed.toSorted()).toEqual(list);
	expect(list).toEqual([1, 2, 3, 4, 5, 6, 7]);
	expect(new Set(dice(1).sample(list, 3)).size).toBe(3);
	expect(dice(1).sample(list, 30)).toHaveLength(7);
});

test('weights are kept to', () => {
	const { weighted } = dice(1);
	const rare = Array.from({ length: 2000 }, () =>
		weighted([
			['rare', 1],
			['often', 9]
		])
	).filter((one) => one === 'rare');
	expect(rare.length).toBeGreaterThan(140);
	expect(rare.length).toBeLessThan(260);
	expect(() => dice(1).pick([])).toThrow(RangeError);
});

test.each([
	['even', 10, [1, 1], [5, 5]],
	['by weight', 10, [3, 1], [8, 2]],
	['largest remainder first', 7, [1, 1, 1], [3, 2, 2]],
	['more weights than things', 1, [1, 5, 1], [0, 1, 0]]
])('shares, %s', (_, total, weights, expected) => {
	expect(shares(total, weights)).toEqual(expected);
});
