import { expect, test } from 'vitest';
import { totalOf } from './score.ts';

const five = [1, 2, 3, 4, 5].map((value) => ({ value }));
const yesNo = [0, 1].map((value) => ({ value }));

test.each([
	['nothing scored', five, five, [], { figure: null, of: 5, scored: 0, criteria: 2 }],
	['what is scored counts alone', five, five, [['a', 4]], { figure: 4, of: 5, scored: 1, criteria: 2 }],
	[
		'by weight',
		five,
		five,
		[
			['a', 5],
			['b', 1]
		],
		{ figure: 4, of: 5, scored: 2, criteria: 2 }
	],
	[
		'scales that differ are told out of a hundred',
		five,
		yesNo,
		[
			['a', 3],
			['b', 1]
		],
		{ figure: 62.5, of: 100, scored: 2, criteria: 2 }
	]
] as const)('%s', (_, first, second, given, total) => {
	const criteria = [
		{ id: 'a', weight: 75, levels: first },
		{ id: 'b', weight: 25, levels: second }
	];
	expect(totalOf(criteria, new Map(given))).toEqual(total);
});
