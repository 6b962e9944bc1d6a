import { expect } from '@playwright/test';
import { aPerson } from '../factories/context.ts';
import { anEvent } from '../factories/event.ts';
import { aTeam } from '../factories/team.ts';
import { itIs } from './steps/clock.ts';
import { readLetter } from './steps/letters.ts';
import { looksRight } from './steps/looks.ts';
import { fill, send } from './steps/people.ts';
import { db, open, test } from './steps/windows.ts';

// Who is in a team, and who leads it. Registration closes on 8 February at 23:00 in Geneva.
test.describe.configure({ timeout: 120_000 });

test.beforeEach(() => itIs('2021-02-01T12:00Z'));

test('a lead hands over, and the new one removes, closes and ends the team', async ({ windowOf }) => {
	const { event } = await anEvent(db);
	const home = `/events/${event.slug}`;
	const [amara, omar, mei] = [
		await aPerson(db, { name: 'Amara Diallo' }),
		await aPerson(db, { name: 'Omar Haddad' }),
		await aPerson(db, { name: 'Mei Lin', email: `mei-${event.slug}@example.org` })
	];
	await aTeam(db, event, { name: 'Baobab', members: [amara, omar, mei] });
	const lead = await windowOf(amara);
	await open(lead, `${home}/team`);
	const row = (name: string) => lead.locator('main li', { hasText: name });
	await row('Omar Haddad').locator('button[aria-haspopup=dialog]').first().click();
	await looksRight(lead);
	await lead.locator('dialog[open] form[action="?/handover"] button').click();
	await expect(lead.locator('form[action="?/handover"]')).toHaveCount(0);
	await looksRight(lead);

	const next = await windowOf(omar, { script: false, language: 'fr', phone: true });
	await open(next, `${home}/team`);
	await looksRight(next, 'fr');
	await next.locator('li', { hasText: 'Mei Lin' }).locator('button[aria-haspopup=dialog]').last().click();
	await next.locator(`form[action="?/remove"]:has([value="${mei.personId}"]) button`).click();
	await expect(next.locator('main li', { hasText: 'Mei Lin' })).toHaveCount(0);
	await readLetter(next, `mei-${event.slug}@example.org`, /Baobab/);
	await open(next, `${home}/team`);
	await next.locator('form[action="?/close"] button').click();
	await expect(next.locator('form[action="?/open"]')).toBeVisible();
	await expect(next.locator('form[action="?/link"]')).toHaveCount(0);
	await fill(next, { name: '' });
	await next.locator('form[action="?/change"] button').click();
	await expect(next.locator('#name')).toHaveAttribute('aria-invalid', 'true');
	await fill(next, { name: 'Baobab 2' });
	await next.locator('form[action="?/change"] button').click();
	await expect(next.locator('h1')).toHaveText('Baobab 2');

	await next.locator('button[aria-haspopup=dialog]').last().click();
	await next.locator('form[action="?/dissolve"] button').click();
	await expect(next).toHaveURL(/left/);
	await open(lead, `${home}/team`);
	await expect(lead.locator('main a[href$="/register"]')).toBeVisible();
	await looksRight(lead);
});

test('a link into a full team, a second team and a late founding are refused with the reason', async ({
	windowOf
}) => {
	const { event } = await anEvent(db);
	const home = `/events/${event.slug}`;
	const { lead, members } = await aTeam(db, event, { name: 'Six', members: 5 });
	const inviting = await windowOf(lead);
	await open(inviting, `${home}/team`);
	await inviting.locator('form[action="?/link"] button').click();
	const link = await inviting.locator('[name=made]').inputValue();

	const [sixth, seventh] = [await aPerson(db, { name: 'The Sixth' }), await aPerson(db)];
	const joining = await windowOf(sixth);
	await open(joining, link);
	await looksRight(joining);
	await send(joining);
	await expect(joining).toHaveURL(/team/);
	const full = await windowOf(seventh, { language: 'ar', script: false });
	await open(full, link);
	await expect(full.locator('main')).toContainText('6');
	await looksRight(full, 'ar');
	await expect(full.locator('main form button')).toHaveCount(0);

	const other = await aPerson(db);
	const second = await windowOf(other);
	await open(second, `${home}/register`);
	await second.locator('[name=challengeId]').first().check();
	await fill(second, { name: 'One more' });
	await aTeam(db, event, { name: 'Founded in another tab', members: [other] });
	await send(second, '?/found');
	await expect(second.locator('[role=alert]')).toBeVisible();
	await expect(second.locator('[name=name]')).toHaveValue('One more');
	await looksRight(second);
	await open(second, `${home}/register`);
	await expect(second.locator('h1')).toHaveText('Founded in another tab');

	const late = await windowOf(seventh);
	await open(late, `${home}/register`);
	await looksRight(late);
	await late.locator('[name=challengeId]').first().check();
	await fill(late, { name: 'Too late' });
	await itIs('2021-02-08T22:00:00Z');
	await send(late, '?/found');
	await expect(late.locator('[role=alert]')).toHaveText(/23:00.*03:30/s);
	await expect(late.locator('[name=name]')).toHaveValue('Too late');
	expect(members).toHaveLength(5);
});
