import { decodeBase32IgnorePadding } from '@oslojs/encoding';
import { generateHOTP } from '@oslojs/otp';
import { expect, type Page } from '@playwright/test';
import { clockNow } from './clock.ts';

/** Somebody in a journey. */
export interface Someone {
	name: string;
	email: string;
	country?: string;
	/** The key of the authenticator, once there is one. */
	key?: Uint8Array;
}

/** Fill fields by their names, which are the same in every language. Selects take a value, ticks and radios are ticked. */
export async function fill(page: Page, fields: Record<string, string>): Promise<void> {
	for (const [name, value] of Object.entries(fields)) {
		const field = page.locator(`[name="${name}"]:not([type="hidden"])`).first();
		const kind = await field.evaluate((node) =>
			node instanceof HTMLSelectElement ? 'select' : (node as HTMLInputElement).type
		);
		if (kind === 'select') await field.selectOption(value);
		else if (kind === 'checkbox') await field.check();
		else if (kind === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check();
		else await field.fill(value);
	}
}

/** The filled button of the page or of a form, whatever it is called. */
export async function send(page: Page, action = ''): Promise<void> {
	const form = action ? page.locator(`form[action^="${action}"]`) : page.locator('main form');
	await form.first().locator('button[type="submit"], button:not([type])').first().click();
}

/** Open the newest letter to an address, and follow its link. */
export async function followLetter(page: Page, email: string): Promise<void> {
	await page.goto(`/mailbox?to=${encodeURIComponent(email)}`);
	await page.locator('main tbody a').first().click();
	await page.locator('main article a').first().click();
}

/** Make an account on the page, and confirm it by the letter. */
export async function signUp(page: Page, { name, email, country = 'SN' }: Someone): Promise<void> {
	await page.goto('/sign-up');
	await fill(page, {
		...{ name, email, country },
		stakeholderType: 'civil-society',
		timeZone: 'Africa/Dakar',
		consent: 'on'
	});
	await send(page);
	await expect(page).toHaveURL(/sent/);
	await followLetter(page, email);
	await send(page);
	await expect(page).toHaveURL(/welcome/);
}

/** Sign in by a link, and by a code where there is an authenticator. */
export async function signIn(page: Page, { email, key }: Someone): Promise<void> {
	await page.goto('/sign-in');
	await fill(page, { email });
	await send(page, '?/link');
	await expect(page).toHaveURL(/sent/);
	await followLetter(page, email);
	await send(page);
	await expect(page).not.toHaveURL(/sign-in\/link/);
	if (!key) return;
	await expect(page).toHaveURL(/code/);
	await fill(page, { code: await freshCode(key) });
	await send(page);
	await expect(page).not.toHaveURL(/code/);
}

const lastSteps = new WeakMap<Uint8Array, bigint>();

/** A code that was not used yet: each works once, so that the next half minute's is taken where need be. */
async function freshCode(key: Uint8Array): Promise<string> {
	const current = BigInt(Math.floor(clockNow().getTime() / 30_000));
	const last = lastSteps.get(key) ?? 0n;
	const step = current > last ? current : last + 1n;
	lastSteps.set(key, step);
	return generateHOTP(key, step, 6);
}

/** Set up an authenticator; the page shows its key as text too. */
export async function enrol(page: Page, someone: Someone): Promise<void> {
	await page.goto('/account/second-factor');
	const text = (await page.locator('main code').first().textContent()) ?? '';
	someone.key = decodeBase32IgnorePadding(text.replace(/\s/g, ''));
	await fill(page, { code: await freshCode(someone.key) });
	await send(page);
	await expect(page.locator('main li code')).toHaveCount(10);
}
