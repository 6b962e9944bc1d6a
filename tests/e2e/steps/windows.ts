import { type Browser, expect, type Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import type { Locale } from '#lib/foundation/i18n/locales.ts';
import { anonymous } from '#lib/foundation/actor.ts';
import { connect } from '#lib/foundation/server/db/database.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { startSession } from '#lib/accounts/server/sessions.ts';
import { clockNow } from './clock.ts';

const url = process.env['DATABASE_URL'];
if (!url) throw new Error('DATABASE_URL is set by `npm run e2e`');

/** The stage's database, for the factories of `tests/factories`. */
export const { db } = connect(url, { max: 2 });

interface Wishes {
	language?: Locale;
	/** 390 px wide. */
	phone?: boolean;
	script?: boolean;
	/** Where the reader's clock stands; other than the event's Geneva, so that both are told. */
	zone?: string;
	/** They showed their authenticator's code, as organisers must. */
	secondFactor?: boolean;
}

/** A browser window of somebody who signed in a moment ago; of nobody where there is no person. */
export async function windowOf(
	browser: Browser,
	person?: { personId: string },
	{ language = 'en', phone = false, script = true, zone = 'Asia/Kolkata', secondFactor = false }: Wishes = {}
): Promise<Page> {
	const window = await browser.newContext({
		...{ javaScriptEnabled: script, timezoneId: zone, reducedMotion: 'reduce' },
		...(phone ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } : {})
	});
	const keep = (name: string, value: string) =>
		window.addCookies([{ name, value, domain: 'localhost', path: '/', secure: name.startsWith('__') }]);
	await keep('lang', language);
	await keep('tz', zone);
	if (person) {
		const ctx = { actor: anonymous, now: clockNow(), db, locale: language, origin: '', source: 'test' };
		const { personId } = person;
		await db.update(people).set({ timeZone: zone }).where(eq(people.id, personId));
		const session = await db.transaction((tx) => startSession(tx, ctx, { personId, secondFactor }));
		await keep('__Host-session', session.token);
	}
	return window.newPage();
}

/** Go to a page that is there. */
export async function open(page: Page, path: string): Promise<void> {
	const response = await page.goto(path);
	expect(response?.status(), path).toBeLessThan(400);
}
