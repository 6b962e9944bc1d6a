import { expect, type Page } from '@playwright/test';

/** Open the newest letter to an address whose subject says this. */
export async function readLetter(page: Page, email: string, subject: RegExp): Promise<void> {
	await expect(async () => {
		await page.goto(`/mailbox?to=${encodeURIComponent(email)}`);
		await page.locator('main tbody a', { hasText: subject }).first().click({ timeout: 1000 });
		await expect(page.locator('main article')).toBeVisible({ timeout: 3000 });
	}).toPass({ timeout: 15_000 });
}
