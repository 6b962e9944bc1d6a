import { expect, test } from 'vitest';
import { strengths } from './bradley-terry.ts';

test('who wins more is stronger; who was compared less is less certain; an untouched entry is average', () => {
	const { strength, error } = strengths(4, [
		{ better: 0, worse: 1, share: 1 },
		{ better: 0, worse: 1, share: 1 },
		{ better: 1, worse: 2, share: 1 },
		{ better: 0, worse: 2, share: 0.5 }
	]);
	expect([0, 1, 2].map((e) => strength[e] ?? 0).sort((a, b) => b - a)[0]).toBe(strength[0]);
	expect(strength[3]).toBe(0);
	expect(error[3]).toBeGreaterThan(error[0] ?? 0);
	expect(error[3]).toBeCloseTo(1.5, 9);
});

test('a tie of two who met nobody else leaves them equal', () => {
	const { strength } = strengths(2, [{ better: 0, worse: 1, share: 0.5 }]);
	expect(strength[0]).toBeCloseTo(strength[1] ?? NaN, 9);
});
