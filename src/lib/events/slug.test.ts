import { expect, test } from 'vitest';
import { isSlug, slugFrom } from './slug.ts';

test.each([
	['Ageing Better with ICTs', 'ageing-better-with-icts'],
	['  Prix « Bien vieillir » 2021 ', 'prix-bien-vieillir-2021'],
	['L’été à Genève', 'lete-a-geneve'],
	['C++ & friends: round #2', 'c-friends-round-2'],
	['شيخوخة أفضل', ''],
	['🏆', ''],
	['New', 'new-1'],
	['x'.repeat(80), 'x'.repeat(60)],
	[`${'word '.repeat(20)}`, 'word-word-word-word-word-word-word-word-word-word-word-word']
])('%j becomes %j', (name, slug) => {
	expect(slugFrom(name)).toBe(slug);
	expect(slug === '' || isSlug(slug)).toBe(true);
});

test.each(['', 'new', 'Capital', 'two--hyphens', '-x', 'x-', 'a b', 'ü', '../x', 'x'.repeat(61)])(
	'%j is no address',
	(text) => {
		expect(isSlug(text)).toBe(false);
	}
);
