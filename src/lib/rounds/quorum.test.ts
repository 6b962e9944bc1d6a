import { expect, test } from 'vitest';
import { belowFloor, leastReviews } from './quorum.ts';

test.each([
	['two of three, where nothing was set', 3, undefined, 2],
	['one of one', 1, undefined, 1],
	['what was set', 5, 3, 3],
	['no floor at all, where that was set', 3, 0, 0],
	['never more than are wanted', 2, 4, 2]
])('%s', (_, reviewsPerEntry, set, least) => {
	expect(leastReviews({ reviewsPerEntry, leastReviews: set })).toBe(least);
});

test('below the floor is who has fewer', () => {
	const entries = [
		{ entryId: 'a', reviews: 0 },
		{ entryId: 'b', reviews: 1 },
		{ entryId: 'c', reviews: 2 }
	];
	expect(belowFloor(entries, 2).map(({ entryId }) => entryId)).toEqual(['a', 'b']);
	expect(belowFloor(entries, 0)).toEqual([]);
});
