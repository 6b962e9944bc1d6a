import { expect, type Page } from '@playwright/test';
import { newId } from '#lib/foundation/ids.ts';
import type { Person } from '#lib/foundation/actor.ts';
import { startEvent } from '#lib/setup/server/commands/start-event.ts';
import { aContext, aPerson } from '../factories/context.ts';
import { itIs } from './steps/clock.ts';
import { looksRight } from './steps/looks.ts';
import { fill } from './steps/people.ts';
import { db, open, test } from './steps/windows.ts';

// Each form of the set-up, with one wrong input: what was typed stays, and the fault stands beside its field.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const slug = `setup-${newId().slice(0, 8)}`;
const desk = `/events/${slug}/organise`;
const publish = 'form[action="?/publish"] button';
let owner: Person;
let page: Page;

test.beforeAll(async () => {
	await itIs('2021-01-05T10:00Z');
	const founder = await aPerson(db, { name: 'Olga Owner' });
	const name = { en: 'To be set up' };
	const from = { template: 'hackathon', firstDay: '2021-01-11', timeZone: 'Europe/Zurich' } as const;
	const ctx = aContext(db, { actor: founder, now: new Date('2021-01-05T10:00Z') });
	await startEvent(ctx, { ...from, id: newId(), slug, name, madeUpPartners: false });
	owner = founder;
});

test.beforeEach(async ({ windowOf }) => {
	page = await windowOf(owner, { secondFactor: true });
});

/** Open a form, send it with something wrong, see that it is told and what was typed is there; then send it right. */
async function refusedThenTaken(
	address: string,
	action: string,
	{ wrong, at, right }: { wrong: Record<string, string>; at: string; right: Record<string, string> }
): Promise<void> {
	if (address) await open(page, desk + address);
	const button = page.locator(`form[action^="?${action}"]`).last().locator('.acts button').first();
	await looksRight(page);
	await fill(page, wrong);
	await button.click();
	await expect(page.locator('main [role=alert]').first()).toBeVisible();
	await expect(page.locator(`[name="${at}"]`).first()).toHaveAttribute('aria-invalid', 'true');
	for (const [name, value] of Object.entries(wrong))
		await expect(page.locator(`[name="${name}"]`).first()).toHaveValue(value);
	await looksRight(page);
	await fill(page, right);
	await button.click();
	await expect(page).toHaveURL(/\?saved/);
	await looksRight(page);
}

test('a challenge more is a challenge without awards, and publishing waits', async () => {
	await open(page, desk);
	await looksRight(page);
	await expect(page.locator(publish)).not.toHaveAttribute('aria-disabled', 'true');
	await refusedThenTaken('/challenges?new', '/add', {
		wrong: { 'name.en': '', 'summary.en': 'Doors that open for everybody 🚪' },
		at: 'name.en',
		right: { 'name.en': 'Homes that help' }
	});
	const added = page.locator('li', { hasText: 'Homes that help' });
	await expect(added).toContainText('Doors that open for everybody 🚪');
	await added.locator('form:has([value=up]) button').click();
	await expect(page).toHaveURL(/#item-/);
	await looksRight(page);
	await open(page, desk);
	await expect(page.locator(publish)).toHaveAttribute('aria-disabled', 'true');
	await expect(page.locator(`main a[href="${desk}/awards"]`)).toBeVisible();
	await looksRight(page);
});

test('a partner has a level, and an award brings money and a mentorship by that partner', async () => {
	await refusedThenTaken('/partners?new', '/add', {
		wrong: { 'name.en': 'Longevity Partners', level: 'gold', link: 'longevity dot example' },
		at: 'link',
		right: { link: 'https://longevity.example.org', mentors: 'on' }
	});
	await expect(page.locator('li', { hasText: 'Longevity Partners' })).toBeVisible();
	await open(page, `${desk}/awards`);
	await looksRight(page);
	await page.locator('section', { hasText: 'Homes that help' }).locator('a[href*="?new"]').click();
	await expect(page).toHaveURL(/challenge=/);
	const partner = await page
		.locator('[name=partnerId] option', { hasText: 'Longevity' })
		.getAttribute('value');
	await refusedThenTaken('', '/add', {
		wrong: { place: '1', 'name.en': 'First place', amount: 'a lot', currency: 'USD', mentorshipMonths: '6' },
		at: 'amount',
		right: { amount: '1000', partnerId: partner ?? '' }
	});
	await expect(page.locator('section', { hasText: 'Homes that help' }).locator('li')).toContainText(
		/1,000.*Longevity Partners/
	);
});

test('a criterion has a weight and a description for each level, and weights make a hundred', async () => {
	await open(page, `${desk}/rubrics`);
	await looksRight(page);
	for (const round of [0, 2]) {
		await page.locator('main ol a').nth(round).click();
		await looksRight(page);
		await page.goBack();
	}
	await page.locator('main ol a').nth(1).click();
	await looksRight(page);
	const levels = { 'levels.0.label.en': 'Cold', 'levels.1.description.en': 'It smiles back' };
	await page.locator('a[href$="?new"]').click();
	await refusedThenTaken('', '/add', {
		wrong: { 'name.en': 'Warmth', 'question.en': 'Is it kind?', weight: '10', ...levels },
		at: 'levels.1.label.en',
		right: { 'levels.1.label.en': 'Warm' }
	});
	await expect(page.locator('li', { hasText: 'Warmth' })).toContainText('10 %');
	await open(page, desk);
	await expect(page.locator(publish)).toHaveAttribute('aria-disabled', 'true');

	await page.locator(`main a[href="${desk}/rubrics"]`).first().click();
	await page.locator('main ol a').nth(1).click();
	const weights = page.locator('form[action="?/weights"] input[type=number]');
	const first = Number(await weights.first().inputValue());
	await expect(page.locator('form[action="?/weights"] .sum')).toHaveClass(/off/);
	await refusedThenTaken('', '/weights', {
		wrong: { 'weights.0.weight': '0' },
		at: 'weights.0.weight',
		right: { 'weights.0.weight': String(first - 10) }
	});
	await expect(page.locator('form[action="?/weights"] .sum')).not.toHaveClass(/off/);
});

test('dates, basics, rules and the chain of rounds', async () => {
	await refusedThenTaken('/timetable', '/dates', {
		wrong: { registrationClosesAt: '2021-01-01T10:00' },
		at: 'registrationClosesAt',
		right: { registrationClosesAt: '2021-02-09T23:00' }
	});
	await refusedThenTaken('/settings', '', {
		wrong: { 'tagline.en': 'Doors, homes and people', teamMin: '5', teamMax: '2' },
		at: 'teamMax',
		right: { teamMax: '6' }
	});
	await open(page, `${desk}/pages`);
	await looksRight(page);
	await page.locator('a[href$="?new=question"]').click();
	await refusedThenTaken('', '/add', {
		wrong: { 'title.en': '', 'body.en': '**Yes**, <script>alert(1)</script>' },
		at: 'title.en',
		right: { 'title.en': 'May I be 90?' }
	});
	await expect(page.locator('li', { hasText: 'May I be 90?' })).toBeVisible();
});

test('somebody else gets a role, everything is there, and the event is published', async ({ windowOf }) => {
	const sam = await aPerson(db, { name: 'Sam Second', email: `sam-${slug}@example.org` });
	await open(page, `${desk}/people`);
	await looksRight(page);
	await fill(page, { email: 'sam at home', name: 'Sam Second' });
	await page.locator('form[action="?/give"] .acts button').click();
	await expect(page.locator('#email')).toHaveAttribute('aria-invalid', 'true');
	await expect(page.locator('[name=name]')).toHaveValue('Sam Second');
	await fill(page, { email: sam.email });
	await page.locator('[type=radio][name=role][value=organiser]').check();
	await page.locator('form[action="?/give"] .acts button').click();
	await expect(page.locator('tr', { hasText: 'Sam Second' })).toBeVisible();
	await looksRight(page);

	await open(page, desk);
	await page.locator(publish).click();
	await expect(page).toHaveURL(/published/);
	await looksRight(page);
	for (const tail of ['/log', '/teams', '/entries', '/judges', '/results', '/mentorships']) {
		await open(page, desk + tail);
		await looksRight(page);
	}
	const visitor = await windowOf(undefined, { language: 'ar', phone: true, script: false });
	for (const tail of ['', '/rules', '/gallery', '/figures', '/results']) {
		await open(visitor, `/events/${slug}${tail}`);
		await looksRight(visitor, 'ar');
	}
	await open(visitor, `/events/${slug}`);
	await expect(visitor.locator('main')).toContainText('<script>alert(1)</script>');
	await visitor.locator('main a[href*="/challenges/"]').first().click();
	await looksRight(visitor, 'ar');
});
