import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextAssignments } from './next.ts';
import type { NextInput } from './types.ts';

const aRound = (over: Partial<NextInput>): NextInput => ({
	entries: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id })),
	judges: ['j', 'k', 'l', 'm'].map((id) => ({ id, remaining: 3 })),
	criteria: [{ id: 'c', weight: 1, min: 0, max: 10 }],
	scores: ['a9', 'b9', 'c8', 'd4', 'e3', 'f1'].flatMap((cell) =>
		['j', 'k'].map((judge, at) => ({
			entry: cell.charAt(0),
			judge,
			criterion: 'c',
			value: Number(cell.charAt(1)) - at
		}))
	),
	topK: 1,
	budget: 3,
	conflicts: [],
	...over
});
const entriesOf = (input: NextInput) =>
	nextAssignments(input)
		.map(({ entry }) => entry)
		.sort();

test('the reviews go to those who may still win', () => {
	expect(entriesOf(aRound({})).filter((entry) => 'def'.includes(entry))).toEqual([]);
});

test('an entry below the floor comes first', () => {
	const scores = aRound({}).scores.filter(({ entry, judge }) => entry !== 'f' || judge !== 'k');
	expect(entriesOf(aRound({ scores, budget: 1 }))).toEqual(['f']);
});

test('a review that is on its way counts', () => {
	const scores = aRound({}).scores.filter(({ entry, judge }) => entry !== 'f' || judge !== 'k');
	expect(entriesOf(aRound({ scores, budget: 1, open: [{ entry: 'f', judge: 'k' }] }))).not.toEqual(['f']);
});

test('nobody reads own entries of conflict, reads twice, or more than is left; the budget is kept', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('l', 'm')), { maxLength: 5 }),
			fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
			fc.nat(12),
			(conflicts, remaining, budget) => {
				const input = aRound({
					judges: ['j', 'k', 'l', 'm'].map((id, at) => ({ id, remaining: remaining[at] ?? 0 })),
					conflicts: conflicts.map(([entry, judge]) => ({ entry, judge })),
					budget
				});
				const pairs = nextAssignments(input);
				const keys = pairs.map(({ entry, judge }) => `${entry}${judge}`);
				const barred = [
					...input.conflicts.map(({ entry, judge }) => `${entry}${judge}`),
					...input.scores.map(({ entry, judge }) => `${entry}${judge}`)
				];
				expect(keys.filter((key) => barred.includes(key))).toEqual([]);
				expect(new Set(keys).size).toBe(keys.length);
				expect(keys.length).toBeLessThanOrEqual(budget);
				for (const { id, remaining: most } of input.judges) {
					expect(pairs.filter(({ judge }) => judge === id).length).toBeLessThanOrEqual(most);
				}
			}
		),
		{ seed: 20260125, numRuns: 60 }
	);
});
