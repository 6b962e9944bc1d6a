import { expect, test } from 'vitest';
import { allocateByPlace } from './allocate.ts';

const awards = [1, 2, 3].map((place) => ({ awardId: `award-${place}`, challengeId: 'frailty', place }));
const standing = (entryId: string, place: number | null, challengeId = 'frailty') => ({
	entryId,
	challengeId,
	place,
	goesOn: place !== null
});

test.each([
	[
		'one for each place',
		[standing('a', 1), standing('b', 2), standing('c', 3)],
		'award-1 a, award-2 b, award-3 c'
	],
	[
		'joint winners share',
		[standing('a', 1), standing('b', 1), standing('c', 3)],
		'award-1 a, award-1 b, award-3 c'
	],
	['fewer entries than places', [standing('a', 1)], 'award-1 a'],
	['another challenge', [standing('a', 1, 'mobility')], ''],
	['not placed', [standing('a', null)], '']
])('%s', (_, standings, expected) => {
	const given = allocateByPlace(awards, standings).map(({ awardId, entryId }) => `${awardId} ${entryId}`);
	expect(given.join(', ')).toBe(expected);
});
