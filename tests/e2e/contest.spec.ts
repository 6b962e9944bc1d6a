import { expect, test, type Browser, type Page } from '@playwright/test';
import { itIs } from './steps/clock.ts';
import { looksRight } from './steps/looks.ts';
import { enrol, fill, send, signIn, signUp, type Someone } from './steps/people.ts';

// One contest from the call to the winners. Each step leans on the one before, and the clock is moved along its timetable.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const slug = `journey-${crypto.randomUUID().slice(0, 8)}`;
const event = `/events/${slug}`;
const someone = (name: string): Someone => ({
	name,
	email: `${name.toLowerCase().replace(/\W/g, '')}-${slug}@example.org`
});
const olga = someone('Olga Owner');
const amara = someone('Amara Diallo');
const omar = someone('Omar Haddad');

/** Somebody's own browser window, signed in. */
async function at(
	browser: Browser,
	who: Someone,
	options: Parameters<Browser['newContext']>[0] = {}
): Promise<Page> {
	const page = await (await browser.newContext(options)).newPage();
	await signIn(page, who);
	return page;
}

test('an organiser starts an event from a template and publishes it', async ({ page }) => {
	await itIs('2021-01-05T10:00Z');
	await signUp(page, olga);
	await enrol(page, olga);
	await page.goto('/events/new');
	await looksRight(page);
	await fill(page, {
		template: 'hackathon',
		'name.en': '',
		slug,
		firstDay: '2021-01-11',
		timeZone: 'Europe/Zurich'
	});
	await send(page);
	await expect(page.locator('[role=alert]')).toBeVisible();
	await expect(page.locator('[name=slug]')).toHaveValue(slug);
	await fill(page, { 'name.en': 'Ageing Better, the journey' });
	await send(page);
	await expect(page).toHaveURL(new RegExp(`${event}/organise`));
	await looksRight(page);

	const visitor = await page.request.get(event, { headers: { cookie: '' } });
	expect(visitor.status()).toBe(404);
	await page.locator('form[action*="publish"] button').click();
	await expect(page.locator('form[action*="publish"]')).toHaveCount(0);
});

test('a draft is not there for strangers, and a published event is', async ({ page }) => {
	await page.goto(event);
	await expect(page.locator('h1')).toContainText('Ageing Better, the journey');
	await looksRight(page);
});

test.describe('participants, without JavaScript and in Arabic', () => {
	test('found a team after the call has opened, and invite somebody by a link', async ({ browser }) => {
		await itIs('2021-01-09T10:00Z');
		const window = await browser.newContext({ javaScriptEnabled: false, locale: 'ar' });
		const page = await window.newPage();
		await signUp(page, amara);
		await page.goto(`${event}/register`);
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(page.locator('form[action*="found"]')).toHaveCount(0);

		await itIs('2021-01-12T10:00Z');
		await page.goto(`${event}/register`);
		await fill(page, { name: 'فريق الباوباب' });
		await send(page, '?/found');
		await expect(page.locator('[role=alert]')).toBeVisible();
		await expect(page.locator('[name=name]')).toHaveValue('فريق الباوباب');
		await page.locator('[name=challengeId]').first().check();
		await send(page, '?/found');
		await expect(page).toHaveURL(new RegExp(`${event}/team`));

		await page.locator('form[action*="link"] button').click();
		const link = await page.locator('[name=made]').inputValue();
		const other = await (await browser.newContext({ javaScriptEnabled: false, locale: 'fr' })).newPage();
		await signUp(other, omar);
		await other.goto(link);
		await send(other);
		await expect(other).toHaveURL(new RegExp(`${event}/team`));
		await expect(other.locator('main')).toContainText(amara.name);
		await other.goto(`${event}/register`);
		await expect(other.locator('form[action*="found"]')).toHaveCount(0);
	});
});

test('the team page reads well on a phone', async ({ browser }) => {
	const page = await at(browser, amara, { viewport: { width: 390, height: 844 } });
	await page.goto(`${event}/team`);
	await looksRight(page, 'ar');
});
