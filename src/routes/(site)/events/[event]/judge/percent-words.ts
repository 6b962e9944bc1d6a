import { numberFormat } from '#lib/foundation/i18n/formats.ts';
import { intlTag, type Locale } from '#lib/foundation/i18n/locales.ts';

/** "20%", as the language writes it. */
export function percentWords(percent: number, locale: Locale): string {
	return numberFormat(intlTag(locale), { style: 'percent' }).format(percent / 100);
}
