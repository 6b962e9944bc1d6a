import type { Locale } from '#lib/foundation/i18n/locales.ts';
import type { EntryContent } from '#lib/entries/entry.ts';
import { m } from '#lib/paraglide/messages.js';
import { hideNames, type KnownNames } from './hide-names.ts';

/** One line of an entry as a blind reader sees it. */
export function namelessLine(text: string, known: KnownNames | undefined, locale: Locale): string {
	return known ? hideNames(text, known, m.conflicts_hidden_name({}, { locale })) : text;
}

/** The words of an entry as a blind reader sees them; its links stay, because a demo has to be tried. */
export function namelessContent(content: EntryContent, known: KnownNames, locale: Locale): EntryContent {
	const line = (text: string) => namelessLine(text, known, locale);
	// In Markdown brackets could become a link.
	const inMarkdown = m.conflicts_hidden_name({}, { locale }).replace(/[[\]]/g, '\\$&');
	return {
		...content,
		title: line(content.title),
		summary: line(content.summary),
		topics: line(content.topics),
		description: hideNames(content.description, known, inMarkdown)
	};
}

/** What a file is called for a blind reader: after its entry's number and its place, with the ending that it had. */
export function neutralName({
	name,
	number,
	at,
	locale
}: {
	name: string;
	number: number | null;
	at: number;
	locale: Locale;
}): string {
	const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '';
	return m.conflicts_file_name({ number: number ?? '–', file: at + 1 }, { locale }) + ending;
}
