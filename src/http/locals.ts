import type { RequestEvent } from '@sveltejs/kit';
import { newId } from '#lib/foundation/ids.ts';
import { now } from '#lib/foundation/server/clock/clock.ts';
import { sourceKey } from '#lib/foundation/server/limits/limit.ts';
import { isTimeZone } from '#lib/accounts/account-form.ts';
import { readerOf } from '#lib/accounts/server/sessions.ts';
import { mayReadEvent } from '#lib/events/rules.ts';
import { eventBySlug } from '#lib/events/server/queries.ts';
import { readSession } from './cookies.ts';
import { database } from './house.ts';
import { languageOf, splitLanguage } from './language.ts';

/** All that a request knows of itself: who asks, when, in which language, about which event. Made once. */
export async function makeLocals(event: RequestEvent): Promise<App.Locals> {
	const { db } = database();
	const instant = await now(db);
	const reader = await readerOf(db, instant, readSession(event.cookies, event.url));
	const slug = event.params['event'];
	const head = slug === undefined ? undefined : await eventBySlug(db, slug);
	const zone = reader.timeZone ?? event.cookies.get('tz') ?? null;
	const themeChoice = event.cookies.get('theme');
	return {
		ctx: {
			actor: reader.actor,
			now: instant,
			db,
			locale: languageOf({
				pinned: splitLanguage(event.url.pathname).pinned,
				cookie: event.cookies.get('lang'),
				account: reader.locale,
				header: event.request.headers.get('accept-language')
			}),
			origin: event.url.origin,
			source: sourceKey(event.getClientAddress())
		},
		sessionId: reader.sessionId,
		waitsForCode: reader.waitsForCode,
		timeZone: zone !== null && isTimeZone(zone) ? zone : null,
		theme: reader.theme ?? (themeChoice === 'light' || themeChoice === 'dark' ? themeChoice : null),
		event: head && !mayReadEvent(reader.actor, head) ? head : null,
		requestId: newId().slice(0, 8).toUpperCase(),
		refusal: null,
		typed: []
	};
}
