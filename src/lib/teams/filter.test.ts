import { expect, test } from 'vitest';
import { teamFilterAddress, teamFilterFrom } from './filter.ts';

const nothing = { text: '', challenge: null, state: null, page: 1 };

test.each([
	['', nothing],
	['text=+Kaze+', { ...nothing, text: 'Kaze' }],
	['text=a%00b', { ...nothing, text: 'a b' }],
	['challenge=&state=&text=', nothing],
	['state=closed&challenge=frailty', { ...nothing, state: 'closed', challenge: 'frailty' }],
	['state=nonsense', nothing],
	['page=3', { ...nothing, page: 3 }],
	['page=0', nothing],
	['page=1.5', nothing],
	['page=1e99', nothing]
])('?%s', (query, filter) => {
	expect(teamFilterFrom(new URLSearchParams(query))).toEqual(filter);
});

test('an address leads back to its filter', () => {
	const filter = { text: 'a & b', challenge: 'frailty', state: 'open', page: 2 } as const;
	expect(teamFilterFrom(new URLSearchParams(teamFilterAddress(filter)))).toEqual(filter);
	expect(teamFilterAddress({ text: '', challenge: null, state: null, page: 1 })).toBe('?');
});
