import type { Page } from '@playwright/test';

/** Wait until the page's script has taken over: SvelteKit then puts the element in that tells screen readers of a new page. */
export async function whenLive(page: Page): Promise<void> {
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}
