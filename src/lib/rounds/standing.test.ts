import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decision, placeByHand, placeByScore, type Scored } from './standing.ts';

const topTwo = { advance: 'top', count: 2, perChallenge: true } as const;
const scored = (...scores: (number | null)[]): Scored[] =>
	scores.map((score, index) => ({ entryId: 'abcdef'.charAt(index), challengeId: 'frailty', score }));
const decided = (entryId: string, place: number | null): Decision => ({ entryId, place, reason: 'why' });

function brief(placed: ReturnType<typeof placeByScore>) {
	return [...placed]
		.sort((a, b) => a.entryId.localeCompare(b.entryId))
		.map(({ place, goesOn, tiedAtCut }) => `${place ?? '-'}${goesOn ? '+' : ''}${tiedAtCut ? '?' : ''}`)
		.join(' ');
}

test.each([
	['a clear cut', scored(0.9, 0.8, 0.7), [], '1+ 2+ 3'],
	['equals above the cut share a place', scored(0.9, 0.9, 0.7), [], '1+ 1+ 3'],
	['equals at the cut wait for a person', scored(0.9, 0.8, 0.8), [], '1+ 2? 2?'],
	['a person puts them in order', scored(0.9, 0.8, 0.8), [decided('c', 2), decided('b', 3)], '1+ 3 2+'],
	['one decision is enough where it says who is first', scored(0.9, 0.8, 0.8), [decided('c', 2)], '1+ 3 2+'],
	['a decision can’t lift an entry over a better score', scored(0.9, 0.8, 0.7), [decided('c', 1)], '1+ 2+ 3'],
	['what looks equal is equal', scored(0.9, 0.80001, 0.80002), [], '1+ 2? 2?'],
	['nobody scored it', scored(0.9, null, 0.7), [], '1+ - 2+'],
	['fewer entries than places', scored(0.9), [], '1+']
])('%s', (_, entries, decisions, expected) => {
	expect(brief(placeByScore(entries, topTwo, decisions))).toBe(expected);
});

test('each challenge has its own cut, unless the round counts the whole event', () => {
	const entries = scored(0.9, 0.8, 0.7, 0.6).map((one, index) => ({
		...one,
		challengeId: index < 3 ? 'x' : 'y'
	}));
	expect(brief(placeByScore(entries, topTwo, []))).toBe('1+ 2+ 3 1+');
	expect(brief(placeByScore(entries, { ...topTwo, perChallenge: false }, []))).toBe('1+ 2+ 3 4');
});

test('a panel places whom it places, and the others do not go on', () => {
	const placed = placeByHand(scored(0.5, 0.9, 0.1), [decided('c', 1), decided('a', 1), decided('b', null)]);
	expect(placed.map(({ place, goesOn }) => [place, goesOn])).toEqual([
		[1, true],
		[null, false],
		[1, true]
	]);
});

const scores = fc.array(fc.option(fc.integer({ min: 0, max: 20 }).map((n) => n / 20)), { maxLength: 30 });
const listed = (list: (number | null)[]) =>
	list.map((score, index) => ({ entryId: String(index), challengeId: 'x', score }));

test('the order of the input never matters, and never more go on than the rule allows', () => {
	fc.assert(
		fc.property(scores, fc.integer({ min: 1, max: 8 }), (list, count) => {
			const rule = { ...topTwo, count };
			const entries = listed(list);
			const placed = placeByScore(entries, rule, []);
			expect(placeByScore([...entries].reverse(), rule, [])).toEqual(placed);
			expect(placed.filter(({ goesOn }) => goesOn).length).toBeLessThanOrEqual(count);
		})
	);
});

test('one more point never lowers a place', () => {
	fc.assert(
		fc.property(scores, fc.nat(), (list, pick) => {
			const index = list.length === 0 ? 0 : pick % list.length;
			const before = list[index];
			if (before === null || before === undefined) return;
			const placeOf = (some: (number | null)[]) =>
				placeByScore(listed(some), topTwo, []).find(({ entryId }) => entryId === String(index))?.place ?? 0;
			expect(placeOf(list.with(index, before + 0.05))).toBeLessThanOrEqual(placeOf(list));
		})
	);
});
