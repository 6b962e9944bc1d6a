import { plainLanguage } from '#lib/foundation/i18n/languages.ts';

/** "Undetermined" in BCP 47: an entry that does not say its language is readable by every judge. */
const anyLanguage = 'und';

/** The language of an entry, as planning compares it. */
export function entryLanguage(written: string): string {
	return plainLanguage(written) || anyLanguage;
}

/**
 * What a judge reads among the languages of the entries: what they said, without country and script; everything where
 * they said nothing. Entries of no known language are read by all.
 */
export function readBy(said: readonly string[], inUse: Iterable<string>): string[] {
	const own = new Set(said.map(plainLanguage).filter((tag) => tag !== ''));
	return [anyLanguage, ...(own.size > 0 ? own : new Set(inUse))].filter(
		(tag, at, all) => all.indexOf(tag) === at
	);
}
