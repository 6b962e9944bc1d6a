import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { runsScripts } from './live.ts';

/** axe finds nothing, nothing scrolls sideways, and the page says its language and one heading. */
export async function looksRight(page: Page, lang: 'en' | 'fr' | 'ar' = 'en'): Promise<void> {
	await expect(page.locator('html')).toHaveAttribute('lang', lang);
	await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
	await expect(page.locator('h1')).toHaveCount(1);
	const sideways = await page.evaluate(
		() => document.documentElement.scrollWidth > document.documentElement.clientWidth
	);
	expect(sideways, `${page.url()} scrolls sideways`).toBe(false);
	const hasScript = await runsScripts(page);
	const looked = hasScript ? page : await copyOf(page);
	// The other mode looks into frames of other sites, of which there are none, and opens a window each time.
	const { violations } = await new AxeBuilder({ page: looked }).setLegacyMode(true).analyze();
	if (!hasScript) await looked.context().close();
	expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

/** What a window without script shows, in one with script: axe waits for timers, which stand still without it. */
async function copyOf(page: Page): Promise<Page> {
	const window = await page
		.context()
		.browser()
		?.newContext({ storageState: await page.context().storageState(), viewport: page.viewportSize() });
	if (!window) throw new Error('a window without a browser');
	const copy = await window.newPage();
	const body = (await page.content()).replaceAll(/<script[\s\S]*?<\/script>/g, '');
	await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
	await copy.goto(page.url());
	return copy;
}
