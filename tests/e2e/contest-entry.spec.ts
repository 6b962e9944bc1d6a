import { expect, type Page } from '@playwright/test';
import { aPerson } from '../factories/context.ts';
import { anEvent } from '../factories/event.ts';
import { sampleFiles } from '../factories/files.ts';
import { aTeam } from '../factories/team.ts';
import { itIs } from './steps/clock.ts';
import { readLetter } from './steps/letters.ts';
import { looksRight } from './steps/looks.ts';
import { fill } from './steps/people.ts';
import { db, open, test, type WindowOf } from './steps/windows.ts';

// A team writes its entry and hands it in. The submission closes on 1 March at 23:00 in Geneva, 03:30 in Kolkata.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let home: string;
let team: Awaited<ReturnType<typeof aTeam>>;
const addresses: string[] = [];
const submits = 'button[form="entry"][formaction="?/submit"]:visible';
const saved = (page: Page) => expect(page.locator('main .state.saved')).toBeVisible();

test.beforeAll(async () => {
	await itIs('2021-02-01T12:00Z');
	const { event } = await anEvent(db);
	home = `/events/${event.slug}`;
	const members = [];
	for (const name of ['Amara Diallo', 'Omar Haddad']) {
		addresses.push(`${name.slice(0, 4).toLowerCase()}-${event.slug}@example.org`);
		members.push(await aPerson(db, { name, email: addresses.at(-1) ?? '' }));
	}
	team = await aTeam(db, event, { name: 'Baobab', members });
});

const desk = async (windowOf: WindowOf, at: number, wishes: Parameters<WindowOf>[1] = {}) => {
	const page = await windowOf(team.members[at], wishes);
	await open(page, `${home}/team/entry`);
	return page;
};

test('typing saves itself, and Markdown is shown before it is handed in', async ({ windowOf }) => {
	const page = await desk(windowOf, 0);
	await looksRight(page);
	await fill(page, { title: 'GentleSteps', description: '# How\n\n<b>Gently</b>, *step* by step' });
	await saved(page);
	await page.locator('button[formaction="?/preview"]').click();
	const preview = page.locator('.preview');
	await expect(preview.locator('em')).toHaveText('step');
	await expect(preview).toContainText('<b>Gently</b>');
	await looksRight(page);

	await fill(page, { codeLink: 'no address at all' });
	await expect(page.locator('#codeLink')).toHaveAttribute('aria-invalid', 'true');
	await fill(page, { codeLink: 'https://example.org/gentle-steps' });
	await expect(page.locator('#codeLink')).not.toHaveAttribute('aria-invalid', 'true');
	await saved(page);
	await page.reload();
	await expect(page.locator('[name=title]')).toHaveValue('GentleSteps');
	await expect(page.locator('[name=codeLink]')).toHaveValue('https://example.org/gentle-steps');
});

test('files are sent with a bar each; one becomes the cover, one is refused with the reason', async ({
	windowOf
}) => {
	const page = await desk(windowOf, 0, { language: 'ar' });
	const seen = Promise.withResolvers<void>();
	await page.route(
		() => true,
		async (route) => {
			if (route.request().method() === 'PUT') await seen.promise;
			await route.fallback();
		}
	);
	const choose = page.locator('#choose');
	await choose.setInputFiles({
		name: 'slides.pdf',
		mimeType: 'application/pdf',
		buffer: await sampleFiles.pdf()
	});
	const row = (name: string) => page.locator('#files li', { hasText: name });
	await expect(row('slides.pdf').locator('progress, [role=progressbar]')).toBeVisible();
	await looksRight(page, 'ar');
	seen.resolve();
	await expect(row('slides.pdf').locator('a')).toBeVisible();
	await choose.setInputFiles([
		{ name: 'cover.png', mimeType: 'image/png', buffer: await sampleFiles.png() },
		{ name: 'drawing.png', mimeType: 'image/png', buffer: await sampleFiles.svg() }
	]);
	await expect(row('cover.png').locator('a')).toBeVisible();
	await expect(row('drawing.png')).toHaveClass(/bad/);
	await expect(row('drawing.png').locator('p')).toHaveText(/PDF/);
	await looksRight(page, 'ar');
	await row('cover.png').locator('button[formaction="?/cover"]').click();
	await expect(row('cover.png').locator('button[formaction="?/cover"]')).toHaveCount(0);
});

test('two members write at once, and nothing is lost', async ({ windowOf }) => {
	const [amara, omar] = [await desk(windowOf, 0), await desk(windowOf, 1, { phone: true })];
	await fill(amara, { summary: 'Notices a wobble early.' });
	await saved(amara);
	await fill(omar, { videoLink: 'https://example.org/video' });
	await saved(omar);
	await expect(omar.locator('[name=summary]')).toHaveValue('Notices a wobble early.');

	await fill(omar, { description: 'Omar’s text' });
	await saved(omar);
	await fill(amara, { description: 'Amara’s text' });
	const theirs = amara.locator('.part blockquote');
	await expect(theirs).toHaveText('Omar’s text');
	await expect(amara.locator('[name=description]')).toHaveValue('Amara’s text');
	await expect(amara.locator('[name=videoLink]')).toHaveValue('https://example.org/video');
	await looksRight(amara);
	await amara.locator('.part button[name=take]').click();
	await expect(amara.locator('[name=description]')).toHaveValue('Omar’s text');
	await expect(theirs).toHaveCount(0);
	await looksRight(omar);
});

test('what is missing is shown, and what is whole is handed in with a receipt', async ({ windowOf }) => {
	const page = await desk(windowOf, 1);
	await fill(page, { title: '' });
	await page.locator(submits).click();
	await expect(page.locator('[role=alert] a[href="#title"]')).toBeVisible();
	await expect(page.locator('[name=description]')).toHaveValue('Omar’s text');
	await looksRight(page);
	await fill(page, { title: 'GentleSteps' });
	await page.locator(submits).click();
	await expect(page).toHaveURL(/receipts/);
	await looksRight(page);
	const code = (await page.locator('dd.code').textContent()) ?? '';
	const hash = (await page.locator('dd .hash').first().textContent()) ?? '';
	expect(hash).toMatch(/^[0-9a-f]{64}$/);
	for (const email of addresses) {
		await readLetter(page, email, /GentleSteps/);
		await expect(page.locator('main article')).toContainText(code);
		await expect(page.locator('main article')).toContainText(hash);
	}
	await looksRight(page);

	await open(page, `${home}/team/entry`);
	await looksRight(page);
	await page.locator('form[action="?/reopen"] button').click();
	await expect(page.locator('[name=title]')).toHaveValue('GentleSteps');
	await page.locator(submits).click();
	await expect(page).toHaveURL(/receipts/);
	await expect(page.locator('dd.code')).not.toHaveText(code);
});

test.describe('without JavaScript', () => {
	test('an entry is saved by a button, files go through a plain field, and it is handed in', async ({
		windowOf
	}) => {
		const { team: other, lead } = await aTeam(db, { id: team.team.eventId }, { name: 'Acacia' });
		const page = await windowOf(lead, { script: false, language: 'ar' });
		await open(page, `${home}/team/entry`);
		await looksRight(page, 'ar');
		await fill(page, { title: 'خطوات', summary: 'رفيق مشي', codeLink: 'nowhere' });
		await page.locator('#entry button:not([formaction]):not([name])').click();
		await expect(page).toHaveURL(/\?saved$/);
		await expect(page.locator('[name=title]')).toHaveValue('خطوات');
		await page.locator(submits).click();
		for (const field of ['description', 'codeLink'])
			await expect(page.locator(`#${field}`)).toHaveAttribute('aria-invalid', 'true');
		await expect(page.locator('[name=codeLink]')).toHaveValue('nowhere');
		await fill(page, { description: 'وصف **قصير**', codeLink: '' });
		await page.locator('button[formaction="?/preview"]').click();
		await expect(page.locator('.preview strong')).toHaveText('قصير');

		await page.locator('button[name=then][value=files]').click();
		await expect(page).toHaveURL(/entry\/files$/);
		await page.locator('[name=file]').setInputFiles([
			{ name: 'slides.pdf', mimeType: 'application/pdf', buffer: await sampleFiles.pdf() },
			{ name: 'drawing.png', mimeType: 'image/png', buffer: await sampleFiles.svg() }
		]);
		await page.locator('form[enctype="multipart/form-data"] button').click();
		await expect(page.locator('main li a', { hasText: 'slides.pdf' })).toBeVisible();
		await expect(page.locator('main .note', { hasText: 'drawing.png' })).toHaveText(/PDF/);
		await looksRight(page, 'ar');
		await open(page, `${home}/team/entry`);
		await page.locator(submits).click();
		await expect(page).toHaveURL(/receipts/);
		await expect(page.locator('main')).toContainText(other.name);
		await looksRight(page, 'ar');
	});
});

test('after the deadline a refusal names it in both zones, and what was typed is still there', async ({
	windowOf
}) => {
	const { lead } = await aTeam(db, { id: team.team.eventId }, { name: 'Cedar' });
	const late = { title: 'Almost', summary: 'Nearly there', description: 'One more word' };
	const both = /23:00.*03:30/s;
	await itIs('2021-03-01T21:58:00Z');
	const page = await windowOf(lead);
	const plain = await windowOf(lead, { script: false });
	for (const one of [page, plain]) await open(one, `${home}/team/entry`);
	await fill(page, { title: 'Almost' });
	await saved(page);

	await itIs('2021-03-01T22:00:01Z');
	await fill(page, late);
	await expect(page.locator('main .state.refused')).toHaveText(both);
	await page.locator(submits).click();
	await expect(page.locator('[role=alert]').first()).toHaveText(both);
	for (const [name, value] of Object.entries(late))
		await expect(page.locator(`[name=${name}]`)).toHaveValue(value);
	await looksRight(page);

	await fill(plain, late);
	await plain.locator(submits).click();
	await expect(plain.locator('[role=alert]').first()).toHaveText(both);
	for (const [name, value] of Object.entries(late))
		await expect(plain.locator(`[name=${name}]`)).toHaveValue(value);
	await looksRight(plain);
	await open(plain, `${home}/team/entry`);
	await expect(plain.locator('main')).toContainText('Almost');
	await expect(plain.locator(submits)).toHaveCount(0);
	await looksRight(plain);
});
