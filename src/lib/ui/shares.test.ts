import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inHundred, perCent } from './shares.ts';

test.each([
	['thirds', [1, 1, 1], [34, 33, 33]],
	['the regions of the Forum', [445, 222, 189, 167, 89], [40, 20, 17, 15, 8]],
	['one part', [7], [100]],
	['nothing at all', [0, 0], [0, 0]],
	['no part', [], []]
])('%s', (_, values, shares) => {
	expect(inHundred(values)).toEqual(shares);
});

test('they add up to a hundred, and none is a whole step away from its exact share', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 12 }), (values) => {
			const total = values.reduce((sum, value) => sum + value, 0);
			const shares = inHundred(values);
			expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total === 0 ? 0 : 100);
			if (total > 0)
				shares.forEach((share, at) =>
					expect(Math.abs(share - ((values[at] ?? 0) / total) * 100)).toBeLessThan(1)
				);
		})
	);
});

test.each([-1, NaN, Infinity])('%s is no share', (value) => {
	expect(() => inHundred([value])).toThrow(RangeError);
});

test.each([
	['in the middle', 3, 1, 5, '50.00%'],
	['below the scale', 0, 1, 5, '0.00%'],
	['above the scale', 9, 1, 5, '100.00%'],
	['a scale without length', 3, 3, 3, '0.00%']
])('%s', (_, value, min, max, text) => {
	expect(perCent(value, min, max)).toBe(text);
});
