import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Count, countBy, published } from './counts.ts';

const counts = (groups: Record<string, number>): Count[] =>
	Object.entries(groups).map(([key, count]) => ({ key: key === '?' ? null : key, count }));

test.each([
	['large groups, largest first', { ch: 5, sn: 9 }, 'sn 9, ch 5', 0, 0],
	['small ones in one', { sn: 9, ch: 4, in: 3 }, 'sn 9', 7, 0],
	['a small rest takes the smallest shown group with it', { sn: 9, fr: 6, ch: 2 }, 'sn 9', 8, 0],
	['nothing that is large enough', { ch: 2 }, '', 0, 0],
	['who did not tell stands apart', { sn: 9, '?': 3 }, 'sn 9', 0, 3]
])('%s', (_, groups, shown, others, untold) => {
	const list = published(counts(groups));
	expect(list.shown.map(({ key, count }) => `${key} ${count}`).join(', ')).toBe(shown);
	expect([list.others, list.untold]).toEqual([others, untold]);
});

test('no published figure is about fewer than five people', () => {
	fc.assert(
		fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 20 }), (sizes) => {
			const { shown, others } = published(sizes.map((count, n) => ({ key: `c${n}`, count })));
			expect(shown.every(({ count }) => count >= 5)).toBe(true);
			expect(others === 0 || others >= 5).toBe(true);
		})
	);
});

test('rows are added up by their key', () => {
	const rows = [
		{ country: 'CH', count: 2 },
		{ country: 'SN', count: 1 },
		{ country: 'CH', count: 3 }
	];
	expect(countBy(rows, ({ country }) => country)).toEqual([
		{ key: 'CH', count: 5 },
		{ key: 'SN', count: 1 }
	]);
});
