import { expect, test } from 'vitest';
import { timetableForm } from './timetable-form.ts';

const form = {
	timeZone: 'Europe/Zurich',
	registrationOpensAt: '2021-01-11T09:00',
	registrationClosesAt: '2021-02-08T23:00',
	submissionOpensAt: '2021-01-11T09:00',
	submissionClosesAt: '2021-03-01T23:00',
	graceMinutes: '5',
	ceremonyAt: '',
	'rounds.0.id': '6f1f9c0e-8a53-4f3c-9d0a-0d4bb1f5c111',
	'rounds.0.opensAt': '2021-03-08T09:00',
	'rounds.0.closesAt': '2021-03-31T23:00',
	'rounds.0.graceMinutes': '0'
};

test('times are those of the zone, before and after clocks change', () => {
	const { submissionClosesAt, ceremonyAt, rounds } = timetableForm.parse(form);
	expect(submissionClosesAt).toEqual(new Date('2021-03-01T22:00Z'));
	expect(rounds[0]?.closesAt).toEqual(new Date('2021-03-31T21:00Z'));
	expect(ceremonyAt).toBeNull();
});

test.each([
	['an hour that is skipped', { ceremonyAt: '2021-03-28T02:30' }, [['ceremonyAt', 'gap']]],
	['an hour that comes twice', { ceremonyAt: '2021-10-31T02:30' }, [['ceremonyAt', 'gap']]],
	['words', { submissionClosesAt: 'soon' }, [['submissionClosesAt', 'date']]],
	['the wrong order', { 'rounds.0.closesAt': '2021-03-08T08:00' }, [['rounds.0.closesAt', 'order']]],
	['too long a grace', { graceMinutes: '1441' }, [['graceMinutes', 'between:0:1440']]],
	['no such zone', { timeZone: 'Moon' }, [['timeZone', 'choose']]]
])('%s', (_, change, wrong) => {
	const issues = timetableForm.safeParse({ ...form, ...change }).error?.issues ?? [];
	expect(issues.map(({ path, message }) => [path.join('.'), message])).toEqual(wrong);
});
