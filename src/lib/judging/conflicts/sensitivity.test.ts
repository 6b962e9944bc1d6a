import { expect, test } from 'vitest';
import type { Placed } from '#lib/rounds/standing.ts';
import { sensitivityOf } from './sensitivity.ts';

/** Entries by place, best first; so many go on. */
const standings = (order: string, goOn: number): Placed[] =>
	[...order].map((entryId, at) => ({
		...{ entryId, challengeId: 'c', score: 1 - at / 10, place: at + 1, goesOn: at < goOn },
		...{ tiedAtCut: false, joint: false, reason: null }
	}));

test.each([
	['nothing changes', 'abcd', 'abcd', 'same', []],
	[
		'the same go on, in another order',
		'abcd',
		'bacd',
		'order',
		[
			{ entryId: 'a', before: 1, after: 2 },
			{ entryId: 'b', before: 2, after: 1 }
		]
	],
	[
		'others go on',
		'abcd',
		'acbd',
		'cut',
		[
			{ entryId: 'b', before: 2, after: 3 },
			{ entryId: 'c', before: 3, after: 2 }
		]
	]
])('%s', (_, before, after, outcome, changes) => {
	expect(sensitivityOf(standings(before, 2), standings(after, 2))).toEqual({ outcome, changes });
});

test('an entry that only watched reviews scored has no place without them', () => {
	const after = standings('a', 2).concat({ ...standings('b', 0)[0]!, place: null, score: null });
	expect(sensitivityOf(standings('ab', 2), after)).toEqual({
		outcome: 'cut',
		changes: [{ entryId: 'b', before: 2, after: null }]
	});
});
