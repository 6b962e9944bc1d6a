import { displayNames } from './formats.ts';
import { intlTag, type Locale } from './locales.ts';

/**
 * Languages that a text of the content can be written in, as BCP 47 tags: the six of the United Nations first, then others
 * that many people write. Not to be taken for the languages of the interface.
 */
export const writtenLanguages = [
	...(['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const),
	...(['bn', 'de', 'fa', 'hi', 'id', 'it', 'ja', 'ko', 'pt', 'sw', 'tr', 'uk', 'ur', 'vi'] as const)
] as const;

/** What a language is called, in words of the reader; the tag itself where nobody knows. */
export function languageName(tag: string, locale: Locale): string {
	try {
		return displayNames(intlTag(locale), { type: 'language' }).of(tag) ?? tag;
	} catch (error) {
		if (error instanceof RangeError) return tag;
		throw error;
	}
}

/** The language of a tag without script, country and variant: `pt-br` is `pt`. */
export function plainLanguage(tag: string): string {
	return tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
}
