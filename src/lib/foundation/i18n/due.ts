import type { Locale } from './locales.ts';
import { forReader, inZone, timeLeft } from './times.ts';

/** A deadline in words: how long is left, when it is there, and when that is for the reader. */
export interface Due {
	state: 'open' | 'near' | 'closed';
	left: string;
	when: string;
	yours: string | undefined;
	closesAt: string;
	now: string;
}

/** Where and in which language a deadline is read. */
export interface DueFor {
	zone: string;
	place: string;
	readerZone: string | null;
	locale: Locale;
	now: Date;
}

const day = 86_400_000;

/** The words of a deadline, ready for a page. Within the last day it is near. */
export function dueWords(closesAt: Date, { zone, place, readerZone, locale, now }: DueFor): Due {
	const left = closesAt.getTime() - now.getTime();
	return {
		state: left <= 0 ? 'closed' : left < day ? 'near' : 'open',
		left: timeLeft(closesAt, now, locale),
		when: inZone(closesAt, zone, locale, place),
		yours: forReader(closesAt, zone, readerZone, locale),
		closesAt: closesAt.toISOString(),
		now: now.toISOString()
	};
}
