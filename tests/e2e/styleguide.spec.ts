import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { holdScripts, whenLive } from './steps/live.ts';

// The build under test has the styleguide in it: LAUREATE_STYLEGUIDE=1.
const views = [
	{ width: 1280, theme: 'light', lang: 'en' },
	{ width: 1280, theme: 'dark', lang: 'ar' },
	{ width: 390, theme: 'light', lang: 'ar' },
	{ width: 390, theme: 'dark', lang: 'en' },
	{ width: 320, theme: 'light', lang: 'en' },
	{ width: 320, theme: 'dark', lang: 'ar' }
] as const;

for (const { width, theme, lang } of views)
	test(`every component can be read at ${width} px, ${theme}, ${lang}`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(`/${lang}/styleguide?theme=${theme}`);
		await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
		await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
		await page.evaluate(() => {
			for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
		});

		const sideways = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(sideways).toBe(0);
		expect(await page.locator('[style]:not(#svelte-announcer)').count()).toBe(0);
		const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
		expect(
			violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target.join(' ')) }))
		).toEqual([]);
	});

test('a level is chosen by arrow keys, and its words appear', async ({ page }) => {
	await page.goto('/en/styleguide');
	await whenLive(page);
	const effect = page.getByRole('group', { name: /^Effect/ });
	await expect(effect.getByRole('radio', { checked: true })).toHaveCount(0);
	await effect.getByRole('radio').first().focus();
	await page.keyboard.press('ArrowRight');
	await expect(effect.getByRole('radio', { checked: true })).toHaveValue('2');
	await expect(effect.getByText('2, Weak. A need is claimed')).toBeVisible();
	await expect(effect.getByText('1, Absent. Nobody')).toBeHidden();
});

test('a dialog keeps the focus, goes with Escape and gives the focus back', async ({ page }) => {
	await page.goto('/en/styleguide');
	await whenLive(page);
	const opener = page.getByRole('button', { name: 'Release the results' });
	await opener.click();
	const dialog = page.getByRole('dialog', { name: 'Release the results of Frailty?' });
	await expect(dialog).toBeVisible();
	expect(
		await dialog.evaluate((node) => node.matches(':modal') && node.contains(document.activeElement))
	).toBe(true);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(opener).toBeFocused();
});

test('a button that waits is in reach, says why and does nothing', async ({ page }) => {
	await page.goto('/en/styleguide');
	await whenLive(page);
	const submit = page.getByRole('button', { name: 'Submit', exact: true });
	await submit.focus();
	await expect(submit).toBeFocused();
	await expect(submit).toHaveAccessibleDescription(/^Submit waits until the upload is complete/);
	await expect(submit).toHaveAttribute('type', 'button');
});

test('the list of errors takes the focus and leads to the field', async ({ page }) => {
	await page.goto('/en/styleguide');
	await whenLive(page);
	await page.getByRole('button', { name: 'Show the error summary' }).click();
	const summary = page.locator('[role=alert]', { hasText: 'There are 2 things to mend.' });
	await expect(summary).toBeFocused();
	await summary.getByRole('link', { name: /^E-mail address/ }).click();
	await expect(page.getByRole('textbox', { name: 'E-mail address' })).toBeFocused();
});

test('the menu of a phone opens, and closes with Escape', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await page.goto('/en/styleguide');
	await whenLive(page);
	const menu = page.locator('header details');
	await menu.locator('summary').click();
	await expect(menu.getByRole('link', { name: 'Language: English' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(menu.getByRole('link', { name: 'Language: English' })).toBeHidden();
	await expect(menu.locator('summary')).toBeFocused();
});

test('what was typed and chosen before the script arrives stays', async ({ page }) => {
	const letGo = await holdScripts(page);
	await page.goto('/en/styleguide', { waitUntil: 'commit' });
	await expect(page.locator('footer').last()).toBeAttached();
	await page.evaluate(() => {
		const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
			'main :is(input:not([type=file], [type=hidden], [type=color]), textarea, select):enabled'
		);
		for (const field of fields)
			if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1;
			else if (field.type === 'checkbox' && 'checked' in field) field.checked = !field.checked;
			else if (field.type === 'radio' && 'checked' in field) field.checked = true;
			else if (field.type === 'text' || field.type === 'textarea') field.value = 'Typed early';
	});
	const shown = () =>
		page
			.locator('main')
			.evaluate((main) =>
				[...main.querySelectorAll<HTMLInputElement>('input:not([type=file]), textarea, select')].map(
					({ name, type, value, checked }) =>
						`${type} ${name}: ${type === 'radio' || type === 'checkbox' ? `${value} ${checked}` : value}`
				)
			);
	const before = await shown();
	letGo();
	await whenLive(page);
	expect(await shown()).toEqual(before);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the dialog opens and closes, the words of a level appear, folds unfold', async ({ page }) => {
		await page.goto('/en/styleguide');
		const dialog = page.getByRole('dialog', { name: 'Release the results of Frailty?' });
		await expect(dialog).toBeHidden();
		await page.getByRole('button', { name: 'Release the results' }).click();
		await expect(dialog.getByRole('button', { name: 'Propose the release' })).toBeVisible();
		await dialog.getByRole('button', { name: 'Not yet' }).click();
		await expect(dialog).toBeHidden();

		const effect = page.getByRole('group', { name: /^Effect/ });
		await effect.getByRole('radio').nth(3).check({ force: true });
		await expect(effect.getByText('4, Strong. Older people were asked')).toBeVisible();

		await page.getByText('Who owns what we build?').click();
		await expect(page.getByText('You do.')).toBeVisible();
	});
});
