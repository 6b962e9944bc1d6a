import { expect, type Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import type { Person } from '#lib/foundation/actor.ts';
import { conflicts } from '#lib/judging/server/schema.ts';
import { freezes } from '#lib/rounds/server/schema.ts';
import { aPerson, testNow } from '../factories/context.ts';
import { aJudge, aPanelRound } from '../factories/judging.ts';
import { itIs } from './steps/clock.ts';
import { whenLive } from './steps/live.ts';
import { readLetter } from './steps/letters.ts';
import { looksRight } from './steps/looks.ts';
import { fill, send } from './steps/people.ts';
import { closeRound } from './steps/rounds.ts';
import { db, open, test, type WindowOf } from './steps/windows.ts';

// A panel from its members' letters to its frozen decision. It is open from 25 March to 1 April.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

type World = Awaited<ReturnType<typeof aPanelRound>>;
let world: World;
let home: string;
let room: string;
let chair: Person;
const members: Person[] = [];
const secret = 'The third has the better evidence.';
const dissent = 'The second reaches those without a telephone.';
const reason = 'It works in two hundred villages.';

test.beforeAll(async () => {
	await itIs('2021-03-26T12:00Z');
	world = await aPanelRound(db, { entries: 4 });
	home = `/events/${world.event.slug}`;
	room = `${home}/judge/panel/${world.panel.id}`;
	chair = await aPerson(db, { name: 'Chris Chair', roles: [[world.event.id, 'panel_chair']] });
	for (const name of ['Ada', 'Bo', 'Cy']) {
		const { judge, actor } = await aJudge(db, world.event, { name });
		members.push(actor);
		if (name === 'Cy')
			await db.insert(conflicts).values({
				...{ judgeId: judge.id, entryId: idOf(3), kind: 'declared', hard: true },
				...{ note: '', declaredAt: testNow }
			});
	}
});

const idOf = (nth: number) => world.handedIn[nth - 1]?.entry.id ?? '';
const chairs = (windowOf: WindowOf, who = chair) => windowOf(who, { secondFactor: true });

/** Give the entries their places by the lists, which is how it goes without a script. */
async function order(page: Page, places: Record<number, string>): Promise<void> {
	for (const [nth, place] of Object.entries(places))
		await page.locator(`[aria-labelledby=own] [name="place.${idOf(Number(nth))}"]`).selectOption(place);
}

test('an organiser says who sits in the panel, and each of them gets a letter', async ({ windowOf }) => {
	const page = await chairs(windowOf, world.owner);
	await open(page, `${home}/organise/rounds/${world.panel.id}/panel`);
	await looksRight(page);
	for (const name of ['Ada', 'Bo', 'Cy']) await page.getByRole('checkbox', { name }).check();
	await send(page, '?/seat');
	await expect(page).toHaveURL(/done=seated/);
	await looksRight(page);

	const member = await windowOf(members[0]);
	await readLetter(member, members[0]?.email ?? '', /panel/);
	await open(member, `${home}/judge`);
	await looksRight(member);
	await member.locator(`a[href="${room}"]`).click();
	await expect(member.locator('article')).toHaveCount(4);
	await looksRight(member);
});

test('the chair sets the agenda, and everybody sees what is on now', async ({ windowOf }) => {
	const page = await chairs(windowOf);
	await open(page, `${home}/organise/rounds/${world.panel.id}/panel`);
	await fill(page, { startsAt: '2021-03-26T12:50', 'items.0.minutes': '0' });
	await page.locator(`button[name=move][value="${idOf(4)}:up"]`).click();
	await expect(page.locator('[id="items.0.minutes"]')).toHaveAttribute('aria-invalid', 'true');
	await fill(page, { 'items.0.minutes': '20' });
	await page.locator(`button[name=move][value="${idOf(4)}:up"]`).click();
	await expect(page).toHaveURL(/done=agenda/);
	await expect(page.locator('[name="items.2.entryId"]')).toHaveValue(idOf(4));
	await looksRight(page);
	const arabic = await windowOf(members[1], { language: 'ar', phone: true });
	await open(arabic, room);
	await looksRight(arabic, 'ar');
	await expect(arabic.locator('[aria-current=step]')).toContainText('Idea 1');
});

test('members give their own order in secret, with and without a script', async ({ windowOf }) => {
	const plain = await windowOf(members[0], { script: false });
	await open(plain, room);
	await order(plain, { 1: '2', 2: '1' });
	await plain.locator('button[name=deed][value=cast]').click();
	await expect(plain.locator('[role=alert]')).toContainText('2');
	await looksRight(plain);
	await expect(plain.locator(`[aria-labelledby=own] [name="place.${idOf(2)}"]`)).toHaveValue('1');
	await order(plain, { 3: '3', 4: 'apart' });
	await plain.locator('[name=remark]').fill(secret);
	await plain.locator('button[name=deed][value=cast]').click();
	await expect(plain).toHaveURL(/done=cast/);
	await looksRight(plain);

	const live = await windowOf(members[1]);
	await open(live, room);
	await whenLive(live);
	expect(await live.content()).not.toContain(secret);
	const rows = live.locator('[aria-labelledby=own] ol li');
	await rows.filter({ hasText: 'Idea 2' }).locator('.nudge').first().click();
	await rows.filter({ hasText: 'Idea 1' }).locator('.nudge').first().click();
	await rows.filter({ hasText: 'Idea 1' }).locator('.nudge').first().click();
	await rows.filter({ hasText: 'Idea 4' }).locator('.nudge').nth(1).click();
	await rows.filter({ hasText: 'Idea 3' }).dragTo(rows.filter({ hasText: 'Idea 4' }));
	await expect(rows.nth(0)).toContainText('Idea 1');
	await expect(rows.nth(2)).toContainText('Idea 3');
	await looksRight(live);
	await live.locator('button[name=deed][value=cast]').click();
	await expect(live).toHaveURL(/done=cast/);
});

test('who has a conflict with an entry neither sees it nor votes on it; then the orders are open', async ({
	windowOf
}) => {
	const page = await windowOf(members[2], { script: false });
	await open(page, room);
	await looksRight(page);
	await expect(page.locator('article')).toHaveCount(3);
	expect(await page.content()).not.toContain('Idea 3');
	const hidden = await page.request.get(`${room}/entries/${idOf(3)}`);
	expect(hidden.status()).toBe(404);
	await order(page, { 1: '1', 2: '2', 4: '3' });
	await page.locator('button[name=deed][value=cast]').click();
	await expect(page).toHaveURL(/done=opened/);
	await expect(page.locator('[aria-labelledby=orders]')).toContainText(secret);
	expect(await page.content()).not.toContain('Idea 3');
	await looksRight(page);
});

test('a member disagrees, the chair opens an entry and decides with a reason', async ({ windowOf }) => {
	const member = await windowOf(members[0]);
	await open(member, room);
	await member.locator('[name=dissent]').fill(dissent);
	await send(member, '?/dissent');
	await expect(member).toHaveURL(/done=dissent/);

	const page = await chairs(windowOf);
	await open(page, `${home}/organise/rounds/${world.panel.id}`);
	await looksRight(page);
	await page.locator('tbody a', { hasText: 'Idea 1' }).click();
	await expect(page.locator('h1')).toHaveText('Idea 1');
	await looksRight(page);
	await open(page, room);
	await expect(page.locator('[aria-labelledby=orders]')).toContainText(dissent);
	const decide = page.locator('form[action^="?/decide"]');
	await expect(decide.locator(`[name="place.${idOf(1)}"]`)).toHaveValue('1');
	await decide.locator('button').click();
	await expect(page.locator('#reason')).toHaveAttribute('aria-invalid', 'true');
	await page.locator('#reason').fill(reason);
	await decide.locator('button').click();
	await expect(page).toHaveURL(/done=decided/);
	await looksRight(page);
	await expect(page.locator('[aria-labelledby=decided]')).toContainText(reason);
});

test('the decision is frozen with the orders and the dissent', async ({ windowOf }) => {
	const page = await chairs(windowOf, world.owner);
	await open(page, `${home}/organise/rounds/${world.panel.id}`);
	await closeRound(page);
	await expect(page).toHaveURL(/done=closed/);
	const [freeze] = await db.select().from(freezes).where(eq(freezes.roundId, world.panel.id));
	const frozen = JSON.stringify(freeze?.inputs);
	for (const words of [secret, dissent, reason]) expect(frozen).toContain(words);
	const member = await windowOf(members[0]);
	await open(member, room);
	await expect(member.locator('[name=dissent]')).toHaveCount(0);
	await expect(member.locator('[aria-labelledby=decided]')).toContainText('Idea 1');
	await looksRight(member);
});
