import { expect, test } from 'vitest';
import { reasonsOf } from './reasons.ts';

const none = { judges: 0, weights: 0, scale: 0, usual: 0, rest: 0 };

test.each([
	['strict judges', { ...none, judges: 0.1 }, ['strict']],
	['kind judges', { ...none, judges: -0.1 }, ['kind']],
	[
		'the greatest first',
		{ ...none, judges: 0.01, usual: -0.04, weights: 0.02 },
		['usual', 'weights', 'strict']
	],
	['nothing that is not seen', { ...none, rest: 0.0012, judges: -0.0012 }, []],
	['a method that adds nothing up', undefined, []]
])('%s', (_, steps, codes) => {
	expect(reasonsOf({ steps }, 4).map(({ code }) => code)).toEqual(codes);
});
