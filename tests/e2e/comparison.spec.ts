import { expect, type Page } from '@playwright/test';
import { and, eq, isNotNull } from 'drizzle-orm';
import { comparisons } from '#lib/judging/server/comparing/schema.ts';
import { conflicts } from '#lib/judging/server/schema.ts';
import { aComparisonRound, comparingNow } from '../factories/comparing.ts';
import { aJudge } from '../factories/judging.ts';
import { itIs } from './steps/clock.ts';
import { looksRight } from './steps/looks.ts';
import { closeRound } from './steps/rounds.ts';
import { db, open, test } from './steps/windows.ts';

// A photo contest of eight pictures, all of which go on: from the first pair to the closing.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let world: Awaited<ReturnType<typeof aComparisonRound>>;
let judge: Awaited<ReturnType<typeof aJudge>>;
let room: string;
let round: string;

test.beforeAll(async () => {
	await itIs(comparingNow.toISOString());
	world = await aComparisonRound(db, { entries: 8 });
	judge = await aJudge(db, world.event, { name: 'Ines' });
	room = `/events/${world.event.slug}/judge/compare/${world.comparison.id}`;
	round = `/events/${world.event.slug}/organise/rounds/${world.comparison.id}`;
});

const answered = () =>
	db.$count(
		comparisons,
		and(eq(comparisons.roundId, world.comparison.id), isNotNull(comparisons.answeredAt))
	);
const titles = (page: Page) => page.locator('article[data-side] h2').allInnerTexts();

test('a judge compares on a phone, and takes one answer back', async ({ windowOf }) => {
	const page = await windowOf(judge.actor, { phone: true });
	await open(page, room);
	await looksRight(page);
	await page.locator('form[action="?/start"] button').click();
	for (let at = 0; at < 4; at++) {
		await expect.poll(answered).toBe(at);
		const before = await titles(page);
		await page.locator(`article[data-side=${at % 2 === 0 ? 'left' : 'right'}] .choose button`).click();
		await expect.poll(() => titles(page)).not.toEqual(before);
	}
	await looksRight(page);
	await page.locator('form[action="?/undo"] button').click();
	await expect.poll(answered).toBe(3);
	await page.locator('article[data-side=left] .choose button').click();
	await expect.poll(answered).toBe(4);
});

test('with the keyboard, and in Arabic without a script, it goes on', async ({ windowOf }) => {
	const page = await windowOf(judge.actor);
	await open(page, room);
	const before = await titles(page);
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => titles(page)).not.toEqual(before);
	await expect.poll(answered).toBe(5);

	const plain = await windowOf(judge.actor, { language: 'ar', phone: true, script: false });
	await open(plain, room);
	await looksRight(plain, 'ar');
	await plain.locator('article[data-side=right] .choose button').click();
	expect(await answered()).toBe(6);
});

test('who knows a picture’s team skips it, and never meets it again', async ({ windowOf }) => {
	const page = await windowOf(judge.actor);
	await open(page, room);
	const [known = ''] = await titles(page);
	await page.locator('details summary', { hasText: 'Skip this pair' }).click();
	await page.locator('[name=answer][value=conflict_left]').check();
	await looksRight(page);
	await page.locator('details[open] form button, form:has(details[open]) button').last().click();
	await expect.poll(() => titles(page)).not.toContain(known);
	const [wall] = await db.select().from(conflicts).where(eq(conflicts.judgeId, judge.judge.id));
	expect(world.pictures.find(({ id }) => id === wall?.entryId)?.content.title).toBe(known);
});

test('an organiser sees how far it is, and closes the round', async ({ windowOf }) => {
	await itIs('2021-03-30T12:00Z');
	const page = await windowOf(world.owner, { secondFactor: true });
	await open(page, `${round}/comparisons`);
	await looksRight(page);
	await expect(page.locator('tbody th', { hasText: 'Ines' })).toBeVisible();
	await open(page, round);
	await looksRight(page);
	await closeRound(page);
	await expect(page).toHaveURL(/done=closed/);
});
