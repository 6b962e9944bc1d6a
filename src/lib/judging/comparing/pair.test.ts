import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Comparer, type Contender, countIn, nextPair } from './pair.ts';

const contender = (change: Partial<Contender> = {}): Contender => ({
	...{ strength: 0, precision: 1, compared: 4, stake: 0.25, group: 'a' },
	...change
});
const anybody: Comparer = { mayMeet: () => true, hasSeen: () => false, last: [] };
const sorted = (pair: readonly number[] | undefined) => [...(pair ?? [])].sort((a, b) => a - b);

test('entries that were compared least come first, however little is at stake', () => {
	const field = [contender(), contender(), contender({ compared: 0, stake: 0 }), contender({ compared: 1 })];
	for (let seed = 0; seed < 20; seed++) expect(sorted(nextPair(field, anybody, seed))).toEqual([2, 3]);
});

test('then those near the cut, and close to each other', () => {
	const field = [
		contender({ strength: 3, stake: 0.02 }),
		contender({ strength: 0.1 }),
		contender({ strength: -0.1 }),
		contender({ strength: -3, stake: 0.02 })
	];
	for (let seed = 0; seed < 20; seed++) expect(sorted(nextPair(field, anybody, seed))).toEqual([1, 2]);
});

test('one of the last two stays, where that tells nearly as much', () => {
	const field = Array.from({ length: 10 }, () => contender());
	for (let seed = 0; seed < 20; seed++) {
		const pair = nextPair(field, { ...anybody, last: [4, 7] }, seed);
		expect(pair?.filter((entry) => entry === 4 || entry === 7)).not.toEqual([]);
	}
});

test('never entries of two groups, of a wall, or seen before; and nothing where nothing is left', () => {
	fc.assert(
		fc.property(
			fc.array(fc.record({ group: fc.constantFrom('a', 'b'), walled: fc.boolean() }), { maxLength: 8 }),
			fc.integer(),
			(entries, seed) => {
				const field = entries.map(({ group }) => contender({ group }));
				const seen = new Set<string>();
				const judge: Comparer = {
					mayMeet: (entry) => !entries[entry]?.walled,
					hasSeen: (one, other) => seen.has(sorted([one, other]).join()),
					last: []
				};
				const all = entries.flatMap((one, a) =>
					entries.slice(0, a).filter((two) => one.group === two.group && !one.walled && !two.walled)
				);
				for (let many = 0; many < all.length; many++) {
					const pair = nextPair(field, judge, seed + many) ?? [-1, -1];
					expect(field[pair[0]]?.group).toBe(field[pair[1]]?.group);
					expect(pair.every((entry) => judge.mayMeet(entry))).toBe(true);
					expect(seen.size).toBe(seen.add(sorted(pair).join()).size - 1);
				}
				expect(nextPair(field, judge, seed)).toBeUndefined();
			}
		)
	);
});

test('the same state and seed give the same pair; judges at once get different ones', () => {
	const field = () => Array.from({ length: 30 }, (_, n) => contender({ strength: n / 10 }));
	expect(nextPair(field(), anybody, 7)).toEqual(nextPair(field(), anybody, 7));
	const shared = field();
	const shown = Array.from({ length: 10 }, (_, seed) => {
		const pair = nextPair(shared, anybody, seed) ?? [0, 0];
		countIn(shared[pair[0]] ?? contender(), shared[pair[1]] ?? contender());
		return sorted(pair).join();
	});
	expect(new Set(shown).size).toBe(10);
});
