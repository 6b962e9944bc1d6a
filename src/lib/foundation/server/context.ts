import type { Actor } from '../actor.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Database } from './db/database.ts';

/** Who asks, when, in which language, and on which database. Made once per request, job or test. */
export interface Context {
	actor: Actor;
	/** The only clock: no rule, query or command asks another. */
	now: Date;
	db: Database;
	locale: Locale;
	/** Where links in letters lead, e.g. `https://laureate.example.org`. */
	origin: string;
	/** Where the request came from, for limits; see `sourceKey`. */
	source: string;
}
