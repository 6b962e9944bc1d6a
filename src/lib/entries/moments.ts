import type { Locale } from '#lib/foundation/i18n/locales.ts';
import { clockTime, shortDay } from '#lib/foundation/i18n/times.ts';
import { m } from '#lib/paraglide/messages.js';

/** "14:32" for today, "8 February 2021, 14:32" for another day; for a cell of a table. */
export function stampWords(instant: Date, now: Date, zone: string, locale: Locale): string {
	const time = clockTime(instant, zone, locale);
	const day = shortDay(instant, zone, locale);
	return day === shortDay(now, zone, locale) ? time : `${day}, ${time}`;
}

/** "at 14:32" for today, "on 8 February 2021, 14:32" for another day; part of a sentence. */
export function whenWords(instant: Date, now: Date, zone: string, locale: Locale): string {
	const time = clockTime(instant, zone, locale);
	const day = shortDay(instant, zone, locale);
	const isToday = day === shortDay(now, zone, locale);
	return isToday ? m.entries_at_time({ time }, { locale }) : m.entries_on_day({ day, time }, { locale });
}
