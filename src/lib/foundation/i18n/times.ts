import { m } from '#lib/paraglide/messages.js';
import { dateFormat, numberFormat } from './formats.ts';
import { intlTag, type Locale } from './locales.ts';

/** What a zone is called after: the city of its IANA name ("Asia/Kolkata" is "Kolkata"). */
export function zoneCity(zone: string): string {
	return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/**
 * All zones that this runtime knows, for a select; UTC first.
 * @param chosen is among them in any case: the runtime knows "Asia/Kolkata" and lists it by its old name only
 */
export function timeZones(chosen?: string): string[] {
	const listed = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC');
	const missing = chosen !== undefined && chosen !== 'UTC' && !listed.includes(chosen) ? [chosen] : [];
	return ['UTC', ...[...listed, ...missing].sort()];
}

/** "23:00". */
export function clockTime(instant: Date, zone: string, locale: Locale): string {
	return dateFormat(intlTag(locale), {
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZone: zone
	}).format(instant);
}

/** "22:41:08", for what hangs on the second. */
export function exactTime(instant: Date, zone: string, locale: Locale): string {
	return dateFormat(intlTag(locale), {
		timeStyle: 'medium',
		hourCycle: 'h23',
		timeZone: zone
	}).format(instant);
}

/** "Monday 8 February 2021". */
function longDay(instant: Date, zone: string, locale: Locale): string {
	const words = dateFormat(intlTag(locale), {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: zone
	}).format(instant);
	return locale === 'en' ? words.replace(',', '') : words;
}

/** "8 February 2021". */
export function shortDay(instant: Date, zone: string, locale: Locale): string {
	return dateFormat(intlTag(locale), {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: zone
	}).format(instant);
}

/** "Monday 8 February 2021, 23:00 in Geneva". `place` is what people call the zone; its city where it is missing. */
export function inZone(
	instant: Date,
	zone: string,
	locale: Locale,
	place?: string,
	time: typeof clockTime = clockTime
): string {
	return m.foundation_time_in_place(
		{
			day: longDay(instant, zone, locale),
			time: time(instant, zone, locale),
			place: place || zoneCity(zone)
		},
		{ locale }
	);
}

/** "Tuesday 9 February 2021, 03:30 for you, in Kolkata"; nothing where the reader's clock shows the same, or is unknown. */
export function forReader(
	instant: Date,
	zone: string,
	readerZone: string | null,
	locale: Locale,
	time: typeof clockTime = clockTime
): string | undefined {
	if (!readerZone) return undefined;
	const [day, clock] = [longDay(instant, readerZone, locale), time(instant, readerZone, locale)];
	if (day === longDay(instant, zone, locale) && clock === time(instant, zone, locale)) return undefined;
	return m.foundation_time_for_you({ day, time: clock, place: zoneCity(readerZone) }, { locale });
}

/** Both in one sentence, for refusals and letters. */
export function inBothZones(
	instant: Date,
	zone: string,
	readerZone: string | null,
	locale: Locale,
	place?: string
): string {
	const here = forReader(instant, zone, readerZone, locale);
	const there = inZone(instant, zone, locale, place);
	return here ? `${there} (${here})` : there;
}

const hour = 3_600_000;

/** How long until then: whole days while it is more than 48 hours, then hours, then minutes; never below zero. */
export function timeLeft(until: Date, now: Date, locale: Locale): string {
	const left = Math.max(0, until.getTime() - now.getTime());
	const [figure, unit] =
		left > 48 * hour
			? [Math.floor(left / (24 * hour)), 'day']
			: left >= 2 * hour
				? [Math.floor(left / hour), 'hour']
				: [Math.ceil(left / 60_000), 'minute'];
	return numberFormat(intlTag(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(figure);
}

/** "8 February". */
export function dayMonth(instant: Date, zone: string, locale: Locale): string {
	return dateFormat(intlTag(locale), { day: 'numeric', month: 'long', timeZone: zone }).format(instant);
}

/** "2–5 March", as the language writes it; one day where both ends are on it. */
export function dayRange(from: Date, until: Date, zone: string, locale: Locale): string {
	return dateFormat(intlTag(locale), {
		day: 'numeric',
		month: 'long',
		timeZone: zone
	}).formatRange(from, until);
}
