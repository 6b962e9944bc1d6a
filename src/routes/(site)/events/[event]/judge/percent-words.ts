import { intlTag, type Locale } from '#lib/foundation/i18n/locales.ts';

/** "20%", as the language writes it. */
export function percentWords(percent: number, locale: Locale): string {
	return new Intl.NumberFormat(intlTag(locale), { style: 'percent' }).format(percent / 100);
}
