import { expect, test } from 'vitest';
import type { RankInput } from '../ranking/types.ts';
import { bandAt, bandsOf } from './bands.ts';

test.each([
	[1, 'upper_quarter'],
	[0.75, 'upper_quarter'],
	[0.6, 'upper_half'],
	[0.5, 'middle'],
	[0.4, 'lower_half'],
	[0.25, 'lower_quarter'],
	[0, 'lower_quarter']
])('with %s of the others below: %s', (share, band) => {
	expect(bandAt(share)).toBe(band);
});

/** Each entry gets its number from each of these judges. */
function aRound(many: number, judges = ['j0', 'j1', 'j2'], challenge = () => 'one'): RankInput {
	const entries = Array.from({ length: many }, (_, e) => ({ id: `e${e}`, challenge: challenge() }));
	return {
		entries,
		judges: judges.map((id) => ({ id })),
		criteria: [{ id: 'c', weight: 1, min: 0, max: 10 }],
		scores: entries.flatMap(({ id }, e) =>
			judges.map((judge) => ({ entry: id, judge, criterion: 'c', value: e }))
		),
		topK: 1
	};
}
const told = (input: RankInput, severity = new Map<string, number>()) => {
	const all = bandsOf(input, severity);
	return input.entries.map(({ id }) => all.get(id)?.get('c'));
};

test('from the lowest quarter to the highest', () => {
	expect(told(aRound(5))).toEqual([
		'lower_quarter',
		'lower_quarter',
		'middle',
		'upper_quarter',
		'upper_quarter'
	]);
	expect(told(aRound(9))[3]).toBe('lower_half');
});

test('nothing is said where there are fewer than five entries, or fewer than three reviews', () => {
	expect(told(aRound(4))).toEqual(Array(4).fill(undefined));
	expect(told(aRound(8, ['j0', 'j1']))).toEqual(Array(8).fill(undefined));
});

test('entries of other challenges are not compared', () => {
	let at = 0;
	expect(told(aRound(8, undefined, () => (at++ % 2 ? 'one' : 'two')))).toEqual(Array(8).fill(undefined));
});

test('equal entries are all in the middle', () => {
	const input = aRound(6);
	const flat = { ...input, scores: input.scores.map((one) => ({ ...one, value: 4 })) };
	expect(told(flat)).toEqual(Array(6).fill('middle'));
});

test('what a strict judge gave is lifted first', () => {
	const input = aRound(5, ['j0', 'j1', 'j2']);
	// e0 is read by a strict judge in place of j2, who takes six points off.
	const scores = input.scores.map((one) =>
		one.entry === 'e2' ? { ...one, judge: `s${one.judge}`, value: 0 } : one
	);
	expect(told({ ...input, scores })[2]).toBe('lower_quarter');
	const strict = new Map(['sj0', 'sj1', 'sj2'].map((id) => [id, -0.6]));
	expect(told({ ...input, scores }, strict)[2]).toBe('upper_quarter');
});
