import { intlTag, type Locale } from '#lib/foundation/i18n/locales.ts';

/** "4.2". */
export function figureWords(figure: number, locale: Locale): string {
	return new Intl.NumberFormat(intlTag(locale), {
		minimumFractionDigits: 1,
		maximumFractionDigits: 1
	}).format(figure);
}
