import { expect, test } from 'vitest';
import { endDay, nextSession } from './mentorship.ts';

test.each([
	['an ordinary day', '2021-04-12', 6, '2021-10-12'],
	['over the turn of the year', '2021-09-01', 6, '2022-03-01'],
	['a day that the last month lacks', '2021-08-31', 6, '2022-02-28'],
	['the same in a leap year', '2023-08-31', 6, '2024-02-29'],
	['one month', '2021-01-31', 1, '2021-02-28'],
	['three years', '2021-04-12', 36, '2024-04-12']
])('a mentorship ends: %s', (_, startsOn, months, day) => {
	expect(endDay(startsOn, months)).toBe(day);
});

const now = new Date('2021-05-03T12:00Z');
const at = (time: string, cancelled = false) => ({
	startsAt: new Date(`2021-05-${time}Z`),
	minutes: 60,
	cancelledAt: cancelled ? now : null
});
const [over, underWay, soon, later, cancelled] = [
	at('03T11:00'),
	at('03T11:01'),
	at('03T15:00'),
	at('10T15:00'),
	at('03T12:30', true)
] as const;

test.each([
	['none planned', [], undefined],
	['only the past', [over], undefined],
	['under way until its last minute', [later, underWay, soon], underWay],
	['the first ahead, whatever the order', [later, over, soon], soon],
	['not the one that was cancelled', [cancelled, later], later]
])('the next session: %s', (_, sessions, next) => {
	expect(nextSession(sessions, now)).toBe(next);
});
