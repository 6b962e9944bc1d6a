import { expect, test } from 'vitest';
import { minutesLeft, paceOf } from './pace.ts';

const now = new Date('2021-03-17T10:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

test.each([
	['two a day where there is time', 7, inDays(5.5), [2, 2, 2, 1]],
	['more where there is not', 7, inDays(2.5), [4, 3]],
	['all today', 7, inDays(0.3), [7]],
	['nothing left', 0, inDays(3), []],
	['too late', 3, inDays(-1), []],
	['no close', 3, null, []],
	['too long to show', 40, inDays(30), []]
])('%s', (_, left, closesAt, plan) => {
	expect(paceOf(left, now, closesAt).map(({ entries }) => entries)).toEqual(plan);
});

test('what is begun counts by what is not scored', () => {
	const work = [
		{ scored: 3, criteria: 5 },
		{ scored: 0, criteria: 5 },
		{ scored: 5, criteria: 5 }
	];
	expect(minutesLeft(work, 20)).toBe(8 + 20 + 2);
});
