import { expect, test } from 'vitest';
import { inLocale, otherLanguage } from './localized.ts';

test.each([
	['the own language', { en: 'Frailty', fr: 'Fragilité' }, 'Fragilité', undefined],
	['else English', { en: 'Frailty', ar: 'الوهن' }, 'Frailty', 'en'],
	['an empty text does not count', { en: 'Frailty', fr: '' }, 'Frailty', 'en'],
	['else any', { ar: 'الوهن' }, 'الوهن', 'ar'],
	['none at all', {}, '', undefined]
])('%s', (_, text, words, language) => {
	expect(inLocale(text, 'fr')).toBe(words);
	expect(otherLanguage(text, 'fr')).toBe(language);
});
