import { expect, test } from 'vitest';
import { topChances } from './chances.ts';
import { cumulative } from './normal.ts';
import { commonAxes, invert } from './matrix.ts';

const all = (...values: number[]) => Float64Array.from(values);

test('equals share the chances', () => {
	for (const places of [1, 2, 3])
		for (const chance of topChances(all(5, 5, 5, 5), all(1, 1, 1, 1), places)) {
			expect(chance).toBeCloseTo(places / 4, 6);
		}
});

test('two entries: the chance that one normal figure exceeds the other', () => {
	const [first] = topChances(all(1, 0), all(0.6, 0.8), 1);
	expect(first).toBeCloseTo(cumulative(1), 4);
});

test('without doubt the best are in', () => {
	expect([...topChances(all(3, 1, 2, 0), all(0, 0, 0, 0), 2)].map(Math.round)).toEqual([1, 0, 1, 0]);
});

test('many places, by the normal count, agree with few by the exact one', () => {
	const means = Float64Array.from({ length: 200 }, (_, e) => e / 20);
	const sds = means.map(() => 1);
	const exact = topChances(means, sds, 40);
	const normal = topChances(means, sds, 41);
	exact.forEach((chance, e) => expect(Math.abs(chance - (normal[e] ?? 0))).toBeLessThan(0.03));
});

test('an inverse is one, and common axes make both matrices diagonal', () => {
	const signal = all(2, 0.5, 0.5, 1);
	const rest = all(1, 0.3, 0.3, 2);
	const inverse = new Float64Array(4);
	const logDet = invert(rest, 0, 2, inverse, 0);
	expect(logDet).toBeCloseTo(Math.log(2 - 0.09), 12);
	expect(inverse[0]).toBeCloseTo(2 / 1.91, 12);
	const { to, variances } = commonAxes(signal, rest, 2);
	const along = (a: Float64Array, p: number, q: number) => {
		let sum = 0;
		for (let i = 0; i < 2; i++)
			for (let k = 0; k < 2; k++) sum += (to[p * 2 + i] ?? 0) * (a[i * 2 + k] ?? 0) * (to[q * 2 + k] ?? 0);
		return sum;
	};
	expect(along(rest, 0, 0)).toBeCloseTo(1, 12);
	expect(along(rest, 0, 1)).toBeCloseTo(0, 12);
	expect(along(signal, 0, 1)).toBeCloseTo(0, 12);
	expect(along(signal, 1, 1)).toBeCloseTo(variances[1] ?? 0, 12);
});
