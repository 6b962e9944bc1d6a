import { expect, test } from 'vitest';
import { forecast, type JudgeWork } from './forecast.ts';

const now = new Date('2021-03-15T12:00Z');
const closesAt = new Date('2021-03-22T12:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const judge = (done: number, left: number, days: number | null): JudgeWork => ({
	...{ judgeId: 'j', done, left },
	begunAt: days === null ? null : daysAgo(days)
});
const inDays = (at: Date | null | undefined) =>
	at ? Math.round((at.getTime() - now.getTime()) / 8_640_000) / 10 : null;

test.each<[string, JudgeWork[], number | null, number | null]>([
	['one a day, four left', [judge(4, 4, 4)], 4, 8],
	['the slowest sets the end', [judge(8, 0, 4), judge(2, 4, 4)], 6.2, 14],
	['who has not begun goes at the middle pace', [judge(4, 0, 4), judge(0, 6, null)], 6, 10],
	['too slow for the close', [judge(2, 9, 7)], 31.5, 4],
	['not within two months', [judge(1, 90, 20)], null, 1]
])('%s', (_, work, days, atClose) => {
	const told = forecast(work, now, closesAt);
	expect(inDays(told?.doneAt.likely)).toBe(days);
	expect(told?.atClose?.likely).toBe(atClose);
});

test.each([
	['nobody has finished a review', [judge(0, 4, 1)]],
	['nothing is left', [judge(4, 0, 3)]],
	['nobody judges', []]
])('no forecast: %s', (_, work) => {
	expect(forecast(work, now, closesAt)).toBeUndefined();
});

test('a first hour does not promise a miracle', () => {
	const told = forecast([judge(3, 12, 0.05), judge(2, 4, 4), judge(2, 4, 4)], now, closesAt);
	// Three an hour would be done tonight.
	expect(inDays(told?.doneAt.likely)).toBeGreaterThan(2.5);
});

test('the range holds the likely instant, and narrows with what was seen', () => {
	const few = forecast([judge(2, 10, 2)], now, closesAt);
	const many = forecast([judge(40, 10, 40)], now, closesAt);
	const [early, likely, late] = [few?.doneAt.early, few?.doneAt.likely, few?.doneAt.late].map(inDays);
	expect(early).toBeLessThan(likely ?? 0);
	expect(late).toBeGreaterThan(likely ?? 0);
	const width = (told: typeof few) => (inDays(told?.doneAt.late) ?? 0) - (inDays(told?.doneAt.early) ?? 0);
	expect(width(many)).toBeLessThan(width(few) / 2);
});

test('work that nobody has begun is told apart', () => {
	expect(forecast([judge(4, 1, 4), judge(0, 6, null)], now, closesAt)?.notBegun).toBe(6);
});

test('it tells how many judges would be late', () => {
	expect(forecast([judge(4, 4, 4), judge(1, 9, 7), judge(1, 20, 7)], now, closesAt)?.afterClose).toBe(2);
});

test('after the close there is nothing to say about it', () => {
	expect(forecast([judge(4, 4, 4)], now, daysAgo(1))?.atClose).toBeNull();
});
