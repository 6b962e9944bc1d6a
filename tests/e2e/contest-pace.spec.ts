import { expect } from '@playwright/test';
import { aJudge, anAssignment, aReview, aReviewRound } from '../factories/judging.ts';
import { itIs } from './steps/clock.ts';
import { readLetter } from './steps/letters.ts';
import { looksRight } from './steps/looks.ts';
import { fill } from './steps/people.ts';
import { closeRound } from './steps/rounds.ts';
import { db, open, test } from './steps/windows.ts';

// A round in which a judge never comes: it is topped up, and closed at quorum. The review is from 8 to 22 March.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

type World = Awaited<ReturnType<typeof aReviewRound>>;
let world: World;
let round: string;
let dee: Awaited<ReturnType<typeof aJudge>>;
const address = (name: string) => `${name.toLowerCase()}-${world.event.slug}@example.org`;

/** Of three entries each, Ada has read all, Bo two, and Cy never came. Dee said yes, and holds nothing yet. */
test.beforeAll(async () => {
	await itIs('2021-03-16T10:00Z');
	world = await aReviewRound(db, { entries: 3 });
	round = `/events/${world.event.slug}/organise/rounds/${world.review.id}`;
	for (const [name, read] of [
		['Ada', 3],
		['Bo', 2],
		['Cy', 0]
	] as const) {
		const { judge } = await aJudge(db, world.event, { name, email: address(name), capacity: 3 });
		for (const [at, { entry }] of world.handedIn.entries()) {
			const assignment = await anAssignment(db, world.review, entry, judge);
			if (at < read) await aReview(db, assignment, { values: [5 - at, 4, 3, 4, 3] });
		}
	}
	dee = await aJudge(db, world.event, { name: 'Dee', email: address('Dee'), capacity: 2 });
});

test('an organiser sees how the round comes along, plans, and writes to who is behind', async ({
	windowOf
}) => {
	const page = await windowOf(world.owner, { secondFactor: true });
	await open(page, round);
	await looksRight(page);
	await page.locator('main, .work').locator(`a[href$="/rounds/${world.review.id}/progress"]`).first().click();
	await expect(page.locator('h1')).toHaveText('Progress');
	await expect(page.locator('dl.numbers').first()).toContainText('5 of 9');
	await expect(page.locator('tbody tr', { hasText: 'Cy' })).toContainText('0 of 3');
	await looksRight(page);

	await page.locator('#planner summary').first().click();
	await fill(page, { entries: '60', hours: '4' });
	await page.locator('#planner form button').click();
	await expect(page).toHaveURL(/entries=60/);
	await expect(page.locator('#planner')).toContainText('judges are missing');
	await looksRight(page);

	await page.locator('form[action="?/remind"] button').click();
	await expect(page).toHaveURL(/letters=1/);
	await looksRight(page);
	await readLetter(page, address('Cy'), /./);
	await expect(page.locator('main article')).toContainText('0 of your 3 reviews');
	await open(page, `${round}/progress`);
	await expect(page.locator('tbody tr', { hasText: 'Cy' })).toContainText('Written to today');
});

test('open work of the silent judge goes to one who has room, without JavaScript', async ({ windowOf }) => {
	const page = await windowOf(world.owner, { secondFactor: true, script: false });
	await open(page, `${round}/progress`);
	await page.locator('main a[href$="/progress/top-up"]').click();
	const picked = page.locator('[name=judge][type=checkbox]');
	const moves = page.locator('main tbody tr');
	const preview = () => page.locator('form:has([name=picked]) button').click();
	// Bo has saved nothing for a while either, and has one entry left.
	await expect(picked).toHaveCount(2);
	await expect(moves).toHaveCount(2);
	await looksRight(page);
	for (const name of ['Bo', 'Cy']) await page.locator('label', { hasText: name }).locator('input').uncheck();
	await preview();
	await expect(moves).toHaveCount(0);
	await page.locator('label', { hasText: 'Cy' }).locator('input').check();
	await preview();
	await expect(moves).toHaveCount(2);
	await expect(moves.first()).toContainText('Dee');
	await page.locator('form[method=post]:has([name=hash]) button').click();
	await expect(page).toHaveURL(/moved=2/);
	await looksRight(page);

	const phone = await windowOf(dee.actor, { phone: true, language: 'ar' });
	await open(phone, `/events/${world.event.slug}/judge`);
	await looksRight(phone, 'ar');
	await expect(phone.locator('main a[href*="/judge/review/"]')).not.toHaveCount(0);
});

test('the round is closed at quorum, with a reason that stays on record', async ({ windowOf }) => {
	await itIs('2021-03-23T10:00Z');
	const page = await windowOf(world.owner, { secondFactor: true });
	await open(page, round);
	await looksRight(page);
	await closeRound(page);
	await expect(page.locator('[role=alert]')).toContainText('floor of 2');
	const quorum = page.locator('form[action="?/closeAtQuorum"]');
	await quorum.locator('button').click();
	await expect(quorum.locator('[name=reason]')).toHaveAttribute('aria-invalid', 'true');
	await looksRight(page);
	await quorum.locator('[name=reason]').fill('The panel meets tomorrow.');
	await quorum.locator('button').click();
	await expect(page).toHaveURL(/done=closed/);
	await expect(page.locator('main')).toContainText('Closed at quorum');
	await expect(page.locator('main')).toContainText('The panel meets tomorrow.');
	await looksRight(page);
});
