import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AdvanceRule, type Decision, placeByScore } from './standing.ts';
import { climb, type LadderStep, placesAfter, type TieFacts, tiesAtCut } from './tie-ladder.ts';

const reach: LadderStep = { by: 'criterion', criterionId: 'reach' };
const idea: LadderStep = { by: 'criterion', criterionId: 'idea' };
const median: LadderStep = { by: 'median' };
const decision: LadderStep = { by: 'decision' };
const joint: LadderStep = { by: 'joint' };

const facts = (entryId: string, reach: number, idea: number, median: number): TieFacts => ({
	...{ entryId, median },
	criteria: new Map([
		['reach', reach],
		['idea', idea]
	])
});
const told = (groups: string[][]) => groups.map((group) => group.join('')).join(' ');

test.each<[string, TieFacts[], number, LadderStep[], string, string, number]>([
	[
		'the first step breaks it',
		[facts('a', 0.5, 0, 0), facts('b', 0.8, 0, 0)],
		1,
		[reach, decision],
		'b a',
		'broken',
		1
	],
	[
		'the second where the first finds them equal',
		[facts('a', 0.5, 0.2, 0), facts('b', 0.5, 0.1, 0)],
		1,
		[reach, idea],
		'a b',
		'broken',
		2
	],
	[
		'the median of the judges',
		[facts('a', 0.5, 0, 0.4), facts('b', 0.5, 0, 0.6)],
		1,
		[reach, median],
		'b a',
		'broken',
		2
	],
	[
		'what differs in the fifth digit is equal',
		[facts('a', 0.50001, 0, 0), facts('b', 0.5, 0, 0)],
		1,
		[reach, decision],
		'ab',
		'decision',
		1
	],
	[
		'nobody is ordered who is safe or out',
		[facts('a', 1, 0, 0), facts('b', 0.5, 0.1, 0), facts('c', 0.5, 0.9, 0), facts('d', 0, 0, 0)],
		2,
		[reach, idea],
		'a c b d',
		'broken',
		2
	],
	[
		'two above the cut stay equal',
		[facts('a', 1, 0.1, 0), facts('b', 1, 0.9, 0), facts('c', 0, 0, 0)],
		2,
		[reach, idea],
		'ab c',
		'broken',
		1
	],
	[
		'a person has to say',
		[facts('a', 0.5, 0, 0), facts('b', 0.5, 0, 0)],
		1,
		[reach, decision],
		'ab',
		'decision',
		1
	],
	[
		'a ladder that ends says so too',
		[facts('a', 0.5, 0, 0), facts('b', 0.5, 0, 0)],
		1,
		[reach],
		'ab',
		'decision',
		1
	],
	['all go on', [facts('a', 0.5, 0, 0), facts('b', 0.5, 0, 0)], 1, [reach, joint], 'ab', 'joint', 1],
	[
		'no step after the one that decides',
		[facts('a', 0.5, 0, 0), facts('b', 0.8, 0, 0)],
		1,
		[decision, reach],
		'ab',
		'decision',
		0
	]
])('%s', (_, tied, seats, ladder, groups, end, steps) => {
	const outcome = climb(tied, seats, ladder);
	expect([told(outcome.groups), outcome.end, outcome.rungs.length]).toEqual([groups, end, steps]);
});

test('an entry without the figure stands behind those that have it', () => {
	const none = { entryId: 'a', median: null, criteria: new Map() };
	expect(told(climb([none, facts('b', 0, 0, 0)], 1, [median]).groups)).toBe('b a');
});

test('places count on from that of the tie; equals share one', () => {
	expect(placesAfter({ groups: [['a', 'b'], ['c']] }, 5)).toEqual(
		new Map([
			['a', 5],
			['b', 5],
			['c', 7]
		])
	);
});

const rule: AdvanceRule = { advance: 'top', count: 2, perChallenge: true };
const anEntry = fc.record({
	score: fc.constantFrom(0.5, 0.7, 0.9),
	median: fc.option(fc.constantFrom(0.1, 0.2)),
	reach: fc.constantFrom(0.3, 0.6)
});
const aRound = fc.array(anEntry, { minLength: 2, maxLength: 8 }).map((list) =>
	list.map((one, at) => ({
		...{ entryId: `e${at}`, challengeId: 'one', score: one.score },
		facts: { entryId: `e${at}`, median: one.median, criteria: new Map([['reach', one.reach]]) }
	}))
);
const someLadder = fc.shuffledSubarray([reach, idea, median, decision, joint]);

describe('always', () => {
	test('the order in which entries are given makes no difference', () => {
		fc.assert(
			fc.property(aRound, someLadder, fc.integer({ min: 1, max: 7 }), (round, ladder, seats) => {
				const tied = round.map((one) => one.facts);
				expect(climb([...tied].reverse(), seats, ladder)).toEqual(climb(tied, seats, ladder));
			})
		);
	});

	test('a ladder that breaks a tie, or lets all through, leaves none at the cut and moves nobody else', () => {
		fc.assert(
			fc.property(aRound, someLadder, (round, ladder) => {
				const before = placeByScore(round, rule, []);
				for (const tie of tiesAtCut(before, rule)) {
					const tied = new Set(tie.entryIds);
					const outcome = climb(
						round.filter(({ entryId }) => tied.has(entryId)).map((one) => one.facts),
						tie.seats,
						ladder
					);
					if (outcome.end === 'decision') continue;
					const places = placesAfter(outcome, tie.place);
					const decided = tie.entryIds.map((entryId): Decision => ({
						...{ entryId, reason: 'the ladder' },
						place: places.get(entryId) ?? null,
						joint: outcome.end === 'joint'
					}));
					const after = placeByScore(round, rule, decided);
					expect(after.filter(({ tiedAtCut }) => tiedAtCut)).toEqual([]);
					const others = (list: typeof after) => list.filter(({ entryId }) => !tied.has(entryId));
					expect(others(after)).toEqual(others(before));
					const going = after.filter(({ goesOn }) => goesOn).length;
					if (outcome.end === 'broken') expect(going).toBe(2);
					else expect(going).toBeGreaterThan(2);
				}
			})
		);
	});
});
