import { intlTag, type Locale } from './locales.ts';

/** "a, b and c", as the language joins them. */
export function listWords(items: readonly string[], locale: Locale): string {
	return new Intl.ListFormat(intlTag(locale), { type: 'conjunction' }).format(items);
}
