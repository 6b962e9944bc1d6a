import { expect, test } from '@playwright/test';
import { enrol, fill, followLetter, send, signIn, signUp, type Someone } from './steps/people.ts';
import { looksRight } from './steps/looks.ts';

const anybody = (): Someone => ({ name: 'Amara Diallo', email: `amara-${crypto.randomUUID()}@example.org` });

test('somebody makes an account, sets up an authenticator, signs out and in', async ({ page }) => {
	const amara = anybody();
	await signUp(page, amara);
	await looksRight(page);
	await enrol(page, amara);
	await page.goto('/account');
	await looksRight(page);
	await page.locator('form[action="/sign-out"] button').click();
	await page.goto('/account');
	await expect(page).toHaveURL(/sign-in/);
	await signIn(page, amara);
	await page.goto('/account');
	await expect(page.locator('main')).toContainText(amara.email);
});

test.describe('without JavaScript, in Arabic', () => {
	test.use({ javaScriptEnabled: false, locale: 'ar' });

	test('a form that was not taken says why beside each field, and keeps what was typed', async ({ page }) => {
		await page.goto('/sign-up');
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await fill(page, { name: 'أمارا ديالو 👵🏽', email: 'amara@nowhere', organisation: '<b>x</b>' });
		await send(page);
		await expect(page.locator('[role=alert]')).toBeVisible();
		for (const field of ['email', 'country', 'stakeholderType', 'consent'])
			await expect(page.locator(`#${field}`)).toHaveAttribute('aria-invalid', 'true');
		await expect(page.locator('#name')).toHaveValue('أمارا ديالو 👵🏽');
		await expect(page.locator('#email')).toHaveValue('amara@nowhere');
		await expect(page.locator('#organisation')).toHaveValue('<b>x</b>');
	});

	test('the whole way in', async ({ page }) => {
		const amara = anybody();
		await signUp(page, amara);
		await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
	});
});

test('a link works once', async ({ page }) => {
	const amara = anybody();
	await signUp(page, amara);
	await page.goto(`/mailbox?to=${amara.email}`);
	await followLetter(page, amara.email);
	await send(page);
	await expect(page.locator('[role=alert]')).toBeVisible();
});

test('the answer is the same whether or not the address is known', async ({ page }) => {
	await page.goto('/sign-in');
	await fill(page, { email: 'nobody-at-all@example.org' });
	await send(page, '?/link');
	await expect(page).toHaveURL(/sent/);
});

// In the other languages every page is looked at by `pages.spec.ts`.
test('the first pages read well in French on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const path of ['', '/sign-in', '/sign-up', '/reset', '/mailbox', '/no-such-page']) {
		await page.goto(`/fr${path}`);
		await looksRight(page, 'fr');
	}
});
