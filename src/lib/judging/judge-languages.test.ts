import { expect, test } from 'vitest';
import { entryLanguage, readBy } from './judge-languages.ts';

test.each([
	['', 'und'],
	['fr', 'fr'],
	['pt-BR', 'pt']
])('an entry in "%s" counts as %s', (written, language) => {
	expect(entryLanguage(written)).toBe(language);
});

test.each([
	['said nothing', [], ['und', 'en', 'fr']],
	['said one', ['en'], ['und', 'en']],
	['said it with a country', ['EN-gb', 'en'], ['und', 'en']]
])('a judge who %s reads', (_, said, languages) => {
	expect(readBy(said, ['en', 'fr'])).toEqual(languages);
});
