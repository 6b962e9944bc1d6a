import { json, type RequestEvent } from '@sveltejs/kit';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { baseLocale, type Locale, localeNames } from '#lib/foundation/i18n/locales.ts';
import { environment } from '#lib/foundation/server/environment.ts';
import { isOverrun } from '#lib/foundation/server/db/change.ts';
import { report } from '#lib/foundation/server/log.ts';
import { Refused, type Refusal } from '#lib/foundation/refusal.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { accentCss } from '#lib/ui/accent.ts';
import { keepChoice } from '#http/cookies.ts';
import { deskOnDevice } from '#http/device.ts';
import { splitLanguage } from '#http/language.ts';
import { makeLocals } from '#http/locals.ts';
import { mayEnter } from '#http/guard.ts';
import { securityHeaders } from '#http/headers.ts';
import { comesFromUs } from '#http/origin.ts';
import { refusalStatus } from '#http/refusal-status.ts';
import { readingOf, refusalText } from '#http/refusal-words.ts';
import { routes } from '#http/routes.ts';
import { house } from '#http/house.ts';
import { typedWords } from '#http/typed.ts';

const languages = new AsyncLocalStorage<Locale>();

/** Routes without a page: files, feeds, data. They answer a refusal themselves; pages render it. */
const endpoints = new Set(
	Object.keys(import.meta.glob('./routes/**/+server.ts')).map((file) =>
		plainRoute(file.slice('./routes'.length, -'/+server.ts'.length))
	)
);

export const init: ServerInit = () => {
	environment();
	overwriteGetLocale(() => languages.getStore() ?? baseLocale);
};

export const handle: Handle = async ({ event, resolve }) => {
	const https = event.url.protocol === 'https:';
	if (!comesFromUs(event.request, event.url.origin))
		return withHeaders(new Response('Cross-site request refused', { status: 403 }), https);

	Object.assign(event.locals, await makeLocals(event));
	const { pinned } = splitLanguage(event.url.pathname);
	if (pinned && event.cookies.get('lang') !== pinned) keepChoice(event.cookies, event.url, 'lang', pinned);
	const { ctx, theme } = event.locals;
	const device = deskOnDevice(event);
	return languages.run(ctx.locale, async () => {
		const refusal = refusalAtDoor(event);
		const turnedAway = refusal && (await turnAway(event, refusal));
		if (turnedAway instanceof Response) return withHeaders(turnedAway, https);
		const response = await resolve(turnedAway ?? event, {
			preload: (input) => input.type !== 'font' || input.filename.includes(readingFont(ctx.locale)),
			transformPageChunk: ({ html }) =>
				html
					.replace('%laureate.lang%', ctx.locale)
					.replace('%laureate.dir%', localeNames[ctx.locale].dir)
					.replace('%laureate.theme%', theme ? ` data-theme="${theme}"` : '')
					.replace('%laureate.accent%', () =>
						event.locals.event ? accentCss(event.locals.event.accent) : ''
					)
		});
		allowOwnStyle(response.headers);
		if (response.status === 503) response.headers.set('retry-after', '5');
		for (const [name, value] of Object.entries(device)) response.headers.set(name, value);
		if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
		response.headers.append('vary', 'Accept-Language, Cookie');
		response.headers.set('content-language', ctx.locale);
		return withHeaders(response, https);
	});
};

export const handleError: HandleServerError = ({ error, event }) => {
	const { locals } = event;
	if (error instanceof Refused || isOverrun(error)) {
		const refusal: Refusal = error instanceof Refused ? error.refusal : { code: 'busy' };
		const message = refusalText(refusal, readingOf(locals));
		return { status: refusalStatus(refusal.code), message, code: refusal.code, typed: locals.typed };
	}
	if (error instanceof Error) {
		const id = locals.requestId ?? 'start';
		report('request failed', error, { id, route: event.route.id ?? event.url.pathname });
		return { id };
	}
	return {};
};

function refusalAtDoor(event: RequestEvent): Refusal | undefined {
	if (event.route.id === null) return undefined;
	const guard = routes[plainRoute(event.route.id)];
	const reads = event.request.method === 'GET' || event.request.method === 'HEAD';
	const name = reads ? guard?.read : guard?.write;
	if (!name) return { code: 'not_found' };
	return mayEnter(name, event.locals.ctx.actor, event.locals.event, house());
}

/** Answer a refused request, or turn it into a look at the page that explains. An action never runs. */
async function turnAway(event: RequestEvent, refusal: Refusal): Promise<Response | RequestEvent> {
	const isPage = !endpoints.has(plainRoute(event.route.id ?? ''));
	if (!isPage || event.isDataRequest) {
		const words = refusalText(refusal, readingOf(event.locals));
		return json({ message: words, code: refusal.code }, { status: refusalStatus(refusal.code) });
	}
	const to = encodeURIComponent(event.url.pathname + event.url.search);
	const reads = event.request.method === 'GET' || event.request.method === 'HEAD';
	if (reads && refusal.code === 'sign_in_needed')
		return new Response(null, { status: 303, headers: { location: `/sign-in?to=${to}` } });
	if (reads && refusal.code === 'second_factor_needed')
		return new Response(null, { status: 303, headers: { location: `/account/second-factor?to=${to}` } });
	event.locals.refusal = refusal;
	if (reads) return event;
	event.locals.typed = await typedWords(event.request);
	const headers = new Headers(event.request.headers);
	for (const name of ['content-type', 'content-length']) headers.delete(name);
	return { ...event, request: new Request(event.url, { headers }) };
}

/** The route without its groups: `/(site)/events/[event]` is `/events/[event]`. */
function plainRoute(id: string): string {
	return id.replaceAll(/\/\([^)]*\)/g, '') || '/';
}

/**
 * SvelteKit puts its nonce at style-src only where it inlines styles itself; the event's colours need it too. In
 * development all inline styles pass, and a nonce would stop them.
 */
function allowOwnStyle(headers: Headers): void {
	const policy = headers.get('content-security-policy');
	const nonce = policy && /'nonce-[^']+'/.exec(policy)?.[0];
	if (!policy || !nonce) return;
	headers.set(
		'content-security-policy',
		policy.replace(/style-src 'self'(?! '(nonce-|unsafe-inline))/, `style-src 'self' ${nonce}`)
	);
}

/** The font that the page's words are set in; the others wait until a character asks for them. */
function readingFont(locale: Locale): string {
	return locale === 'ar' ? 'ibm-plex-sans-arabic-arabic-400' : 'commissioner-latin-flar';
}

function withHeaders(response: Response, https: boolean): Response {
	for (const [name, value] of Object.entries(securityHeaders({ https }))) response.headers.set(name, value);
	return response;
}
