import { expect, test } from 'vitest';
import { pageIn, searchIn } from './query.ts';

test.each([
	['q=%20older%20people%20', 'older people'],
	['q=a%00b%0Ac', 'a b c'],
	['q=%F0%9F%8C%BF', '🌿'],
	['', ''],
	[`q=${'x'.repeat(200)}`, 'x'.repeat(100)],
	[`q=${'🌿'.repeat(200)}`, '🌿'.repeat(100)]
])('%s searches for “%s”', (address, words) => {
	expect(searchIn(new URLSearchParams(address), 'q')).toBe(words);
});

test.each([
	['page=3', 3],
	['', 1],
	['page=0', 1],
	['page=-2', 1],
	['page=1.5', 1],
	['page=x', 1],
	['page=10000', 1]
])('%s is page %i', (address, page) => {
	expect(pageIn(new URLSearchParams(address))).toBe(page);
});
