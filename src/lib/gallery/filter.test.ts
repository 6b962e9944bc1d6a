import { expect, test } from 'vitest';
import { addressOf, filterFrom } from './filter.ts';

const nothing = { search: '', sort: null, challenges: [], country: null, awarded: false, page: 1 };

test.each([
	['', {}],
	['search=%20walk%20', { search: 'walk' }],
	['search=a%00b%ED%A0%80', { search: 'a b���' }],
	[`search=${'x'.repeat(500)}`, { search: 'x'.repeat(100) }],
	['challenge=frailty&challenge=mobility', { challenges: ['frailty', 'mobility'] }],
	['challenge=%27%3B drop table&challenge=..%2F..', {}],
	['country=SN', { country: 'SN' }],
	['country=Senegal', {}],
	['awarded=on', { awarded: true }],
	['sort=newest', { sort: 'newest' }],
	['sort=drop', {}],
	['page=3', { page: 3 }],
	['page=-1', {}],
	['page=1e9', {}],
	['page=abc', {}]
])('%s', (query, found) => {
	expect(filterFrom(new URLSearchParams(query))).toEqual({ ...nothing, ...found });
});

test('an address says what its filter says', () => {
	const filter = {
		...{ search: 'a&b', sort: 'newest' as const, challenges: ['x', 'y'] },
		...{ country: 'SN', awarded: true, page: 2 }
	};
	expect(filterFrom(new URLSearchParams(addressOf(filter)))).toEqual(filter);
	expect(addressOf(nothing)).toBe('?');
});
