import { numberFormat } from '#lib/foundation/i18n/formats.ts';
import { intlTag, type Locale } from '#lib/foundation/i18n/locales.ts';

/** "2 hours and 20 minutes" by `long`, "2 h 20 min" by `short`. Above an hour it is rounded to ten minutes. */
export function spanWords(minutes: number, locale: Locale, style: 'long' | 'short' = 'long'): string {
	const rounded = minutes > 60 ? Math.round(minutes / 10) * 10 : Math.max(1, minutes);
	const [hours, rest] = [Math.floor(rounded / 60), rounded % 60];
	const say = (figure: number, unit: 'hour' | 'minute') =>
		numberFormat(intlTag(locale), { style: 'unit', unit, unitDisplay: style }).format(figure);
	const parts = [...(hours > 0 ? [say(hours, 'hour')] : []), ...(rest > 0 ? [say(rest, 'minute')] : [])];
	const type = style === 'long' ? 'conjunction' : 'unit';
	return new Intl.ListFormat(intlTag(locale), { type, style: style === 'long' ? 'long' : 'narrow' }).format(
		parts
	);
}
