import { localeNames, locales } from '#lib/foundation/i18n/locales.ts';
import { m } from '#lib/paraglide/messages.js';

/** What the fields of a text in several languages are called, for the list of what is wrong. */
export function localizedLabels(name: string, label: string): Record<string, string> {
	return Object.fromEntries(
		locales.map((locale) => [
			`${name}.${locale}`,
			m.ui_in_language({ label, language: localeNames[locale].name })
		])
	);
}
