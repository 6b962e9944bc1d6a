import { expect, test } from 'vitest';
import { type OfferedAward, prizesOf } from './prizes.ts';

const place = (challengeId: string, number: number, change: Partial<OfferedAward> = {}): OfferedAward => ({
	...{ challengeId, place: number, name: { en: `Place ${number}` }, money: null, mentorshipMonths: null },
	...change
});
const money = { minorUnits: 100_000, currency: 'USD' };
const first = { money, mentorshipMonths: 6 };

test('four challenges with the same prizes are said once', () => {
	const awards = ['a', 'b', 'c', 'd'].flatMap((id) => [
		place(id, 2),
		place(id, 1, first),
		place(id, 3),
		place(id, 4)
	]);
	expect(prizesOf(awards)).toEqual({
		...{ challenges: 4, places: 16, placesEach: 4 },
		prizes: [
			{ kind: 'money', money, award: { en: 'Place 1' }, challenges: 4 },
			{ kind: 'mentorship', months: 6, award: { en: 'Place 1' }, challenges: 4 }
		]
	});
});

test('what differs is told apart', () => {
	const more = { minorUnits: 500_000, currency: 'USD' };
	const summary = prizesOf([place('a', 1, { money }), place('b', 1, { money: more }), place('b', 2)]);
	expect(summary).toEqual({
		...{ challenges: 2, places: 3, placesEach: undefined },
		prizes: [
			{ kind: 'money', money, award: { en: 'Place 1' }, challenges: 1 },
			{ kind: 'money', money: more, award: { en: 'Place 1' }, challenges: 1 }
		]
	});
});

test('nothing to win', () => {
	expect(prizesOf([])).toEqual({ challenges: 0, places: 0, placesEach: undefined, prizes: [] });
});
