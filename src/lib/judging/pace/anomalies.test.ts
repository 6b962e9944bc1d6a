import { expect, test } from 'vitest';
import { anomalies, type SheetMade } from './anomalies.ts';

const start = Date.parse('2021-03-10T09:00Z');

interface Wish {
	judge?: string;
	/** Total of each sheet; entries are numbered in this order. */
	totals: readonly number[];
	/** Minutes from the first save to the finish. */
	minutes?: number;
	/** Minutes between one finish and the next. */
	every?: number;
	flat?: boolean;
}

const sheets = ({ judge = 'a', totals, minutes = 15, every = 60, flat = false }: Wish): SheetMade[] =>
	totals.map((total, at) => {
		const submittedAt = start + at * every * 60_000;
		return {
			...{ judgeId: judge, entryId: `e${at}`, total },
			startedAt: new Date(submittedAt - minutes * 60_000),
			submittedAt: new Date(submittedAt),
			values: flat ? [total, total, total] : [total, 0.3, 0.9]
		};
	});

const rising = [0.1, 0.2, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9];
const falling = rising.toReversed();

test.each<[string, SheetMade[], { quick: number; flat: number; disagrees: boolean } | undefined]>([
	['an ordinary judge', sheets({ totals: rising }), undefined],
	[
		'sheets in seconds, one after the other',
		sheets({ totals: rising, minutes: 0.5, every: 1 }),
		{ quick: 7, flat: 0, disagrees: false }
	],
	['who reads first and fills in fast', sheets({ totals: rising, minutes: 0.5, every: 25 }), undefined],
	['one quick sheet is chance', sheets({ totals: [0.1, 0.2], minutes: 0.5, every: 1 }), undefined],
	[
		'the same score everywhere',
		sheets({ totals: rising, flat: true }),
		{ quick: 0, flat: 8, disagrees: false }
	],
	['two flat sheets are chance', sheets({ totals: [0.5, 0.5], flat: true }), undefined],
	[
		'against everybody',
		[...sheets({ totals: falling }), ...sheets({ judge: 'b', totals: rising })],
		{ quick: 0, flat: 0, disagrees: true }
	],
	[
		'with everybody, only stricter',
		[...sheets({ totals: rising }), ...sheets({ judge: 'b', totals: rising.map((total) => total / 2) })],
		undefined
	],
	[
		'too few shared entries to say',
		[...sheets({ totals: falling.slice(0, 4) }), ...sheets({ judge: 'b', totals: rising.slice(0, 4) })],
		undefined
	],
	[
		'a little apart from the others is no matter',
		[
			...sheets({ totals: [0.4, 0.2, 0.5, 0.3, 0.6] }),
			...sheets({ judge: 'b', totals: [0.3, 0.4, 0.2, 0.6, 0.5] })
		],
		undefined
	]
])('%s', (_, made, expected) => {
	const told = anomalies(made, 20).find(({ judgeId }) => judgeId === 'a');
	expect(told && { quick: told.quick, flat: told.flat, disagrees: told.agreement !== null }).toEqual(
		expected
	);
});

test('with two judges who go against each other, both are named: who is right is not ours to say', () => {
	const told = anomalies([...sheets({ totals: falling }), ...sheets({ judge: 'b', totals: rising })], 20);
	expect(told.map(({ judgeId }) => judgeId)).toEqual(['a', 'b']);
});

test('among three, the one against the other two is named', () => {
	const told = anomalies(
		[
			...sheets({ totals: falling }),
			...sheets({ judge: 'b', totals: rising }),
			...sheets({ judge: 'c', totals: rising.map((total, at) => total + (at % 2) / 10) })
		],
		20
	);
	expect(told[0]).toMatchObject({ judgeId: 'a', shared: 8 });
});

test('the order of the reviews does not matter', () => {
	const made = [
		...sheets({ totals: falling, minutes: 0.5, every: 1 }),
		...sheets({ judge: 'b', totals: rising, flat: true })
	];
	expect(anomalies(made.toReversed(), 20)).toEqual(anomalies(made, 20));
});
