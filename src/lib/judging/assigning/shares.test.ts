import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenKeeps, fairShares, least, most } from './shares.ts';

test.each([
	['equal judges', [4, 4, 4], 9, [3, 3, 3]],
	['who takes twice as much gets twice as much', [8, 4], 9, [6, 3]],
	['nobody gets more than they take', [2, 2], 9, [2, 2]],
	['nobody takes anything', [0, 0], 9, [0, 0]]
])('%s', (_, capacities, seats, shares) => {
	expect(fairShares(capacities, seats)).toEqual(shares);
});

test('a share that is no whole number is fair either way', () => {
	const [share = 0] = fairShares([1, 1], 3.0);
	expect([least(share), most(share)]).toEqual([1, 1]);
	const [half = 0] = fairShares([4, 4], 5);
	expect([least(half), most(half)]).toEqual([2, 3]);
});

const load = (held: number, fixed = 0, capacity = 12) => ({ capacity, held, fixed });

test.each([
	['one joins three who hold all', [load(6), load(6), load(6), load(0)], 18, [5, 5, 4, 0]],
	['who has begun more than a share keeps it', [load(6, 6), load(6), load(6), load(0)], 18, [6, 4, 4, 0]],
	['nobody holds more than a share', [load(3), load(3)], 6, [3, 3]],
	['who takes more keeps more', [load(6, 0, 12), load(6, 0, 6)], 9, [6, 3]],
	['nobody', [], 6, []]
])('evening out: %s', (_, loads, seats, keeps) => {
	expect(evenKeeps(loads, seats)).toEqual(keeps);
});

test('evening out keeps what is fixed, and nobody keeps more than they hold', () => {
	const aLoad = fc
		.record({ capacity: fc.nat(12), held: fc.nat(12), fixed: fc.nat(12) })
		.map((one) => ({ ...one, held: Math.max(one.held, one.fixed) }));
	fc.assert(
		fc.property(fc.array(aLoad, { maxLength: 8 }), fc.nat(40), (loads, seats) => {
			evenKeeps(loads, seats).forEach((keep, at) => {
				expect(keep).toBeGreaterThanOrEqual(loads[at]!.fixed);
				expect(keep).toBeLessThanOrEqual(loads[at]!.held);
			});
		})
	);
});
