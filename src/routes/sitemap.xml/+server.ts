import { locales } from '#lib/foundation/i18n/locales.ts';
import { challengePaths } from '#lib/challenges/server/public.ts';
import { publishedEvents } from '#lib/events/server/public.ts';
import type { RequestHandler } from './$types';

const pages = ['', '/rules', '/gallery', '/figures', '/results'];

/** All public pages, each in all languages (sitemaps.org 0.9, with xhtml:link as Google reads it). */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { ctx } = locals;
	const [events, challenges] = await Promise.all([publishedEvents(ctx), challengePaths(ctx)]);
	const paths = [
		'/',
		...events.flatMap(({ id, slug }) => [
			...pages.map((page) => `/events/${slug}${page}`),
			...(challenges.get(id) ?? []).map((challenge) => `/events/${slug}/challenges/${challenge}`)
		])
	];
	const sitemap = paths.flatMap((path) => locales.map((locale) => tag(url.origin, path, locale)));
	return new Response(
		`<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${sitemap.join('\n')}\n</urlset>\n`,
		{ headers: { 'content-type': 'application/xml; charset=utf-8' } }
	);
};

/** Slugs hold nothing that XML would take for a sign. */
function tag(origin: string, path: string, locale: string): string {
	const address = (one: string) => `${origin}/${one}${path === '/' ? '' : path}`;
	const others = locales.map(
		(one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${address(one)}"/>`
	);
	return `<url><loc>${address(locale)}</loc>${others.join('')}</url>`;
}
