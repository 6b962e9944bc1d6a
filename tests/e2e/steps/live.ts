import type { Page } from '@playwright/test';

/** Hold the scripts of the pages that are opened from now on. @returns how to let them go */
export async function holdScripts(page: Page): Promise<() => void> {
	let letGo = () => {};
	const held = new Promise<void>((done) => (letGo = done));
	await page.route('**/_app/**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	return letGo;
}

/** May scripts run in this window? */
export function runsScripts(page: Page): Promise<boolean> {
	return page.evaluate(() => matchMedia('(scripting: enabled)').matches);
}

/** Wait until the page's script has taken over: SvelteKit then puts the element in that tells screen readers of a new page. */
export async function whenLive(page: Page): Promise<void> {
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}
