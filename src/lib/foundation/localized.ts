import { baseLocale, type Locale, locales } from './i18n/locales.ts';

/** A text of the content in some of the languages: `{ en: 'Frailty', fr: 'Fragilité' }`. */
export type Localized = Partial<Record<Locale, string>>;

/** The text for this reader: the own language, else the base language, else whichever there is. */
export function inLocale(text: Localized, locale: Locale): string {
	const order = [locale, baseLocale, ...locales];
	return order.map((one) => text[one]).find((one) => one !== undefined && one !== '') ?? '';
}

/** The language that `inLocale` falls back to, for a `lang` attribute; undefined where it is the reader's own. */
export function otherLanguage(text: Localized, locale: Locale): Locale | undefined {
	if (text[locale]) return undefined;
	return [baseLocale, ...locales].find((one) => text[one]);
}
