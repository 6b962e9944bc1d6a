import { expect, test } from 'vitest';
import { isNear, isTimeToSay, timeLeft, timeLeftInWords } from './countdown.ts';

const minutes = (n: number) => n * 60_000;
const hours = (n: number) => minutes(60 * n);
const days = (n: number) => hours(24 * n);

test.each([
	['six days and a bit', days(6) + hours(5), 6, 'day'],
	['just over two days', days(2) + 1, 2, 'day'],
	['two days are 48 hours', days(2), 48, 'hour'],
	['just under two hours', hours(2) - 1, 119, 'minute'],
	['the last 42 minutes', minutes(42) + 59_999, 42, 'minute'],
	['the last two minutes', minutes(2), 120, 'second'],
	['the end', 0, 0, 'second'],
	['after the end', -5, 0, 'second']
])('%s', (_, milliseconds, count, unit) => {
	expect(timeLeft(milliseconds)).toEqual({ count, unit });
});

test.each([
	['en', '6 days'],
	['fr', '6 jours'],
	['ar', '6 أيام']
])('in words, %s', (locale, words) => {
	expect(timeLeftInWords(days(6), locale).replaceAll('\u00a0', ' ')).toBe(words);
});

test.each([
	['crossing a day', days(1) + 1, days(1), true],
	['crossing an hour', hours(1) + 500, hours(1) - 500, true],
	['crossing ten minutes', minutes(11), minutes(10), true],
	['in between', hours(5), hours(5) - 1000, false],
	['after ten minutes', minutes(9), minutes(8), false]
])('said aloud: %s', (_, before, after, said) => {
	expect(isTimeToSay(before, after)).toBe(said);
});

test('near is less than a day', () => {
	expect([isNear(days(1)), isNear(days(1) - 1)]).toEqual([false, true]);
});
