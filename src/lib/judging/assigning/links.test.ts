import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkedGroups } from './links.ts';

const seats = (text: string) =>
	text
		.split(' ')
		.filter(Boolean)
		.map((pair) => ({ entry: pair[0]!, judge: pair[1]! }));

test.each([
	['nothing assigned', '', []],
	['one judge for all', 'a1 b1', [{ entries: ['a', 'b'], judges: ['1'] }]],
	['linked by way of another', 'a1 a2 b2 b3 c3', [{ entries: ['a', 'b', 'c'], judges: ['1', '2', '3'] }]],
	[
		'two groups that share no judge',
		'a1 b1 c2',
		[
			{ entries: ['a', 'b'], judges: ['1'] },
			{ entries: ['c'], judges: ['2'] }
		]
	]
])('%s', (_, pairs, groups) => {
	expect(linkedGroups(seats(pairs))).toEqual(groups);
});

test('every entry and every judge is in exactly one group, whatever the order', () => {
	const aSeat = fc.record({
		entry: fc.constantFrom(...'abcdefgh'),
		judge: fc.constantFrom(...'12345678')
	});
	fc.assert(
		fc.property(fc.array(aSeat, { maxLength: 30 }), (given) => {
			const groups = linkedGroups(given);
			const entries = groups.flatMap((group) => group.entries);
			expect(entries.toSorted()).toEqual([...new Set(given.map(({ entry }) => entry))].sort());
			for (const { entry, judge } of given)
				expect(
					groups.filter((one) => one.entries.includes(entry) || one.judges.includes(judge))
				).toHaveLength(1);
			const sizes = (list: typeof groups) => list.map((one) => one.entries.toSorted().join('')).sort();
			expect(sizes(linkedGroups(given.toReversed()))).toEqual(sizes(groups));
		})
	);
});
