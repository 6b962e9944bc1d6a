/** The languages we ship, in the order of the menu. Another language is a matter of message files and a line here. */
export const locales = ['ar', 'en', 'fr'] as const;
export type Locale = (typeof locales)[number];

export const baseLocale: Locale = 'en';

/** What each language calls itself, and which way it runs. */
export const localeNames: Record<Locale, { name: string; dir: 'ltr' | 'rtl' }> = {
	ar: { name: 'العربية', dir: 'rtl' },
	en: { name: 'English', dir: 'ltr' },
	fr: { name: 'Français', dir: 'ltr' }
};

export function isLocale(text: string | undefined | null): text is Locale {
	return locales.some((locale) => locale === text);
}

/** The tag for Intl: Arabic with Western digits, as the UN family writes on the web. */
export function intlTag(locale: Locale): string {
	return locale === 'ar' ? 'ar-u-nu-latn' : locale === 'en' ? 'en-GB' : locale;
}

/**
 * The reader's best language by an Accept-Language header (RFC 9110, 12.5.4): highest weight first, the header's order
 * among equals, base language where nothing fits.
 */
export function negotiate(header: string | null): Locale {
	const wanted = (header ?? '')
		.split(',')
		.slice(0, 20)
		.map((part, order) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
			const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
			return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight), order };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight || a.order - b.order);
	for (const { language } of wanted) if (isLocale(language)) return language;
	return baseLocale;
}
