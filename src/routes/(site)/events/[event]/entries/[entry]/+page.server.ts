import { countryName } from '#lib/accounts/countries.ts';
import { isPicture } from '#lib/foundation/files/file-type.ts';
import { isWebAddress } from '#lib/foundation/form-fields.ts';
import { fileSize } from '#lib/foundation/i18n/sizes.ts';
import { inLocale, otherLanguage } from '#lib/foundation/localized.ts';
import { markdownHtml } from '#lib/foundation/markdown.ts';
import { found } from '#lib/foundation/refusal.ts';
import { publicEntry } from '#lib/gallery/server/public-entry.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { locale } = locals.ctx;
	const event = found(locals.event);
	const { content, files, ...entry } = await publicEntry(locals.ctx, event.id, params.entry);
	const here = `/events/${event.slug}/entries/${entry.id}`;
	const links = [
		{ href: content.codeLink, label: m.gallery_code() },
		{ href: content.demoLink, label: m.gallery_demo() },
		{ href: content.videoLink, label: m.gallery_video() }
	];
	return {
		entry: {
			...{ id: entry.id, team: entry.team, citation: entry.citation, members: entry.members },
			...{ title: content.title, summary: content.summary },
			html: markdownHtml(content.description),
			country: entry.country && countryName(entry.country, locale),
			challenge: { slug: entry.challenge.slug, name: inLocale(entry.challenge.name, locale) },
			distinction: entry.distinction && {
				kind: entry.distinction.kind,
				name: inLocale(entry.distinction.name, locale),
				lang: otherLanguage(entry.distinction.name, locale)
			},
			links: links
				.filter(({ href }) => isWebAddress(href))
				.map(({ href, label }) => ({ href, label, host: new URL(href).host })),
			cover: files.filter(({ cover }) => cover).map(({ id }) => `${here}/files/${id}`)[0] ?? null,
			files: files.map(({ id, name, type, bytes, cover }) => ({
				...{ id, name, cover, href: `${here}/files/${id}` },
				kind: isPicture(type)
					? ('picture' as const)
					: type === 'video/mp4'
						? ('film' as const)
						: ('text' as const),
				size: fileSize(bytes, locale)
			}))
		}
	};
};
