import { expect, type Page } from '@playwright/test';
import type { Person } from '#lib/foundation/actor.ts';
import { personAsActor } from '#lib/accounts/server/actor.ts';
import { aPerson } from '../factories/context.ts';
import { anEntry } from '../factories/entry.ts';
import { anEvent } from '../factories/event.ts';
import { aJudge } from '../factories/judging.ts';
import { aTeam } from '../factories/team.ts';
import { itIs } from './steps/clock.ts';
import { tabTo } from './steps/keyboard.ts';
import { readLetter } from './steps/letters.ts';
import { looksRight } from './steps/looks.ts';
import { fill, send } from './steps/people.ts';
import { db, open, test } from './steps/windows.ts';

// From the entries that were handed in to the reviews. Screening is from 2 to 5 March, the review from 8 to 22 March.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const titles = ['GentleSteps', 'Copycat', 'RideShare 60+', 'Memory Lane'] as const;
let home: string;
let screening: string;
let review: string;
let organisers: Person[];
let noor: string;
let copycat: string;
let ownTeam: Awaited<ReturnType<typeof aJudge>>;
let yusuf: Awaited<ReturnType<typeof aJudge>>;

test.beforeAll(async () => {
	await itIs('2021-03-05T10:00Z');
	const { event, owner, rounds } = await anEvent(db);
	home = `/events/${event.slug}`;
	noor = `noor-${event.slug}@example.org`;
	copycat = `copycat-${event.slug}@example.org`;
	screening = `${home}/organise/rounds/${rounds[0]?.id}`;
	review = `${home}/organise/rounds/${rounds[1]?.id}`;
	organisers = [owner, await aPerson(db, { name: 'Sam Second', roles: [[event.id, 'organiser']] })];
	const leads: Person[] = [];
	for (const title of titles) {
		const members = [await aPerson(db, title === 'Copycat' ? { email: copycat } : {})];
		const { team, lead } = await aTeam(db, event, { name: `The team of ${title}`, members });
		await anEntry(db, team, { content: { title } });
		leads.push(lead);
	}
	ownTeam = await aJudge(db, event, { person: await personAsActor(db, leads[0]?.personId ?? '') });
	yusuf = await aJudge(db, event, { name: 'Yusuf Reader' });
	await aJudge(db, event, { name: 'Ines Third' });
});

/** Say of each entry whether it may take part; the page leads from one to the next. */
async function screen(page: Page, wrong?: () => Promise<void>): Promise<void> {
	await open(page, `${screening}/screening`);
	await looksRight(page, page.url().includes('/fr/') ? 'fr' : 'en');
	for (const [at] of titles.entries()) {
		if (at === 0) await page.locator('main a[href*="/screening/"]').first().click();
		await expect(page.locator('form [name=verdict]').first()).toBeAttached();
		if (at === 0) await wrong?.();
		const isCopy = ((await page.locator('main').textContent()) ?? '').includes('Copycat');
		const boxes = page.locator('[name=ticked]');
		if (!isCopy) for (let n = 0; n < (await boxes.count()); n++) await boxes.nth(n).check();
		await page.locator(`[name=verdict][value=${isCopy ? 'not_eligible' : 'eligible'}]`).check();
		if (isCopy) await fill(page, { reason: 'The same idea was handed in last year.' });
		const before = page.url();
		await page.locator('form:has([name=verdict]) button:not([type=button])').last().click();
		await expect(page).not.toHaveURL(before);
	}
	await expect(page).toHaveURL(/\?done/);
}

test('organisers screen the entries, and a team hears why it may not take part', async ({ windowOf }) => {
	const [first, second] = organisers;
	const page = await windowOf(first, { secondFactor: true });
	await screen(page, async () => {
		await looksRight(page);
		await page.locator('[name=verdict][value=eligible]').check();
		await page.locator('form:has([name=verdict]) button:not([type=button])').last().click();
		await expect(page.locator('[role=alert]')).toBeVisible();
		await expect(page.locator('[name=verdict][value=eligible]')).toBeChecked();
	});
	await screen(await windowOf(second, { secondFactor: true, script: false }));
	await readLetter(page, copycat, /Copycat/);
	await expect(page.locator('main article')).toContainText('The same idea was handed in last year.');

	await open(page, screening);
	await looksRight(page);
	await page.locator('button[aria-haspopup=dialog]').click();
	await looksRight(page);
	await page.locator('dialog[open] form[action="?/close"] button').click();
	await expect(page).toHaveURL(/done=closed/);
	await looksRight(page);
});

test('judges are invited from a pasted list, and accept in the letter’s page', async ({ windowOf }) => {
	await itIs('2021-03-08T09:00Z');
	const page = await windowOf(organisers[0], { secondFactor: true });
	await open(page, `${home}/organise/judges`);
	await looksRight(page);
	await send(page, '?/preview');
	await expect(page.locator('[role=alert]')).toBeVisible();
	const list = `Noor Haddad <${noor}>\nnot-an-address`;
	await fill(page, { list, capacity: '0' });
	await send(page, '?/preview');
	await expect(page.locator('#capacity')).toHaveAttribute('aria-invalid', 'true');
	await expect(page.locator('[name=list]')).toHaveValue(list);
	await fill(page, { capacity: '12' });
	await send(page, '?/preview');
	await expect(page.locator('tr.near')).toContainText('not-an-address');
	await looksRight(page);
	await page.locator('form[action="?/invite"] button').click();
	await expect(page).toHaveURL(/invited=1/);
	await looksRight(page);

	const phone = await windowOf(undefined, { phone: true });
	await readLetter(phone, noor, /./);
	await phone.locator('main article a').click();
	await looksRight(phone);
	await send(phone);
	await expect(phone).toHaveURL(new RegExp(`${home}/judge`));
	await looksRight(phone);
	await phone.locator('form[action="?/answer"] button[value=accept]').click();
	await expect(phone.locator('form[action="?/answer"] button[value=accept]')).toHaveCount(0);
	await looksRight(phone);
});

test('three judges are found for each entry, never of its own team; a seat is changed', async ({
	windowOf
}) => {
	const page = await windowOf(organisers[0], { secondFactor: true });
	await open(page, `${review}/assignments`);
	await looksRight(page);
	await page.locator('main a[href$="/assignments/plan"]').click();
	await looksRight(page);
	await page.locator('form[action^="?/send"] button').click();
	await expect(page).toHaveURL(/done=assigned&added=9/);
	const entry = (title: string) => page.locator('section.entry', { hasText: title });
	for (const title of titles.filter((title) => title !== 'Copycat'))
		await expect(entry(title).locator('li')).toHaveCount(3);
	await expect(entry('GentleSteps')).not.toContainText(ownTeam.actor.name);
	await expect(entry('Copycat')).toHaveCount(0);
	await looksRight(page);

	const seat = entry('RideShare 60+').locator('li', { hasText: 'Ines Third' });
	const held = (await seat.count()) > 0 ? 'RideShare 60+' : 'GentleSteps';
	await entry(held).locator('li', { hasText: 'Ines Third' }).locator('button').click();
	await expect(page).toHaveURL(/done=removed/);
	await entry(held).locator('a[href*="entry="]').click();
	await entry(held)
		.locator('[name=judge]')
		.selectOption({ label: await optionOf(page, 'Ines Third') });
	await looksRight(page);
	await entry(held).locator('form[action="?/add"] button').first().click();
	await expect(page).toHaveURL(/done=added/);
	await expect(entry(held).locator('li')).toHaveCount(3);
});

async function optionOf(page: Page, name: string): Promise<string> {
	return (await page.locator('[name=judge] option', { hasText: name }).textContent())?.trim() ?? '';
}

test('a judge declares a conflict on a phone, and reviews with the keyboard alone', async ({
	browser,
	windowOf
}) => {
	const phone = await windowOf(undefined, { phone: true });
	await readLetter(phone, noor, /entries to read/);
	await phone.locator('main article a').click();
	await expect(phone).toHaveURL(/invitations/);
	await send(phone);
	await expect(phone).toHaveURL(new RegExp(`${home}/judge`));
	await looksRight(phone);
	const queue = phone.locator('main ol.queue li');
	await expect(queue).not.toHaveCount(0);
	const waiting = await queue.count();
	await phone.locator('main a[href*="/judge/review/"]').first().click();
	await looksRight(phone);
	await expect(phone.locator('main')).not.toContainText('The team of');
	const title = (await phone.locator('h1').textContent()) ?? '';
	await phone.locator('button[aria-haspopup=dialog]').click();
	await fill(phone, { note: 'My cousin is in it.' });
	await phone.locator('dialog[open] button[form=conflict]').click();
	await expect(phone).toHaveURL(/\?conflict/);
	await expect(queue).toHaveCount(waiting - 1);
	await looksRight(phone);
	const organiser = await windowOf(organisers[0], { secondFactor: true });
	await open(organiser, `${review}/assignments`);
	const declared = organiser.locator('tr', { hasText: 'My cousin is in it.' });
	await expect(declared).toContainText('Noor Haddad');
	expect(title).toContain((await declared.locator('td bdi').first().textContent()) ?? 'its title');

	const window = await browser.newContext({ storageState: await phone.context().storageState() });
	const page = await window.newPage();
	await open(page, `${home}/judge`);
	await tabTo(page, page.locator('main a[href*="/judge/review/"]').first());
	await page.keyboard.press('Enter');
	await expect(page.locator('.criterion').first()).toBeVisible();
	await looksRight(page);
	const criteria = page.locator('.criterion');
	const chosen = (at: number) => criteria.nth(at).locator('input:checked');
	await tabTo(page, criteria.nth(0).locator('input').first());
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(chosen(0)).toHaveValue('3');
	for (let at = 1; at < (await criteria.count()); at++) {
		await page.keyboard.press('j');
		await page.keyboard.press('4');
		await expect(chosen(at)).toHaveValue('4');
	}
	await page.keyboard.press('?');
	await expect(page.locator('dl.all')).toBeVisible();
	await looksRight(page);
	await tabTo(page, page.locator('[name=commentForTeam]'));
	await page.keyboard.type('A kind idea, and it works.');
	await tabTo(page, page.locator('[name=commentForPanel]'));
	const stored = page.waitForResponse(
		(response) => response.ok() && (response.request().postData() ?? '').includes('first place.')
	);
	await page.keyboard.type('Worth the first place.');
	await stored;
	await page.reload();
	await expect(page.locator('[name=commentForPanel]')).toHaveValue('Worth the first place.');
	await expect(chosen(0)).toHaveValue('3');
	await page.keyboard.press('Control+Enter');
	await expect(page).toHaveURL(/finished=/);
	await looksRight(page);

	const done = page.locator('ol.queue').last().locator('a').first();
	await tabTo(page, done);
	await page.keyboard.press('Enter');
	await expect(chosen(0)).toHaveValue('3');
	await tabTo(page, chosen(0));
	await page.keyboard.press('5');
	await page.keyboard.press('Control+Enter');
	await expect(page).toHaveURL(/finished=/);
	await window.close();
});

test('a judge reviews without JavaScript, in Arabic', async ({ windowOf }) => {
	const page = await windowOf(yusuf.actor, { script: false, language: 'ar' });
	await open(page, `${home}/judge`);
	await looksRight(page, 'ar');
	await page.locator('main a[href$="/judge/rubric"]').click();
	await looksRight(page, 'ar');
	await page.goBack();
	await page.locator('main a[href*="/judge/review/"]').first().click();
	await looksRight(page, 'ar');
	const criteria = page.locator('.criterion');
	await criteria.nth(0).locator('input[value="2"]').check();
	await fill(page, { commentForTeam: 'فكرة لطيفة' });
	await page.locator('form.sheet button:not([formaction])').first().click();
	await expect(page).toHaveURL(/\?saved/);
	await expect(criteria.nth(0).locator('input:checked')).toHaveValue('2');
	await page.locator('form.sheet button[formaction="?/finish"]').click();
	await expect(page.locator('[role=alert]')).toBeVisible();
	await expect(page.locator('[name=commentForTeam]')).toHaveValue('فكرة لطيفة');
	await looksRight(page, 'ar');
	for (let at = 1; at < (await criteria.count()); at++)
		await criteria.nth(at).locator('input[value="4"]').check();
	await page.locator('form.sheet button[formaction="?/finish"]').click();
	await expect(page).toHaveURL(/finished=/);
	await looksRight(page, 'ar');
});
