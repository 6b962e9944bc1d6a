import { expect } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { people } from '#lib/accounts/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { aJudge, anAssignment, aReviewRound } from '../factories/judging.ts';
import { itIs } from './steps/clock.ts';
import { readLetter } from './steps/letters.ts';
import { looksRight } from './steps/looks.ts';
import { fill, send } from './steps/people.ts';
import { db, open, test } from './steps/windows.ts';

// A conflict declared mid-round: a judge names an organisation, a team names the judge, an organiser sees both.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const titles = ['Gentle Steps', 'Memory Lane', 'Ride Share'] as const;
let home: string;
let review: string;
let scene: Awaited<ReturnType<typeof aReviewRound>>;
let ada: Awaited<ReturnType<typeof aJudge>>;
let email: string;
/** The sheet of the entry whose team names the judge. */
let sheet: string;

test.beforeAll(async () => {
	await itIs('2021-03-10T10:00Z');
	scene = await aReviewRound(db, { entries: titles.length });
	home = `/events/${scene.event.slug}`;
	review = `${home}/organise/rounds/${scene.review.id}`;
	email = `ada-${scene.event.slug}@example.org`;
	ada = await aJudge(db, scene.event, { name: 'Ada Novak', email });
	for (const [at, { entry, lead }] of scene.handedIn.entries()) {
		const content = { ...entry.content, title: titles[at] ?? '' };
		await db.update(entries).set({ content }).where(eq(entries.id, entry.id));
		if (at === 0)
			await db.update(people).set({ organisation: 'Univ. of Leeds' }).where(eq(people.id, lead.personId));
		const assignment = await anAssignment(db, scene.review, entry, ada.judge);
		if (at === 1) sheet = `${home}/judge/review/${assignment.id}`;
	}
});

test('a judge names an organisation, and its entry leaves the desk', async ({ windowOf }) => {
	const page = await windowOf(ada.actor, { phone: true });
	await open(page, `${home}/judge`);
	const waiting = page.locator('main a[href*="/judge/review/"]');
	const read = async () =>
		new Set(await waiting.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).size;
	expect(await read()).toBe(3);
	await page.locator(`main a[href="${home}/judge/conflicts"]`).first().click();
	await looksRight(page);
	await send(page, '?/name');
	await expect(page.locator('[role=alert]')).toBeVisible();
	await looksRight(page);
	await fill(page, { about: 'organisation', name: 'University of Leeds', note: 'I sit on its board.' });
	await send(page, '?/name');
	await expect(page).toHaveURL(/\?named/);
	await expect(page.locator('main')).toContainText('University of Leeds');
	await looksRight(page);
	await open(page, `${home}/judge`);
	expect(await read()).toBe(2);
	await expect(page.locator('main')).not.toContainText(titles[0]);
	await expect(page.locator('main')).toContainText(titles[1]);
});

test('a team names the judge without a script, in Arabic; the judge is told, and not by whom', async ({
	windowOf
}) => {
	const lead = scene.handedIn[1]?.lead;
	const page = await windowOf(lead, { script: false, language: 'ar' });
	await open(page, `${home}/team`);
	await page.locator(`main a[href="${home}/team/conflicts"]`).click();
	await looksRight(page, 'ar');
	await fill(page, { name: 'NOVAK Ada', note: 'She is my aunt.' });
	await send(page, '?/name');
	await expect(page.locator('#organisation')).toHaveAttribute('aria-invalid', 'true');
	await expect(page.locator('[name=name]')).toHaveValue('NOVAK Ada');
	await fill(page, { organisation: 'City Library' });
	await send(page, '?/name');
	await expect(page).toHaveURL(/\?named/);
	await expect(page.locator('main')).toContainText('NOVAK Ada');
	// Judging has begun, so the name stands.
	await expect(page.locator('form[action="?/back"]')).toHaveCount(0);
	await looksRight(page, 'ar');

	const judge = await windowOf(ada.actor);
	await readLetter(judge, email, /entries to read/);
	await expect(judge.locator('main article')).not.toContainText('aunt');
	await open(judge, `${home}/judge`);
	await expect(judge.locator('main')).not.toContainText(titles[1]);
	await expect(judge.locator('main')).toContainText(titles[2]);
	expect((await judge.goto(sheet))?.status()).toBe(404);
	await open(judge, `${home}/judge/conflicts`);
	await expect(judge.locator('main')).not.toContainText('aunt');
});

test('an organiser sees both, finds the seats empty, and sets one aside with a reason', async ({
	windowOf
}) => {
	const page = await windowOf(scene.owner, { secondFactor: true });
	await open(page, `${home}/organise/conflicts?show=said`);
	await looksRight(page);
	const row = (title: string) => page.locator('main tbody tr', { hasText: title });
	await expect(row(titles[0])).toContainText('I sit on its board.');
	await expect(row(titles[1])).toContainText('She is my aunt.');
	await expect(row(titles[0]).locator('button')).toHaveCount(0);

	await open(page, `${review}/assignments`);
	const seats = (title: string) => page.locator('section.entry', { hasText: title });
	await expect(seats(titles[0])).not.toContainText('Ada Novak');
	await expect(seats(titles[1])).not.toContainText('Ada Novak');
	await expect(seats(titles[2])).toContainText('Ada Novak');

	await open(page, `${home}/organise/conflicts?show=said`);
	await row(titles[1]).locator('button[aria-haspopup=dialog]').click();
	await looksRight(page);
	await page.locator('dialog[open] [name=reason]').fill('Another person of that name.');
	await page.locator('dialog[open] button:not([type=button])').last().click();
	await expect(page).toHaveURL(/\?lifted/);
	await open(page, `${home}/organise/conflicts?show=aside`);
	await expect(row(titles[1])).toContainText('Another person of that name.');
	await row(titles[1]).locator('form[action="?/restore"] button').click();
	await expect(page).toHaveURL(/\?restored/);

	await fill(page, {
		judge: ada.judge.id,
		number: String(scene.handedIn[2]?.entry.number),
		note: 'Married.'
	});
	await send(page, '?/add');
	await expect(page).toHaveURL(/\?added/);
	await expect(row(titles[2])).toContainText('Married.');
	await open(page, `${home}/organise/log?kind=conflict`);
	await expect(page.locator('main')).toContainText('Another person of that name.');
});
