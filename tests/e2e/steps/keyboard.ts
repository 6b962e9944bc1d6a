import { expect, type Locator, type Page } from '@playwright/test';

const mostPresses = 120;

/** Press Tab until this has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let presses = 0; presses < mostPresses; presses++) {
		if (await target.evaluate((node) => node === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await expect(target).toBeFocused();
}
