import { expect, type Page } from '@playwright/test';
import { count, eq } from 'drizzle-orm';
import type { Person } from '#lib/foundation/actor.ts';
import { newId } from '#lib/foundation/ids.ts';
import { entries, entryReceipts } from '#lib/entries/server/schema.ts';
import { teamMembers } from '#lib/teams/server/schema.ts';
import { aPerson } from '../factories/context.ts';
import { anEntry } from '../factories/entry.ts';
import { anEvent } from '../factories/event.ts';
import { aTeam } from '../factories/team.ts';
import { itIs } from './steps/clock.ts';
import { holdScripts, whenLive } from './steps/live.ts';
import { looksRight } from './steps/looks.ts';
import { db, open, test } from './steps/windows.ts';

// Double clicks, the back button and a lost connection: one effect, and nothing lost.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let home: string;
let lead: Person;
let entryId: string;

test.beforeAll(async () => {
	await itIs('2021-02-01T12:00Z');
	const { event } = await anEvent(db);
	home = `/events/${event.slug}`;
	const made = await aTeam(db, event);
	lead = made.lead;
	entryId = (await anEntry(db, made.team, { state: 'draft' })).id;
});

async function typeTeam(page: Page, name: string): Promise<void> {
	await page.locator('[name=name]').fill(name);
	await page.locator('[name=challengeId]').first().check();
}

async function teamsOf(person: Person): Promise<number> {
	const [row] = await db
		.select({ many: count() })
		.from(teamMembers)
		.where(eq(teamMembers.personId, person.personId));
	return row?.many ?? 0;
}

for (const script of [true, false])
	test(`a double click and the back button found one team, ${script ? 'with' : 'without'} JavaScript`, async ({
		windowOf
	}) => {
		const person = await aPerson(db);
		const page = await windowOf(person, { script });
		await open(page, `${home}/register`);
		await typeTeam(page, `Twice ${newId().slice(0, 8)}`);
		await page.locator('form[action^="?/found"] button').first().dblclick();
		await expect(page).toHaveURL(new RegExp(`${home}/team`));
		expect(await teamsOf(person)).toBe(1);
		await page.goBack();
		await expect(page.locator('h1')).toHaveCount(1);
		const again = page.locator('form[action^="?/found"] button').first();
		if (script) await expect(again).toHaveCount(0);
		else if ((await again.count()) > 0) {
			await typeTeam(page, `Thrice ${newId().slice(0, 8)}`);
			await again.click();
			await expect(page.locator('h1')).toHaveCount(1);
		}
		expect(await teamsOf(person)).toBe(1);
	});

test('a lost connection while an entry is written loses nothing, and is told', async ({ windowOf }) => {
	const page = await windowOf(lead);
	await open(page, `${home}/team/entry`);
	await whenLive(page);
	const title = page.locator('[name=title]');
	await title.fill('Before the tunnel');
	await expect.poll(() => titleOf(entryId)).toBe('Before the tunnel');
	await page.context().setOffline(true);
	const lost = page.waitForEvent('requestfailed');
	await title.fill('In the tunnel');
	await lost;
	await page.locator('button[formaction="?/submit"]').filter({ visible: true }).first().click();
	await expect(title).toHaveValue('In the tunnel');
	await expect(page.locator('p[role=alert]')).toBeVisible();
	expect(await titleOf(entryId)).toBe('Before the tunnel');
	await looksRight(page);
	await title.fill('Still in the tunnel');
	await page.context().setOffline(false);
	await expect.poll(() => titleOf(entryId), { timeout: 15_000 }).toBe('Still in the tunnel');
	await title.fill('After the tunnel');
	await expect.poll(() => titleOf(entryId), { timeout: 15_000 }).toBe('After the tunnel');
	await page.reload();
	await expect(title).toHaveValue('After the tunnel');
});

test('what is typed before the script arrives is saved by itself, too', async ({ windowOf }) => {
	const page = await windowOf(lead);
	const letGo = await holdScripts(page);
	await page.goto(`${home}/team/entry`, { waitUntil: 'commit' });
	await page.locator('[name=title]').fill('Before the script');
	letGo();
	await expect.poll(() => titleOf(entryId), { timeout: 15_000 }).toBe('Before the script');
});

test('an entry that is submitted by a double click has one receipt', async ({ windowOf }) => {
	const page = await windowOf(lead);
	await open(page, `${home}/team/entry`);
	await page.locator('button[formaction="?/submit"]').first().dblclick();
	await expect(page).toHaveURL(/receipts/);
	const receipts = await db.select().from(entryReceipts).where(eq(entryReceipts.entryId, entryId));
	expect(receipts).toHaveLength(1);
	await page.goBack();
	await expect(page.locator('h1')).toHaveCount(1);
});

async function titleOf(id: string): Promise<string | undefined> {
	const [row] = await db.select({ content: entries.content }).from(entries).where(eq(entries.id, id));
	return row?.content.title;
}
