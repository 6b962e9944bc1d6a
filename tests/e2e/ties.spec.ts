import { expect } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { criteria } from '#lib/judging/server/schema.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import type { LadderStep } from '#lib/rounds/tie-ladder.ts';
import { aJudge, anAssignment, aReview, aReviewRound } from '../factories/judging.ts';
import { itIs } from './steps/clock.ts';
import { looksRight } from './steps/looks.ts';
import { closeRound } from './steps/rounds.ts';
import { db, open, test, type WindowOf } from './steps/windows.ts';

// Ties at the cut in a review round, which is open from 8 to 22 March: six go on, and two are equal at the sixth place.
test.describe.configure({ timeout: 120_000 });

async function aTie(steps: (criterionIds: string[]) => LadderStep[]) {
	await itIs('2021-03-10T12:00Z');
	const world = await aReviewRound(db, { entries: 7 });
	const { event, review, handedIn } = world;
	const asked = await db
		.select()
		.from(criteria)
		.where(eq(criteria.roundId, review.id))
		.orderBy(criteria.position);
	for (const { id } of asked) await db.update(criteria).set({ weight: 20 }).where(eq(criteria.id, id));
	const settings = {
		...review.settings,
		method: 'mean',
		reviewsPerEntry: 1,
		tieLadder: steps(asked.map(({ id }) => id))
	};
	await db.update(rounds).set({ settings }).where(eq(rounds.id, review.id));
	const { judge } = await aJudge(db, event, { name: 'Ada' });
	for (const [at, { entry }] of handedIn.entries()) {
		const values = at < 5 ? [5, 5, 5, 5, 5] : at === 5 ? [3, 2, 3, 3, 3] : [2, 3, 3, 3, 3];
		await aReview(db, await anAssignment(db, review, entry, judge), { values });
	}
	return {
		...world,
		home: `/events/${event.slug}`,
		round: `/events/${event.slug}/organise/rounds/${review.id}`
	};
}

const organiser = (windowOf: WindowOf, world: Awaited<ReturnType<typeof aTie>>, script = true) =>
	windowOf(world.owner, { secondFactor: true, script });

test('the published ladder breaks a tie', async ({ windowOf }) => {
	const world = await aTie(([, second = '']) => [
		{ by: 'median' },
		{ by: 'criterion', criterionId: second },
		{ by: 'decision' }
	]);
	const visitor = await windowOf(undefined, { script: false });
	await open(visitor, `${world.home}/rules`);
	await expect(visitor.locator('#ties li')).toHaveCount(3);
	await looksRight(visitor);

	const page = await organiser(windowOf, world);
	await open(page, world.round);
	await expect(page.locator('.tie tbody tr')).toHaveCount(2);
	await looksRight(page);
	await page.locator('form[action^="?/ladder"] button').click();
	await expect(page).toHaveURL(/done=ladder/);
	await expect(page.locator('.tie')).toHaveCount(0);
	await looksRight(page);
	await closeRound(page);
	await expect(page).toHaveURL(/done=closed/);
	const seventh = page.locator('tbody tr', { hasText: 'Idea 7' });
	await expect(seventh.locator('td').first()).toHaveText('6');
});

test('one more review breaks a tie', async ({ windowOf }) => {
	const world = await aTie(() => [{ by: 'decision' }]);
	const { actor } = await aJudge(db, world.event, { name: 'Noor' });
	const page = await organiser(windowOf, world);
	await open(page, world.round);
	await page.locator('.tie details').first().locator('summary').click();
	await looksRight(page);
	await page.locator('form[action^="?/more"] button').last().click();
	await expect(page).toHaveURL(/done=more/);

	const judge = await windowOf(actor);
	await open(judge, `${world.home}/judge`);
	await judge.locator('main a[href*="/judge/review/"]').first().click();
	await expect(judge.locator('fieldset input[type=radio]').first()).toBeAttached();
	for (const group of await judge.locator('fieldset:has(input[type=radio])').all())
		await group.locator('input[type=radio]').last().check({ force: true });
	await judge.locator('button[formaction*="finish"], form[action*="finish"] button').first().click();
	await expect(judge).toHaveURL(/finished=/);

	await open(page, world.round);
	await expect(page.locator('.tie')).toHaveCount(0);
	await closeRound(page);
	await expect(page).toHaveURL(/done=closed/);
});

test('all of a tie go on together, with a reason', async ({ windowOf }) => {
	const world = await aTie(() => [{ by: 'median' }, { by: 'decision' }]);
	const page = await organiser(windowOf, world, false);
	await open(page, world.round);
	const through = page.locator('form[action^="?/through"]');
	await page.locator('details', { has: through }).locator('summary').click();
	await through.locator('button').click();
	await expect(page.locator('[name=reason][aria-invalid=true]')).toHaveCount(1);
	await looksRight(page);
	await through.locator('[name=reason]').fill('Both serve the same valley.');
	await through.locator('button').click();
	await expect(page).toHaveURL(/done=through/);
	const live = await organiser(windowOf, world);
	await open(live, world.round);
	await closeRound(live);
	await expect(live).toHaveURL(/done=closed/);
	await expect(live.locator('tbody .badge.good')).toHaveCount(7);
	await looksRight(live);
});
