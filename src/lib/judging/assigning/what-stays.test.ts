import { expect, test } from 'vitest';
import type { AssignInput } from './types.ts';
import { roomForPins, withinShares } from './what-stays.ts';

/** "a1 a2* b1": entry a with judges 1 and 2, the latter begun. */
const seats = (words: string) =>
	words
		.split(' ')
		.filter(Boolean)
		.map((word) => ({ entry: word[0]!, judge: word[1]!, begun: word.endsWith('*') }));
const words = (list: readonly { entry: string; judge: string }[]) =>
	list
		.map(({ entry, judge }) => entry + judge)
		.sort()
		.join(' ');

test.each([
	['the entry has room', 'a1', 'a2', 'a1'],
	['the entry is full: one that is not begun goes', 'a1* a2', 'a3', 'a1'],
	['all are begun, so all stay', 'a1* a2*', 'a3', 'a1 a2'],
	['it is there already', 'a1 a2', 'a1', 'a1 a2'],
	['two pins, two go', 'a1 a2', 'a3 a4', ''],
	['a reader beyond the first pass stays', 'a1 a2* a3*', 'a4', 'a2 a3'],
	['other entries are left alone', 'a1 a2 b1 b2', 'a3', 'a1 b1 b2']
])('a pin: %s', (_, stays, pins, left) => {
	expect(words(roomForPins(seats(stays), seats(pins), 2))).toBe(left);
});

function input(entries: string, judges: string, more: Partial<AssignInput> = {}): AssignInput {
	return {
		entries: [...entries].map((id) => ({ id, challenge: 'c', language: 'und', topics: [], org: null })),
		judges: [...judges].map((id) => ({
			...{ id, languages: ['und'], challenges: ['c'], expertise: [], capacity: 9, org: null }
		})),
		...{ conflicts: [], reviewsPerEntry: 1, ...more }
	};
}

test.each([
	['one holds all of four, another none', 'a1 b1 c1 d1', {}, 2],
	['begun stays', 'a1* b1* c1* d1', {}, 3],
	['pinned stays', 'a1 b1 c1 d1', { pinned: seats('a1 b1 c1') }, 3],
	['beyond the first pass stays', 'a1 a2 b1 c1 d1', {}, 4]
])('evening out: %s', (_, stays, more, kept) => {
	expect(withinShares(input('abcd', '12', more), seats(stays))).toHaveLength(kept);
});

test('what several give away is of different entries', () => {
	const left = withinShares(input('ab', '123', { reviewsPerEntry: 2 }), seats('a1 b1 a2 b2'));
	expect(new Set(left.map(({ entry }) => entry)).size).toBe(2);
});
