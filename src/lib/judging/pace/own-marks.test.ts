import { expect, test } from 'vitest';
import { allMarks, ownMarks } from './own-marks.ts';

const asked = [
	{ id: 'need', levels: [{ value: 3 }, { value: 1 }, { value: 2 }] },
	{ id: 'idea', levels: [{ value: 1 }, { value: 2 }, { value: 3 }] }
];
const sheet = (need: number, idea: number) =>
	new Map([
		['need', need],
		['idea', idea]
	]);

test('two finished reviews show no pattern', () => {
	expect(ownMarks(asked, [sheet(1, 2), sheet(1, 2)])).toEqual([]);
});

test('each criterion tells how often each level was given, and so do all together', () => {
	const marks = ownMarks(asked, [sheet(1, 2), sheet(3, 2), sheet(3, 3)]);
	expect(marks.map(({ levels }) => levels.map(({ value, times }) => [value, times]))).toEqual([
		[
			[1, 1],
			[2, 0],
			[3, 2]
		],
		[
			[1, 0],
			[2, 2],
			[3, 1]
		]
	]);
	expect(allMarks(marks)).toEqual([
		{ value: 1, times: 1 },
		{ value: 2, times: 2 },
		{ value: 3, times: 3 }
	]);
});
