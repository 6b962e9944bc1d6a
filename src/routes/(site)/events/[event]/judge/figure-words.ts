import { numberFormat } from '#lib/foundation/i18n/formats.ts';
import { intlTag, type Locale } from '#lib/foundation/i18n/locales.ts';

/** "4.2". */
export function figureWords(figure: number, locale: Locale): string {
	return numberFormat(intlTag(locale), {
		minimumFractionDigits: 1,
		maximumFractionDigits: 1
	}).format(figure);
}
