import { expect, test } from 'vitest';
import { datesOutOfOrder, type Timetable } from './timetable.ts';

const day = (day: number) => new Date(Date.UTC(2021, 0, day));
const timetable: Timetable = {
	registrationOpensAt: day(1),
	registrationClosesAt: day(10),
	submissionOpensAt: day(1),
	submissionClosesAt: day(20),
	rounds: [
		{ opensAt: day(20), closesAt: day(25) },
		{ opensAt: day(25), closesAt: day(30) }
	],
	ceremonyAt: day(30)
};
const [first, second] = timetable.rounds;
const rounds = (a: object, b: object = {}) => ({
	rounds: [
		{ ...first, ...a },
		{ ...second, ...b }
	]
});

test.each([
	['as it should be', {}, []],
	['registration closes as it opens', { registrationClosesAt: day(1) }, ['registrationClosesAt']],
	['submission closes before it opens', { submissionOpensAt: day(21) }, ['submissionClosesAt']],
	['registration outlasts submission', { registrationClosesAt: day(21) }, ['submissionClosesAt']],
	['screening begins while entries come in', rounds({ opensAt: day(15) }), []],
	[
		'screening ends while entries come in',
		rounds({ opensAt: day(15), closesAt: day(18) }),
		['rounds.0.closesAt']
	],
	['a round begins before the one before is over', rounds({}, { opensAt: day(24) }), ['rounds.1.opensAt']],
	['a round ends before it begins', rounds({}, { closesAt: day(25) }), ['rounds.1.closesAt']],
	['winners are announced too early', { ceremonyAt: day(29) }, ['ceremonyAt']],
	['no rounds, and announced before the deadline', { rounds: [], ceremonyAt: day(19) }, ['ceremonyAt']],
	[
		'nothing is set',
		{
			registrationOpensAt: null,
			registrationClosesAt: null,
			submissionOpensAt: null,
			submissionClosesAt: null,
			...rounds({ opensAt: null, closesAt: null }, { opensAt: null, closesAt: null }),
			ceremonyAt: null
		},
		[]
	]
])('%s', (_, change, fields) => {
	expect(datesOutOfOrder({ ...timetable, ...change } as Timetable)).toEqual(fields);
});
