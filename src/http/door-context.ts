import type { IncomingMessage } from 'node:http';
import type { Context } from '#lib/foundation/server/context.ts';
import { environment } from '#lib/foundation/server/environment.ts';
import { type Connection, connect } from '#lib/foundation/server/db/database.ts';
import { now } from '#lib/foundation/server/clock/clock.ts';
import { sourceKey } from '#lib/foundation/server/limits/limit.ts';
import { readerOf } from '#lib/accounts/server/sessions.ts';
import { readSession } from './cookies.ts';
import { languageOf, splitLanguage } from './language.ts';
import { comesFromUs } from './origin.ts';

let connection: Connection | undefined;

/** The pool of the doors; uploads are slow and few. */
function doorDatabase(): Connection {
	const url = environment().DATABASE_URL;
	if (!url) throw new Error('DATABASE_URL is not set');
	return (connection ??= connect(url, { max: 6 }));
}

/**
 * Who asks, for the doors that stand before the application: the same session, the same check that the request comes from
 * a page of ours. Undefined where it does not.
 */
export async function doorContext(request: IncomingMessage): Promise<Context | undefined> {
	const url = new URL(request.url ?? '/', environment().ORIGIN);
	const headers = new Headers();
	for (const name of ['origin', 'sec-fetch-site', 'accept-language']) {
		const value = request.headers[name];
		if (typeof value === 'string') headers.set(name, value);
	}
	if (!comesFromUs(new Request(url, { method: request.method ?? 'GET', headers }), url.origin))
		return undefined;
	const { db } = doorDatabase();
	const cookies = cookiesOf(request.headers.cookie);
	const instant = await now(db);
	const reader = await readerOf(db, instant, readSession({ get: (name) => cookies.get(name) }, url));
	const address = request.headers['x-laureate-address'] ?? request.socket.remoteAddress ?? '';
	return {
		actor: reader.actor,
		now: instant,
		db,
		locale: languageOf({
			pinned: splitLanguage(url.pathname).pinned,
			cookie: cookies.get('lang'),
			account: reader.locale,
			header: headers.get('accept-language')
		}),
		origin: url.origin,
		source: sourceKey(String(address))
	};
}

function cookiesOf(header = ''): Map<string, string> {
	const pairs = header.split(';').map((pair) => pair.split('=', 2).map((part) => part.trim()));
	return new Map(pairs.map(([name = '', value = '']) => [name, value]));
}
