import { expect, test } from 'vitest';
import { forReader, inBothZones, inZone, timeLeft } from './times.ts';

const deadline = new Date('2021-02-08T22:00Z');

test.each([
	['en', 'Monday 8 February 2021, 23:00 in Geneva', 'Tuesday 9 February 2021, 03:30 for you, in Kolkata'],
	['fr', 'lundi 8 février 2021, 23:00 à Genève', 'mardi 9 février 2021, 03:30 pour vous, à Kolkata']
] as const)('a deadline in %s', (locale, there, here) => {
	const place = locale === 'fr' ? 'Genève' : 'Geneva';
	expect(inZone(deadline, 'Europe/Zurich', locale, place)).toBe(there);
	expect(forReader(deadline, 'Europe/Zurich', 'Asia/Kolkata', locale)).toBe(here);
});

test('whose clock shows the same reads it once', () => {
	expect(inBothZones(deadline, 'Europe/Zurich', 'Europe/Paris', 'en')).toBe(
		'Monday 8 February 2021, 23:00 in Zurich'
	);
});

test.each([
	['2021-02-02T22:00Z', '6 days'],
	['2021-02-06T22:00Z', '48 hours'],
	['2021-02-08T21:18Z', '42 minutes'],
	['2021-02-09T00:00Z', '0 minutes']
])('from %s: %s', (now, words) => {
	expect(timeLeft(deadline, new Date(now), 'en')).toBe(words);
});
