import type { Locale } from '#lib/foundation/i18n/locales.ts';
import { exactTime, shortDay } from '#lib/foundation/i18n/times.ts';
import { m } from '#lib/paraglide/messages.js';

/** "Stored at 14:03:22" on the same day, else with the day. */
export function storedWords(savedAt: Date, now: Date, zone: string, locale: Locale): string {
	const day = shortDay(savedAt, zone, locale);
	return day === shortDay(now, zone, locale)
		? m.desk_stored_at({ time: exactTime(savedAt, zone, locale) })
		: m.desk_stored_on({ day });
}
