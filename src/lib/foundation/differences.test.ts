import { expect, test } from 'vitest';
import { differences } from './differences.ts';

const before = { name: { en: 'Old', fr: 'Vieux' }, at: new Date('2021-01-01T10:00Z'), sum: 3, none: null };

test.each([
	['nothing', {}, undefined],
	['a part', { name: { en: 'New', fr: 'Vieux' } }, { changed: ['name.en'], from: ['Old'], to: ['New'] }],
	['a part is gone', { name: { en: 'Old' } }, { changed: ['name.fr'], from: ['Vieux'], to: [''] }],
	[
		'an instant and a figure',
		{ at: null, sum: 4, none: 'x' },
		{
			changed: ['at', 'sum', 'none'],
			from: ['2021-01-01T10:00:00.000Z', '3', ''],
			to: ['', '4', 'x']
		}
	]
])('%s', (_, change, found) => {
	expect(differences(before, { ...before, ...change })).toEqual(found);
});
