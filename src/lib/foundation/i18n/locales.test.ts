import { expect, test } from 'vitest';
import { negotiate } from './locales.ts';

test.each([
	['nothing said', null, 'en'],
	['a language we have', 'ar', 'ar'],
	['a region of it', 'fr-CH', 'fr'],
	['the heaviest wins', 'en;q=0.3, fr;q=0.9, ar;q=0.5', 'fr'],
	['the first among equals', 'ar, fr', 'ar'],
	['refused ones do not count', 'fr;q=0, de', 'en'],
	['one we lack, then one we have', 'de, fr;q=0.8', 'fr'],
	['nonsense', ';;;q=,,*', 'en']
])('%s', (_, header, locale) => {
	expect(negotiate(header)).toBe(locale);
});
