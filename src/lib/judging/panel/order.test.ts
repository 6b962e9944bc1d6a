import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf, concordance, cutTo, isComplete, type OwnOrder, panelStandings } from './order.ts';

const entries = ['a', 'b', 'c', 'd'];
const best = { a: 1, b: 2, c: 3, d: 4 };
const worst = { a: 4, b: 3, c: 2, d: 1 };
const places = (orders: OwnOrder[], ids = entries) =>
	Object.fromEntries(panelStandings(orders, ids).map(({ entryId, place }) => [entryId, place]));

const anOrder: fc.Arbitrary<OwnOrder> = fc.dictionary(
	fc.constantFrom(...entries),
	fc.option(fc.integer({ min: 1, max: 4 })),
	{ noNullPrototype: true }
);
const somePanel = fc.array(anOrder, { maxLength: 6 });

test.each<[string, OwnOrder[], Record<string, number | null>]>([
	['one mind is the panel’s order', [best, best], { a: 1, b: 2, c: 3, d: 4 }],
	['opposite orders make everybody equal', [best, worst], { a: 1, b: 1, c: 1, d: 1 }],
	['two against one', [best, best, worst], { a: 1, b: 2, c: 3, d: 4 }],
	['equal places stay equal', [{ a: 1, b: 1, c: 3, d: 4 }], { a: 1, b: 1, c: 3, d: 4 }],
	[
		'what more than half hold for not worth a prize has no place',
		[{ ...best, d: null }, { ...best, d: null }, best],
		{ a: 1, b: 2, c: 3, d: null }
	],
	['half is not more than half', [{ ...best, d: null }, best], { a: 1, b: 2, c: 3, d: 4 }],
	[
		'who must not see an entry takes nothing from it',
		[best, { b: 1, c: 2, d: 3 }],
		{ a: 1, b: 2, c: 3, d: 4 }
	],
	['what nobody placed has no place', [{ a: 1 }], { a: 1, b: null, c: null, d: null }],
	['nobody', [], { a: null, b: null, c: null, d: null }]
])('%s', (_, orders, expected) => {
	expect(places(orders)).toEqual(expected);
});

test('share, mean place and those who hold it for not worth a prize stand beside', () => {
	const [first, , , last] = panelStandings([best, { ...best, d: null }], entries);
	expect(first).toEqual({ entryId: 'a', place: 1, share: 1, meanPlace: 1, apart: 0 });
	expect(last).toEqual({ entryId: 'd', place: 4, share: 0, meanPlace: 4, apart: 1 });
});

test('an order that is cut leaves no gap by which one could tell what is withheld', () => {
	expect(cutTo({ a: 1, b: 2, c: 2, d: null }, ['b', 'c', 'd'])).toEqual({ b: 1, c: 1, d: null });
	expect(isComplete({ a: 1, b: null }, ['a', 'b'])).toBe(true);
	expect(isComplete({ a: 1 }, ['a', 'b'])).toBe(false);
});

describe('always', () => {
	test('who votes first, and which entry is listed first, makes no difference', () => {
		fc.assert(
			fc.property(somePanel, fc.shuffledSubarray(entries, { minLength: 4 }), (orders, ids) => {
				expect(places([...orders].reverse(), ids)).toEqual(places(orders));
				expect(concordance([...orders].reverse(), ids)).toEqual(concordance(orders, entries));
			})
		);
	});

	test('a member who puts an entry first never costs it a place', () => {
		fc.assert(
			fc.property(somePanel, anOrder, fc.constantFrom(...entries), (orders, order, entryId) => {
				const full = Object.fromEntries(entries.map((id) => [id, order[id] === undefined ? 4 : order[id]]));
				const before = places([...orders, full])[entryId] ?? Infinity;
				const after = places([...orders, { ...full, [entryId]: 0 }])[entryId] ?? Infinity;
				expect(after).toBeLessThanOrEqual(before);
			})
		);
	});

	test('agreement lies between 0 and 1', () => {
		fc.assert(
			fc.property(somePanel, (orders) => {
				const w = concordance(orders, entries);
				if (w === null) return;
				expect(w).toBeGreaterThanOrEqual(-1e-9);
				expect(w).toBeLessThanOrEqual(1);
			})
		);
	});
});

test.each<[string, OwnOrder[], number | null]>([
	['one mind', [best, best, best], 1],
	['opposite minds', [best, worst], 0],
	// Kendall & Gibbons 1990: with equal places the possible spread is smaller.
	[
		'one mind, with equal places',
		[
			{ a: 1, b: 1, c: 3, d: 4 },
			{ a: 1, b: 1, c: 3, d: 4 }
		],
		1
	],
	['one member', [best], null],
	[
		'all equal to everybody',
		[
			{ a: 1, b: 1 },
			{ a: 1, b: 1 }
		],
		null
	],
	['only what everybody saw', [best, { b: 1, c: 2, d: 3 }], 1]
])('%s: W', (_, orders, w) => {
	expect(concordance(orders, entries)).toEqual(w);
});

test.each([
	[1, 'strong'],
	[0.7, 'strong'],
	[0.5, 'fair'],
	[0.39, 'weak']
])('W of %d is %s', (w, words) => {
	expect(agreementOf(w)).toBe(words);
});
