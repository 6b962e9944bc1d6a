import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantAt, wallTime } from './zoned-time.ts';

test.each([
	['winter', '2021-02-08T23:00', 'Europe/Zurich', '2021-02-08T22:00:00.000Z'],
	['summer', '2021-07-08T23:00', 'Europe/Zurich', '2021-07-08T21:00:00.000Z'],
	['the minute before clocks go forward', '2021-03-28T01:59', 'Europe/Zurich', '2021-03-28T00:59:00.000Z'],
	['the minute after', '2021-03-28T03:00', 'Europe/Zurich', '2021-03-28T01:00:00.000Z'],
	['half an hour off', '2021-02-08T23:00', 'Asia/Kolkata', '2021-02-08T17:30:00.000Z'],
	['no zone at all', '2021-02-08T23:00', 'UTC', '2021-02-08T23:00:00.000Z'],
	['south of the equator', '2021-01-08T12:00', 'Australia/Lord_Howe', '2021-01-08T01:00:00.000Z']
])('%s', (_, wall, zone, instant) => {
	const at = instantAt(wall, zone);
	expect(at).toEqual(new Date(instant));
	expect(wallTime(new Date(instant), zone)).toBe(wall);
});

test.each([
	['an hour that is skipped', '2021-03-28T02:30', 'Europe/Zurich', 'gap'],
	['an hour that comes twice', '2021-10-31T02:30', 'Europe/Zurich', 'gap'],
	['half an hour that is skipped', '2021-10-03T02:15', 'Australia/Lord_Howe', 'gap'],
	['a day that is skipped', '2011-12-30T12:00', 'Pacific/Apia', 'gap'],
	['no such day', '2021-02-30T10:00', 'UTC', 'date'],
	['no such hour', '2021-02-03T25:00', 'UTC', 'date'],
	['words', 'tomorrow', 'UTC', 'date'],
	['nothing', '', 'UTC', 'date'],
	['a year that is a slip of the finger', '0021-02-03T10:00', 'UTC', 'date']
])('%s', (_, wall, zone, why) => {
	expect(instantAt(wall, zone)).toBe(why);
});

test('whatever clocks show names its instant, or is refused for coming twice', () => {
	const zones = ['Europe/Zurich', 'America/St_Johns', 'Asia/Tehran', 'Africa/Casablanca', 'Pacific/Chatham'];
	const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 30 });
	fc.assert(
		fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
			const instant = new Date(Date.UTC(2000, 0, 1) + minute * 60_000);
			const back = instantAt(wallTime(instant, zone), zone);
			expect(back === 'gap' || (back instanceof Date && back.getTime() === instant.getTime())).toBe(true);
		})
	);
});
