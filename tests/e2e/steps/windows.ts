import { type Browser, type BrowserContext, expect, type Page, test as plain } from '@playwright/test';
import { eq } from 'drizzle-orm';
import type { Locale } from '#lib/foundation/i18n/locales.ts';
import { anonymous } from '#lib/foundation/actor.ts';
import { connect } from '#lib/foundation/server/db/database.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { startSession } from '#lib/accounts/server/sessions.ts';
import { clockNow } from './clock.ts';
import { runsScripts, whenLive } from './live.ts';

const url = process.env['DATABASE_URL'];
if (!url) throw new Error('DATABASE_URL is set by `npm run e2e`');

/** The stage's database, for the factories of `tests/factories`. */
export const { db } = connect(url, { max: 2 });

const usualZone = 'Asia/Kolkata';

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

/** Opens a browser window of somebody who signed in a moment ago; of nobody where there is no person. */
export type WindowOf = (person?: { personId: string }, wishes?: Wishes) => Promise<Page>;

/** A test that opens windows for several people, and closes them at its end. */
export const test = plain.extend<{ windowOf: WindowOf }>({
	windowOf: async ({ browser }, use) => {
		const opened: BrowserContext[] = [];
		await use(async (person, wishes = {}) => {
			const window = await newWindow(browser, wishes);
			opened.push(window);
			if (person) await signedIn(window, person, wishes);
			return window.newPage();
		});
		for (const window of opened) await window.close();
	}
});

const keep = (window: BrowserContext, name: string, value: string) =>
	window.addCookies([{ name, value, domain: 'localhost', path: '/', secure: name.startsWith('__') }]);

async function newWindow(
	browser: Browser,
	{ language = 'en', phone = false, script = true, zone = usualZone }: Wishes
): Promise<BrowserContext> {
	const window = await browser.newContext({
		...{ javaScriptEnabled: script, timezoneId: zone, reducedMotion: 'reduce' },
		...(phone ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } : {})
	});
	await keep(window, 'lang', language);
	await keep(window, 'tz', zone);
	return window;
}

async function signedIn(
	window: BrowserContext,
	{ personId }: { personId: string },
	{ language = 'en', zone = usualZone, secondFactor = false }: Wishes
): Promise<void> {
	const ctx = { actor: anonymous, now: clockNow(), db, locale: language, origin: '', source: 'test' };
	await db.update(people).set({ timeZone: zone }).where(eq(people.id, personId));
	const session = await db.transaction((tx) => startSession(tx, ctx, { personId, secondFactor }));
	await keep(window, '__Host-session', session.token);
}

/** Go to a page that is there, and wait until its script has taken over, if it may run. */
export async function open(page: Page, path: string): Promise<void> {
	const response = await page.goto(path);
	expect(response?.status(), path).toBeLessThan(400);
	if (await runsScripts(page)) await whenLive(page);
}
