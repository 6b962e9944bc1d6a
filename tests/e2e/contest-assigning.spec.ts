import { expect, type Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { assignments, reviews, scores } from '#lib/judging/server/schema.ts';
import { type RoundRow, rounds } from '#lib/rounds/server/schema.ts';
import { aPerson } from '../factories/context.ts';
import { standing } from '../factories/board.ts';
import { aJudge, aReview, aReviewRound } from '../factories/judging.ts';
import { itIs } from './steps/clock.ts';
import { readLetter } from './steps/letters.ts';
import { looksRight } from './steps/looks.ts';
import { fill } from './steps/people.ts';
import { db, open, test } from './steps/windows.ts';

// From a plan with a gap to the reviews that go to the closest calls.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let made: Awaited<ReturnType<typeof aReviewRound>>;
let review: RoundRow;
let home: string;
const judgeMail = (name: string) => `${name}-${made.event.slug}@example.org`;

async function judge(name: string, capacity: number) {
	return aJudge(db, made.event, { name, capacity, email: judgeMail(name.toLowerCase()) });
}

test.beforeAll(async () => {
	await itIs('2021-03-09T09:00Z');
	made = await aReviewRound(db, { entries: 4 });
	const settings = { ...made.review.settings, reviewsPerEntry: 2, furtherShare: 50 };
	await db.update(rounds).set({ settings, advanceCount: 1 }).where(eq(rounds.id, made.review.id));
	review = { ...made.review, settings };
	home = `/events/${made.event.slug}/organise/rounds/${review.id}`;
	await judge('Ada', 4);
	await judge('Bo', 3);
});

const plan = (page: Page) => open(page, `${home}/assignments/plan`);
const row = (page: Page, name: string) => page.locator('table tr', { hasText: name });

test('a plan shows its gap before anything happens; a pair is pinned, and the plan is sent', async ({
	windowOf
}) => {
	const page = await windowOf(made.owner, { secondFactor: true });
	await plan(page);
	await looksRight(page);
	await expect(page.locator('#gaps')).toHaveCount(1);
	await expect(row(page, 'Ada')).toContainText('4');
	expect(await standing(db, review.id)).toEqual([]);

	await open(page, `${home}/assignments`);
	const entry = page.locator('section.entry', { hasText: 'Idea 1' });
	await entry.locator('a[href*="entry="]').click();
	await looksRight(page);
	const bo = await entry.locator('[name=judge] option', { hasText: 'Bo' }).getAttribute('value');
	await entry.locator('[name=judge]').selectOption(bo);
	await fill(page, { reason: 'He knows the field.' });
	await entry.locator('button[formaction="?/must"]').click();
	await expect(page).toHaveURL(/done=laid/);
	await expect(entry).toContainText('He knows the field.');
	await looksRight(page);

	await plan(page);
	const hash = await page.locator('[name=hash]').inputValue();
	// Somebody joins while the organiser looks: what was seen is not what there is.
	await judge('Cy', 1);
	await page.locator('form[action^="?/send"] button').click();
	await expect(page.locator('[role=alert]')).toBeVisible();
	expect(await standing(db, review.id)).toEqual([]);
	await expect(page.locator('[name=hash]')).not.toHaveValue(hash);
	await expect(page.locator('#gaps')).toHaveCount(0);
	await page.locator('form[action^="?/send"] button').click();
	await expect(page).toHaveURL(/done=assigned&added=8&removed=0/);
	await expect(page.locator('section.entry', { hasText: 'Idea 1' })).toContainText('Bo');
	await readLetter(page, judgeMail('bo'), /entries to read/);
	await expect(page.locator('main article')).toContainText(/Idea 1/);
});

test('a late judge gets a share of what is not begun, without JavaScript and in Arabic', async ({
	windowOf
}) => {
	const page = await windowOf(made.owner, { secondFactor: true, script: false, language: 'ar' });
	const [begun] = await standing(db, review.id);
	await aReview(db, begun!, { state: 'draft', values: [3] });
	await judge('Late', 4);
	await plan(page);
	await looksRight(page, 'ar');
	await expect(page.locator('form[action^="?/send"]')).toHaveCount(0);
	await page.locator('[name=even]').check();
	await page.locator('form[method=get] button').click();
	await expect(row(page, 'Late')).toBeVisible();
	await looksRight(page, 'ar');
	await page.locator('form[action^="?/send"] button').click();
	await expect(page).toHaveURL(/done=assigned/);
	const held = await standing(db, review.id);
	expect(held).toHaveLength(8);
	expect(held.some(({ id }) => id === begun!.id)).toBe(true);
	await readLetter(page, judgeMail('late'), /./);
});

test('once the first pass is in, one more review goes to the closest call', async ({ windowOf }) => {
	const levels: Record<string, number> = { 'Idea 1': 5, 'Idea 2': 5, 'Idea 3': 1, 'Idea 4': 1 };
	const titleOf = new Map(made.handedIn.map(({ entry }) => [entry.id, entry.content.title]));
	for (const seat of await standing(db, review.id)) {
		const value = levels[titleOf.get(seat.entryId) ?? ''] ?? 1;
		if (seat.begun) await db.delete(scores).where(eq(scores.reviewId, seat.reviewId ?? ''));
		if (seat.begun) await db.delete(reviews).where(eq(reviews.assignmentId, seat.id));
		await aReview(db, seat, { values: [value, value, value, value, value] });
	}
	await judge('Gus', 2);
	const rules = await windowOf(await aPerson(db));
	await open(rules, `/events/${made.event.slug}/rules`);
	await expect(rules.locator('.further')).toBeVisible();
	await looksRight(rules);

	const page = await windowOf(made.owner, { secondFactor: true });
	await open(page, `${home}/further?budget=1`);
	await looksRight(page);
	await expect(page.locator('table tbody tr')).toHaveCount(1);
	await expect(page.locator('table tbody tr')).toContainText(/%/);
	await page.locator('form[action^="?/give"] button').click();
	await expect(page).toHaveURL(/given=1/);
	await looksRight(page);
	expect(await db.$count(assignments, eq(assignments.roundId, review.id))).toBeGreaterThanOrEqual(9);
	const observer = await aPerson(db, { roles: [[made.event.id, 'observer']] });
	const watching = await windowOf(observer, { secondFactor: true, phone: true });
	await open(watching, `${home}/further`);
	await looksRight(watching);
	await expect(watching.locator('form[action^="?/give"]')).toHaveCount(0);
});
