import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { and, eq } from 'drizzle-orm';
import type { Person } from '#lib/foundation/actor.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { entries, entryFiles } from '#lib/entries/server/schema.ts';
import { reviews } from '#lib/judging/server/schema.ts';
import { aContext, aPerson } from '../factories/context.ts';
import { aFileInEntry } from '../factories/files.ts';
import { aJudge, anAssignment, aReviewRound } from '../factories/judging.ts';
import { itIs } from './steps/clock.ts';
import { type Line, lineTo } from './steps/line.ts';
import { looksRight } from './steps/looks.ts';
import { fill } from './steps/people.ts';
import { signedInAs } from './steps/sessions.ts';
import { db, open, test } from './steps/windows.ts';

// A judge on a train: the desk and its sheets without a connection. The round closes on 22 March, 23:00 in Geneva.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let world: Awaited<ReturnType<typeof aReviewRound>>;
let home: string;
let judge: Person;
let sheets: string[];
let line: Line;

test.beforeEach(async () => {
	await itIs('2021-03-10T12:00Z');
	world = await aReviewRound(db, { entries: 3 });
	line = await lineTo(process.env['BASE_URL'] ?? '');
	home = `${line.url}/events/${world.event.slug}/judge`;
	const { judge: row, actor } = await aJudge(db, world.event, { name: 'Hala Mansour' });
	judge = actor;
	sheets = [];
	for (const { entry } of world.handedIn) sheets.push((await anAssignment(db, world.review, entry, row)).id);
});

test.afterEach(() => line.close());

const sheetOf = (at: number) => `${home}/review/${sheets[at]}`;
const state = (page: Page) => page.locator('.actionbar .state');
const finish = (page: Page) => page.locator('.actionbar button[formaction="?/finish"]');

/** Open the desk with a connection, and wait until its entries are on this device. */
async function takeAlong(page: Page): Promise<void> {
	await open(page, home);
	await expect(page.locator('.device')).toContainText('3 entries are on this device', { timeout: 30_000 });
}

async function score(page: Page, value: number, comment: string): Promise<void> {
	const criteria = page.locator('.criterion');
	await expect(criteria.first()).toBeVisible();
	for (let at = 0; at < (await criteria.count()); at++)
		await criteria.nth(at).locator(`input[value="${value}"]`).check();
	await fill(page, { commentForTeam: comment });
}

async function stored(at: number) {
	const [row] = await db
		.select()
		.from(reviews)
		.where(eq(reviews.assignmentId, sheets[at] ?? ''));
	return row;
}

test('the desk opens without a connection, sheets are finished on it, and each is stored once', async ({
	windowOf
}) => {
	const page = await windowOf(judge);
	await takeAlong(page);
	await looksRight(page);
	line.state = 'cut';
	await page.reload();
	await expect(page.locator('h1')).toContainText('3 entries left');
	await page.goto(sheetOf(0));
	await score(page, 4, 'Read in a tunnel.');
	await expect(state(page)).toContainText('On this device');
	await finish(page).click();
	await expect(page.locator('.waiting')).toContainText('Finished on this device');
	await looksRight(page);
	await page.locator('.waiting a').click();
	await expect(page.locator('.kept')).toHaveText(/Finished on this device, not sent yet/);

	await page.goto(sheetOf(1));
	await score(page, 2, 'Half a thought');
	await expect(state(page)).toContainText('On this device');
	await page.reload();
	await expect(page.locator('[name=commentForTeam]')).toHaveValue('Half a thought');
	await expect(page.locator('.criterion').first().locator('input:checked')).toHaveValue('2');
	await expect(state(page)).toContainText('On this device');
	await page.goto(home);
	await expect(page.locator('.device')).toContainText('2 sheets on this device are not sent yet');
	await looksRight(page);
	expect(await stored(0)).toBeUndefined();

	line.state = 'through';
	await expect(page.locator('.device')).not.toContainText('not sent', { timeout: 30_000 });
	expect(await stored(0)).toMatchObject({
		...{ state: 'submitted', version: 1, commentForTeam: 'Read in a tunnel.' }
	});
	expect(await stored(1)).toMatchObject({ state: 'draft', version: 1, commentForTeam: 'Half a thought' });
	const lines = await db
		.select({ action: auditLines.action })
		.from(auditLines)
		.where(and(eq(auditLines.actorId, judge.personId), eq(auditLines.action, 'review.submitted')));
	expect(lines).toHaveLength(1);
	await open(page, sheetOf(1));
	await expect(page.locator('[name=commentForTeam]')).toHaveValue('Half a thought');
	await finish(page).click();
	await expect(page).toHaveURL(/finished=/);
});

test('the picture and the PDF of an entry are there without a connection', async ({ windowOf }) => {
	const [first] = world.handedIn;
	if (!first) throw new Error('an entry was made');
	const { id } = first.entry;
	// Files are added by their team, while the entry is theirs to change, into the folder of this stage.
	process.env['LAUREATE_DATA'] = join('.data', new URL(process.env['DATABASE_URL'] ?? '').pathname);
	await db.update(entries).set({ state: 'draft' }).where(eq(entries.id, id));
	const ctx = aContext(db, { actor: first.lead, now: new Date('2021-02-01T12:00Z') });
	await aFileInEntry(ctx, id, { name: 'front.png', kind: 'png' });
	await db.update(entryFiles).set({ cover: true }).where(eq(entryFiles.entryId, id));
	await aFileInEntry(ctx, id, { name: 'slides.pdf', kind: 'pdf' });
	await db.update(entries).set({ state: 'submitted' }).where(eq(entries.id, id));

	const page = await windowOf(judge);
	await takeAlong(page);
	line.state = 'cut';
	await page.goto(sheetOf(0));
	const cover = page.locator('article img');
	await expect(cover).toBeVisible();
	await expect
		.poll(() => cover.evaluate((node) => node instanceof HTMLImageElement && node.naturalWidth))
		.toBeGreaterThan(0);
	const arrives = page.waitForEvent('download');
	await page.locator('.attach a[href*="/files/"]').first().click();
	const file = await arrives;
	expect(await file.failure()).toBeNull();
	expect(file.suggestedFilename()).toMatch(/\.pdf$/);
});

test('the page of a hotel’s network that answers 200 stores nothing', async ({ windowOf }) => {
	const page = await windowOf(judge);
	await open(page, sheetOf(0));
	await score(page, 4, 'At home');
	await expect(state(page)).toContainText('Stored at');
	line.state = 'hotel';
	await fill(page, { commentForTeam: 'From the hotel' });
	await expect(state(page)).toContainText('On this device. There is no connection');
	await expect.poll(() => line.answered, { timeout: 15_000 }).toBeGreaterThan(1);
	await expect(state(page)).not.toContainText('Stored');
	expect(await stored(0)).toMatchObject({ commentForTeam: 'At home' });
	line.state = 'through';
	await expect(state(page)).toHaveText(/Stored at \d\d:\d\d:\d\d/, { timeout: 15_000 });
	expect(await stored(0)).toMatchObject({ commentForTeam: 'From the hotel' });
});

test('an answer that is lost on the way back stores once, and the server’s word is not taken for another sheet', async ({
	windowOf
}) => {
	const page = await windowOf(judge);
	await open(page, sheetOf(0));
	let lost = 0;
	await page.route('**/sheet', async (route) => {
		lost += 1;
		const response = await route.fetch();
		if (lost === 1) return route.abort('connectionreset');
		if (lost > 2) return route.fulfill({ response });
		const said = (await response.json()) as { stored: { words: { commentForTeam: string } } };
		said.stored.words.commentForTeam = 'not what was sent';
		return route.fulfill({ json: said });
	});
	await score(page, 3, 'Sent three times');
	await finish(page).click();
	await expect(page.locator('.waiting')).toContainText('It has arrived', { timeout: 30_000 });
	await expect(state(page)).toHaveText(/Stored at/);
	expect(lost).toBeGreaterThan(2);
	expect(await stored(0)).toMatchObject({ state: 'submitted', commentForTeam: 'Sent three times' });
});

test('what arrives after the close is refused in words, and stays to be copied', async ({ windowOf }) => {
	const page = await windowOf(judge);
	await takeAlong(page);
	line.state = 'cut';
	await page.goto(sheetOf(0));
	await expect(page.locator('.until')).toContainText('23:00');
	await score(page, 4, 'Too late for the train');
	await finish(page).click();
	await expect(page.locator('.waiting')).toBeVisible();
	await itIs('2021-03-23T12:00Z');
	line.state = 'through';
	const refused = page.locator('.not-stored');
	await expect(refused).toContainText('22 March', { timeout: 30_000 });
	await expect(refused).toContainText('Too late for the train');
	await open(page, home);
	await expect(refused).toContainText('Too late for the train');
	await looksRight(page);
	await refused.locator('button').last().click();
	await expect(refused).toHaveCount(0);
	await page.reload();
	await expect(page.locator('h1')).toBeVisible();
	await expect(refused).toHaveCount(0);
	expect(await stored(0)).toBeUndefined();
});

/** What this browser keeps of anybody's desk. */
async function keptOn(page: Page): Promise<{ caches: string[]; sheets: number; workers: number }> {
	return page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((done, failed) => {
			const request = indexedDB.open('laureate-desk', 1);
			request.onupgradeneeded = () => request.result.createObjectStore('sheets', { keyPath: 'key' });
			request.onsuccess = () => done(request.result);
			request.onerror = () => failed(request.error ?? new Error('no store'));
		});
		const sheets = await new Promise<number>((done) => {
			const asked = database.transaction('sheets').objectStore('sheets').count();
			asked.onsuccess = () => done(asked.result);
		});
		database.close();
		const workers = (await navigator.serviceWorker.getRegistrations()).length;
		return { caches: await caches.keys(), sheets, workers };
	});
}

const nothing = { caches: [], sheets: 0, workers: 0 };

test('signing out clears the device, and asks first where something is not sent', async ({ windowOf }) => {
	const page = await windowOf(judge);
	await takeAlong(page);
	await page.route('**/sheet', (route) => route.abort());
	await open(page, sheetOf(0));
	await score(page, 4, 'Never sent');
	await expect(state(page)).toContainText('On this device');
	expect(await keptOn(page)).toMatchObject({ sheets: 1, workers: 1 });
	await open(page, `${line.url}/account`);
	await page.locator('form[action="/sign-out"] button').click();
	await expect(page.locator('main')).toContainText('One score sheet on this device is not sent yet');
	await looksRight(page);
	await page.locator('form[action="/sign-out"] button').last().click();
	await expect(page).toHaveURL(`${line.url}/`);
	expect(await keptOn(page)).toEqual(nothing);
	line.state = 'cut';
	await expect(page.goto(home)).rejects.toThrow();
});

test('somebody else who signs in finds nothing of the one before', async ({ windowOf }) => {
	const page = await windowOf(judge);
	await takeAlong(page);
	expect((await keptOn(page)).caches).toHaveLength(1);
	const other = await aPerson(db);
	await signedInAs(page.context(), db, { url: line.url, personId: other.personId });
	await open(page, `${line.url}/`);
	await expect.poll(() => keptOn(page)).toEqual(nothing);
});
