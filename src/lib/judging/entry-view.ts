import { fileTypes, isFileType, isPicture } from '#lib/foundation/files/file-type.ts';
import { isWebAddress } from '#lib/foundation/form-fields.ts';
import { numberFormat } from '#lib/foundation/i18n/formats.ts';
import { intlTag, type Locale } from '#lib/foundation/i18n/locales.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { markdownHtml } from '#lib/foundation/markdown.ts';
import type { EntryToRead } from './server/review-sheet.ts';

/** What an entry's page for judges and screeners shows; plain data. */
export interface EntryView {
	number: number | null;
	title: string;
	summary: string;
	/** Made from Markdown on the server. */
	html: string;
	challenge: string;
	team: string | null;
	video: string | null;
	links: { kind: 'code' | 'demo'; href: string }[];
	files: { id: string; name: string; detail: string; href: string }[];
	/** Address of the cover, but for its width. */
	cover: string | null;
}

/**
 * Cut an entry to what its page shows.
 * @param fileHref the address of a file by its id
 */
export function entryView(entry: EntryToRead, locale: Locale, fileHref: (id: string) => string): EntryView {
	const { title, summary, description, codeLink, demoLink, videoLink } = entry.content;
	const cover = entry.files.find((file) => file.cover && isPicture(file.type));
	return {
		...{ number: entry.number, title, summary, team: entry.team },
		html: markdownHtml(description),
		challenge: inLocale(entry.challenge.shortName, locale) || inLocale(entry.challenge.name, locale),
		video: isWebAddress(videoLink) ? videoLink : null,
		links: [
			...(isWebAddress(demoLink) ? [{ kind: 'demo' as const, href: demoLink }] : []),
			...(isWebAddress(codeLink) ? [{ kind: 'code' as const, href: codeLink }] : [])
		],
		files: entry.files
			.filter((file) => file !== cover)
			.map(({ id, name, type, bytes }) => ({
				...{ id, name, href: fileHref(id) },
				detail: `${typeWord(type)}, ${sizeWords(bytes, locale)}`
			})),
		cover: cover ? fileHref(cover.id) : null
	};
}

function typeWord(type: string): string {
	return (isFileType(type) ? fileTypes[type][0] : (type.split('/').at(-1) ?? type)).toUpperCase();
}

function sizeWords(bytes: number, locale: Locale): string {
	const [figure, unit] =
		bytes >= 1_000_000 ? [bytes / 1_000_000, 'megabyte'] : [Math.max(1, bytes / 1000), 'kilobyte'];
	return numberFormat(intlTag(locale), {
		...{ style: 'unit', unit, unitDisplay: 'short' },
		maximumFractionDigits: figure >= 10 ? 0 : 1
	}).format(figure);
}
