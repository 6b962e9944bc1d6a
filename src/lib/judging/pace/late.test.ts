import { expect, test } from 'vitest';
import { type HeldWork, lateJudges } from './late.ts';

const round = { opensAt: new Date('2021-03-08T00:00Z'), closesAt: new Date('2021-03-18T00:00Z') };
const before = new Date('2021-03-01T00:00Z');
const work = (held: number, done: number, assignedAt = before): HeldWork => ({
	...{ judgeId: 'j', name: 'Ines', done },
	assignedAt: Array.from({ length: held }, () => assignedAt)
});

test.each<[string, string, HeldWork, number]>([
	['nothing is due before the round opens', '2021-03-07', work(10, 0), 0],
	['half of ten at half time', '2021-03-13', work(10, 0), 5],
	['who did as much is on time', '2021-03-13', work(10, 5), 0],
	['who did more is on time', '2021-03-13', work(10, 8), 0],
	['a part of a review is not late', '2021-03-13', work(3, 1), 0],
	['three are due after the last day', '2021-03-20', work(3, 0), 3],
	['what came late is due later', '2021-03-15', work(4, 0, new Date('2021-03-12T00:00Z')), 2]
])('%s', (_, day, one, behind) => {
	const late = lateJudges([one], round, new Date(`${day}T00:00Z`));
	expect(late.map((judge) => judge.behind)).toEqual(behind > 0 ? [behind] : []);
});

test('the latest comes first, equals by name', () => {
	const judges = [
		{ ...work(4, 2), judgeId: 'a', name: 'Ada' },
		{ ...work(6, 0), judgeId: 'b', name: 'Yusuf' },
		{ ...work(6, 0), judgeId: 'c', name: 'Bo' }
	];
	const late = lateJudges(judges, round, new Date('2021-03-16T00:00Z'));
	expect(late.map(({ name, behind }) => [name, behind])).toEqual([
		['Bo', 4],
		['Yusuf', 4],
		['Ada', 1]
	]);
});

test('without a close there is no pace to be behind', () => {
	expect(lateJudges([work(9, 0)], { opensAt: null, closesAt: null }, new Date())).toEqual([]);
});
