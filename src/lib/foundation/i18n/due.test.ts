import { expect, test } from 'vitest';
import { dueWords } from './due.ts';

const closesAt = new Date('2021-02-08T22:00Z');
const reading = { zone: 'Europe/Zurich', place: 'Geneva', readerZone: 'Asia/Kolkata', locale: 'en' } as const;

test.each([
	['2021-02-02T22:00Z', 'open', '6 days'],
	['2021-02-07T23:00Z', 'near', '23 hours'],
	['2021-02-08T22:00Z', 'closed', '0 minutes']
])('at %s it is %s', (now, state, left) => {
	expect(dueWords(closesAt, { ...reading, now: new Date(now) })).toEqual({
		...{ state, left, closesAt: closesAt.toISOString(), now: new Date(now).toISOString() },
		when: 'Monday 8 February 2021, 23:00 in Geneva',
		yours: 'Tuesday 9 February 2021, 03:30 for you, in Kolkata'
	});
});
