import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEntry, calendarFile } from './calendar.ts';

const writtenAt = new Date('2021-04-01T08:00Z');
const entry: CalendarEntry = {
	uid: 'a1',
	startsAt: new Date('2021-04-12T14:00Z'),
	endsAt: new Date('2021-04-12T15:00Z'),
	title: 'Session',
	revision: 2
};

/** The lines as a calendar program reads them: unfolded. */
function linesOf(file: string): string[] {
	return file.replaceAll('\r\n ', '').split('\r\n');
}

function valueOf(file: string, name: string): string | undefined {
	return linesOf(file)
		.find((line) => line.startsWith(`${name}:`))
		?.slice(name.length + 1);
}

test('a file has its frame, and an entry its times in UTC, revision and state', () => {
	expect(linesOf(calendarFile('Mentorship', [entry], writtenAt))).toEqual([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Laureate//Laureate//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		'NAME:Mentorship',
		'X-WR-CALNAME:Mentorship',
		'BEGIN:VEVENT',
		'UID:a1',
		'DTSTAMP:20210401T080000Z',
		'DTSTART:20210412T140000Z',
		'DTEND:20210412T150000Z',
		'SEQUENCE:2',
		'STATUS:CONFIRMED',
		'SUMMARY:Session',
		'END:VEVENT',
		'END:VCALENDAR',
		''
	]);
});

test('what is cancelled says so, and a deadline has no end', () => {
	const file = calendarFile('Deadlines', [{ ...entry, endsAt: null, cancelled: true }], writtenAt);
	expect(valueOf(file, 'STATUS')).toBe('CANCELLED');
	expect(valueOf(file, 'DTEND')).toBeUndefined();
});

test.each([
	['a comma and a semicolon', 'Geneva, room 2; first floor', 'Geneva\\, room 2\\; first floor'],
	['a backslash', 'a\\nb', 'a\\\\nb'],
	['lines', 'one\r\ntwo\rthree', 'one\\ntwo\\nthree'],
	['a line that looks like another property', 'x\nEND:VEVENT', 'x\\nEND:VEVENT'],
	['a control character', 'a\u0000b\tc', 'a b c']
])('escapes %s', (_, typed, written) => {
	expect(valueOf(calendarFile('x', [{ ...entry, place: typed }], writtenAt), 'LOCATION')).toBe(written);
});

test('a link is written as it is', () => {
	const file = calendarFile('x', [{ ...entry, link: 'https://example.org/a,b;c?d=e' }], writtenAt);
	expect(valueOf(file, 'URL')).toBe('https://example.org/a,b;c?d=e');
});

test('no line is longer than 75 octets, no character is cut, and nothing is lost', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
			const file = calendarFile('x', [{ ...entry, title: typed }], writtenAt);
			for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
			const read = valueOf(file, 'SUMMARY')?.replace(/\\(.)/g, (_, sign: string) =>
				sign === 'n' ? '\n' : sign
			);
			expect(read).toBe(typed.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' '));
		})
	);
});
