/** Something with a time, for calendar programs. */
export interface CalendarEntry {
	/** Never changes, so that a program that imports the file again updates what it has. */
	uid: string;
	startsAt: Date;
	/** Null for an instant, such as a deadline. */
	endsAt: Date | null;
	title: string;
	/** Plain text; may have several lines. */
	description?: string;
	place?: string;
	/** An absolute address of ours. */
	link?: string;
	/** Larger than the one that was given out before, where anything changed. */
	revision: number;
	cancelled?: boolean;
}

/** What a calendar file is sent as. */
export const calendarType = 'text/calendar; charset=utf-8';

/**
 * A calendar file (RFC 5545; the name by RFC 7986).
 * @param writtenAt when the file is made
 */
export function calendarFile(name: string, entries: readonly CalendarEntry[], writtenAt: Date): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Laureate//Laureate//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`NAME:${escaped(name)}`,
		`X-WR-CALNAME:${escaped(name)}`,
		...entries.flatMap((entry) => entryLines(entry, writtenAt)),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function entryLines(entry: CalendarEntry, writtenAt: Date): string[] {
	const { uid, startsAt, endsAt, title, description, place, link, revision, cancelled = false } = entry;
	return [
		'BEGIN:VEVENT',
		`UID:${escaped(uid)}`,
		`DTSTAMP:${utc(writtenAt)}`,
		`DTSTART:${utc(startsAt)}`,
		...(endsAt ? [`DTEND:${utc(endsAt)}`] : []),
		`SEQUENCE:${revision}`,
		`STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
		`SUMMARY:${escaped(title)}`,
		...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
		...(place ? [`LOCATION:${escaped(place)}`] : []),
		// An address is not text: nothing in it is escaped, and nothing that `URL` lets through breaks a line.
		...(link ? [`URL:${new URL(link).href}`] : []),
		'END:VEVENT'
	];
}

/** "20210208T220000Z" (RFC 5545, 3.3.5, form 2). */
function utc(instant: Date): string {
	return instant.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Text as a value (RFC 5545, 3.3.11); other control characters may not stand in a file at all. */
function escaped(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/(?!\n)\p{Cc}/gu, ' ')
		.replace(/[\\;,]/g, (sign) => `\\${sign}`)
		.replaceAll('\n', '\\n');
}

const mostOctets = 75;
const encoder = new TextEncoder();

/** Lines have at most 75 octets; longer ones go on after a line end and a space (RFC 5545, 3.1). No character is cut. */
function folded(line: string): string {
	const parts: string[] = [];
	let part = '';
	let octets = 0;
	for (const character of line) {
		const more = encoder.encode(character).length;
		if (octets + more > mostOctets) {
			parts.push(part);
			part = '';
			octets = 1;
		}
		part += character;
		octets += more;
	}
	return [...parts, part].join('\r\n ');
}
