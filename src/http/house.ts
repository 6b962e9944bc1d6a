import { environment } from '#lib/foundation/server/environment.ts';
import { type Connection, connect } from '#lib/foundation/server/db/database.ts';
import type { House } from './guard.ts';

declare const LAUREATE_STYLEGUIDE: boolean;

/** What this installation lets through at all. */
export function house(): House {
	return {
		mailbox: environment().SMTP_URL === undefined,
		development: import.meta.env.DEV || LAUREATE_STYLEGUIDE
	};
}

let connection: Connection | undefined;

/** The pool of this process; opened on the first request. */
export function database(): Connection {
	const url = environment().DATABASE_URL;
	if (!url)
		throw new Error(
			'DATABASE_URL is not set; start by `npm start` or `npm run dev`, which bring a database.'
		);
	return (connection ??= connect(url));
}
