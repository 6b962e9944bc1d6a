import { expect, test } from 'vitest';
import { languageOf, splitLanguage } from './language.ts';

test.each([
	['/', null, '/'],
	['/events/x', null, '/events/x'],
	['/ar', 'ar', '/'],
	['/ar/events/x', 'ar', '/events/x'],
	['/arena', null, '/arena'],
	['/de/events', null, '/de/events']
])('%s', (pathname, pinned, path) => {
	expect(splitLanguage(pathname)).toEqual({ pinned, path });
});

test.each([
	['the address first', { pinned: 'ar', cookie: 'fr', account: 'en', header: 'fr' }, 'ar'],
	['then the choice', { pinned: null, cookie: 'fr', account: 'en', header: 'ar' }, 'fr'],
	['then the account', { pinned: null, cookie: 'xx', account: 'ar', header: 'fr' }, 'ar'],
	['then the browser', { pinned: null, cookie: undefined, account: null, header: 'fr' }, 'fr']
] as const)('%s', (_, said, locale) => {
	expect(languageOf(said)).toBe(locale);
});
