import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import { system } from '#lib/foundation/actor.ts';
import type { Connection } from '#lib/foundation/server/db/database.ts';
import { startSession } from '#lib/accounts/server/sessions.ts';
import type { Role } from '../demo/canaries.ts';
import type { DemoReport } from '../demo/report.ts';
import type { Shot } from './pages.ts';

export interface Look {
	lang: string;
	scheme: 'light' | 'dark';
	width: number;
}

/** Longer pages are cut off: what follows looks like what came before, and such pictures open slowly. */
const tallest = 7000;
const atATime = 2;

export const wordOf = ({ lang, scheme, width }: Look) => `${lang}.${scheme}.${width}`;

/** What the pictures are taken of: a server, its database, and what is in there. */
export interface Scene {
	url: string;
	connection: Connection;
	demo: DemoReport;
}

/**
 * Takes pictures of the pages in every look.
 * @param folder gets `<page>.<language>.<scheme>.<width>.png`
 * @returns what was wrong: answers that are errors, scripts that failed, pages that scroll sideways
 */
export async function takePictures(
	browser: Browser,
	scene: Scene,
	shots: readonly Shot[],
	looksOf: (shot: Shot) => readonly Look[],
	folder: string
): Promise<string[]> {
	mkdirSync(folder, { recursive: true });
	const wrong: string[] = [];
	const contexts = new Map<string, Promise<BrowserContext>>();
	const tokens = new Map<string, Promise<string>>();
	const queue = shots.flatMap((shot) => looksOf(shot).map((look) => ({ shot, look })));
	const worker = async () => {
		for (let next = queue.shift(); next; next = queue.shift()) {
			const { shot, look } = next;
			const key = `${wordOf(look)} ${shot.as ?? ''}`;
			const context = contexts.get(key) ?? contextFor(browser, scene, look, shot, tokens);
			contexts.set(key, context);
			const problems = await takeOne(await context, scene.url, shot, join(folder, `${shot.name}.${wordOf(look)}.png`));
			wrong.push(...problems.map((problem) => `${shot.name} ${wordOf(look)}: ${problem}`));
		}
	};
	await Promise.all(Array.from({ length: atATime }, worker));
	for (const context of contexts.values()) await (await context).close();
	return wrong;
}

async function contextFor(
	browser: Browser,
	{ url, connection, demo }: Scene,
	{ width, scheme, lang }: Look,
	{ as }: Shot,
	tokens: Map<string, Promise<string>>
): Promise<BrowserContext> {
	const context = await browser.newContext({
		viewport: { width, height: 900 },
		colorScheme: scheme,
		timezoneId: 'Africa/Dakar',
		reducedMotion: 'reduce'
	});
	await context.addCookies([{ name: 'lang', value: lang, url }]);
	if (!as) return context;
	const token = tokens.get(as) ?? sessionFor(connection, url, demo.signIns[as as Role]?.personId ?? as);
	tokens.set(as, token);
	// Browsers trust localhost like https, and Playwright takes a __Host- cookie for an https address only.
	const session = { name: '__Host-session', value: await token, url: url.replace('http:', 'https:') };
	await context.addCookies([{ ...session, httpOnly: true, sameSite: 'Lax' }]);
	return context;
}

async function sessionFor({ db }: Connection, origin: string, personId: string): Promise<string> {
	const ctx = { actor: system, now: new Date(), db, locale: 'en' as const, origin, source: 'pictures' };
	const { token } = await db.transaction((tx) => startSession(tx, ctx, { personId, secondFactor: true }));
	return token;
}

async function takeOne(context: BrowserContext, url: string, shot: Shot, path: string): Promise<string[]> {
	const page = await context.newPage();
	const problems: string[] = [];
	const isError = /not-found|not-allowed|stale|refused/.test(shot.name);
	page.on('pageerror', (error) => problems.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error' && !isError) problems.push(message.text());
	});
	try {
		const answer = await page.goto(url + shot.path, { waitUntil: 'load' });
		if (answer && answer.status() >= 400 && !isError) problems.push(`answers ${answer.status()}`);
		await shot.act?.(page);
		const { height, over } = await page.evaluate(async () => {
			await document.fonts.ready;
			const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
			return { height: scrollHeight, over: scrollWidth - clientWidth };
		});
		if (over > 0) problems.push(`scrolls sideways by ${over} px`);
		// As tall as the page, so that what sticks to an edge of the window stands at its end, and late pictures come.
		const width = page.viewportSize()?.width ?? 1280;
		await page.setViewportSize({ width, height: Math.min(height, tallest) });
		await page.evaluate(async () => {
			await Promise.allSettled([...document.images].map((image) => image.decode()));
			await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
		});
		await page.screenshot({ path });
	} catch (error) {
		problems.push(String(error));
	}
	await page.close();
	return problems;
}
