import { type Locale, isLocale, locales, negotiate } from '#lib/foundation/i18n/locales.ts';

const prefix = new RegExp(`^/(${locales.join('|')})(?=/|$)`);

/**
 * The language that an address is pinned to, and the address without it. `/ar/events/x` is `/events/x` in Arabic; without
 * a prefix the page is in the reader's own language.
 */
export function splitLanguage(pathname: string): { pinned: Locale | null; path: string } {
	const found = prefix.exec(pathname)?.[1];
	if (!found || !isLocale(found)) return { pinned: null, path: pathname };
	return { pinned: found, path: pathname.slice(found.length + 1) || '/' };
}

/** The reader's language: what the address says, then the choice, then the account, then the browser. */
export function languageOf(said: {
	pinned: Locale | null;
	cookie: string | undefined;
	account: Locale | null;
	header: string | null;
}): Locale {
	if (said.pinned) return said.pinned;
	if (isLocale(said.cookie)) return said.cookie;
	return said.account ?? negotiate(said.header);
}
