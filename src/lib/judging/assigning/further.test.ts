import { expect, test } from 'vitest';
import { reasonFor, reviewsLeft, strangers } from './further.ts';

test.each([
	['nothing beyond the first pass', { share: 0, standing: 36 }, 0],
	['a third beyond it', { share: 33, standing: 36 }, 11],
	['what lacks in the first pass counts too', { share: 33, standing: 30 }, 17],
	['more than promised was given by hand', { share: 10, standing: 50 }, 0]
])('%s', (_, { share, standing }, left) => {
	expect(reviewsLeft({ entries: 12, reviewsPerEntry: 3, share, standing })).toBe(left);
});

test.each([
	['too few reviews', { reviews: 2, pTop: 0.5, pWin: 0.1 }, 4, { why: 'floor', reviews: 2 }],
	['an uncertain place', { reviews: 3, pTop: 0.46, pWin: 0.1 }, 4, { why: 'top', chance: 0.46 }],
	['in for sure, but the first?', { reviews: 3, pTop: 0.99, pWin: 0.4 }, 4, { why: 'first', chance: 0.4 }],
	['one place only', { reviews: 3, pTop: 0.4, pWin: 0.4 }, 1, { why: 'first', chance: 0.4 }]
])('%s', (_, entry, topK, reason) => {
	expect(reasonFor(entry, { floor: 3, topK })).toEqual(reason);
});

test('a judge stays within their languages and challenges', () => {
	const judges = [{ id: 'j', languages: ['und', 'en'], challenges: ['mobility'] }];
	const entries = [
		{ id: 'fits', language: 'en', challenge: 'mobility' },
		{ id: 'unsaid', language: 'und', challenge: 'mobility' },
		{ id: 'french', language: 'fr', challenge: 'mobility' },
		{ id: 'elsewhere', language: 'en', challenge: 'frailty' }
	];
	expect(strangers({ judges, entries })).toEqual([
		{ entry: 'french', judge: 'j' },
		{ entry: 'elsewhere', judge: 'j' }
	]);
});
