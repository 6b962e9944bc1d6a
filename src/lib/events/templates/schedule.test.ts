import { expect, test } from 'vitest';
import { hackathon } from './hackathon.ts';
import { instantOf, scheduleOf } from './schedule.ts';

test('the hackathon of 2021, from its first day', () => {
	const schedule = scheduleOf(hackathon, '2021-01-11');
	expect(schedule.registration).toEqual({
		opensAt: new Date('2021-01-11T08:00:00Z'),
		closesAt: new Date('2021-02-08T22:00:00Z')
	});
	expect(schedule.submission.closesAt).toEqual(new Date('2021-03-01T22:00:00Z'));
	expect(schedule.rounds.map(({ slug, closesAt }) => [slug, closesAt.toISOString()])).toEqual([
		['screening', '2021-03-05T22:00:00.000Z'],
		['review', '2021-03-22T22:00:00.000Z'],
		// Clocks in Geneva went forward on 28 March: 23:00 is an hour earlier in UTC.
		['panels', '2021-04-01T21:00:00.000Z']
	]);
	expect(schedule.ceremonyAt).toEqual(new Date('2021-04-22T13:00:00Z'));
});

test.each([
	['winter', { day: 0, time: '23:00' }, '2021-01-25', 'Europe/Zurich', '2021-01-25T22:00:00Z'],
	['summer', { day: 0, time: '23:00' }, '2021-07-01', 'Europe/Zurich', '2021-07-01T21:00:00Z'],
	[
		'over the end of the year',
		{ day: 7, time: '00:00' },
		'2020-12-28',
		'Europe/Zurich',
		'2021-01-03T23:00:00Z'
	],
	['half an hour off', { day: 0, time: '10:00' }, '2021-01-01', 'Asia/Kolkata', '2021-01-01T04:30:00Z'],
	['on the day before', { day: 0, time: '08:00' }, '2021-01-02', 'Pacific/Auckland', '2021-01-01T19:00:00Z'],
	[
		'just before the clocks change',
		{ day: 0, time: '01:59' },
		'2021-03-28',
		'Europe/Zurich',
		'2021-03-28T00:59:00Z'
	],
	['just after', { day: 0, time: '03:00' }, '2021-03-28', 'Europe/Zurich', '2021-03-28T01:00:00Z'],
	[
		'the hour that is skipped',
		{ day: 0, time: '02:30' },
		'2021-03-28',
		'Europe/Zurich',
		'2021-03-28T01:30:00Z'
	],
	['back to winter', { day: 0, time: '03:00' }, '2021-10-31', 'Europe/Zurich', '2021-10-31T02:00:00Z']
] as const)('%s', (_, moment, firstDay, zone, expected) => {
	expect(instantOf(moment, firstDay, zone)).toEqual(new Date(expected));
});
