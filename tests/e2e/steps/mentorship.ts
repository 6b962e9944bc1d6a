import { expect } from '@playwright/test';
import type { Person } from '#lib/foundation/actor.ts';
import { aPerson } from '../../factories/context.ts';
import { itIs } from './clock.ts';
import { readLetter } from './letters.ts';
import { looksRight } from './looks.ts';
import { fill } from './people.ts';
import { db, open, type WindowOf } from './windows.ts';

interface Won {
	event: { slug: string };
	owner: Person;
	/** Leads the team that won. */
	lead: Person | undefined;
}

/** A mentorship that was won: a mentor is named, plans with the team on everybody's clock, and notes what they did. */
export async function walkTheMentorship(windowOf: WindowOf, { event, owner, lead }: Won): Promise<void> {
	await itIs('2021-04-26T08:00Z');
	const mentor = await aPerson(db, { name: 'Mira Mentor', email: `mira-${event.slug}@example.org` });
	const home = `/events/${event.slug}`;
	const page = await windowOf(owner, { secondFactor: true });
	await open(page, `${home}/organise/mentorships`);
	await looksRight(page);
	await page.locator('a[href*="?assign="]').first().click();
	await fill(page, { email: 'nobody', name: mentor.name, startsOn: '2021-05-03' });
	await page.locator('form[action^="?/assign"] button').first().click();
	await expect(page.locator('#email')).toHaveAttribute('aria-invalid', 'true');
	await expect(page.locator('[name=startsOn]')).toHaveValue('2021-05-03');
	await looksRight(page);
	await fill(page, { email: mentor.email });
	await page.locator('form[action^="?/assign"] button').first().click();
	await expect(page.locator('td bdi', { hasText: mentor.name })).toBeVisible();
	await looksRight(page);

	const mentoring = await windowOf(mentor, { zone: 'Asia/Tokyo' });
	await readLetter(mentoring, mentor.email, /mentor/);
	await mentoring.locator('main article a').click();
	await expect(mentoring).toHaveURL(/\/mentorships\//);
	await looksRight(mentoring);
	await mentoring.locator('form[action="?/start"] button').click();
	await expect(mentoring).toHaveURL(/done=started/);
	await mentoring.locator('form[action="?/goal"] button').click();
	await expect(mentoring.locator('#words')).toHaveAttribute('aria-invalid', 'true');
	await fill(mentoring, { words: 'Ten people of 70 try it' });
	await mentoring.locator('form[action="?/goal"] button').click();
	await expect(mentoring).toHaveURL(/done=goal/);
	const plan = mentoring.locator('form[action="?/plan"]');
	await plan.locator('[name=startsAt]').fill('2021-05-04T18:00');
	await plan.locator('[name=minutes]').fill('2');
	await plan.locator('[name=place]').fill('https://meet.example.org/mira');
	await plan.locator('button').click();
	await expect(plan.locator('[name=minutes]')).toHaveAttribute('aria-invalid', 'true');
	await expect(plan.locator('[name=startsAt]')).toHaveValue('2021-05-04T18:00');
	await plan.locator('[name=minutes]').fill('45');
	await plan.locator('button').click();
	await expect(mentoring).toHaveURL(/done=planned/);
	await looksRight(mentoring);

	const team = await windowOf(lead, { phone: true, language: 'ar' });
	await open(team, '/mentorships');
	await looksRight(team, 'ar');
	await team.locator('main a[href^="/mentorships/"]').first().click();
	await expect(team.locator('[aria-labelledby=next]')).toContainText('14:30');
	await looksRight(team, 'ar');
	const loading = team.waitForEvent('download');
	await team.locator('a[href$="calendar.ics"]').click();
	expect((await loading).suggestedFilename()).toBe('mentorship.ics');
	const calendar = await (await team.request.get(`${team.url()}/calendar.ics`)).text();
	expect(calendar).toContain('DTSTART:20210504T090000Z');

	await itIs('2021-05-04T11:00Z');
	await mentoring.reload();
	await mentoring.locator('details:has(form[action="?/notes"]) summary').first().click();
	await mentoring.locator('form[action="?/notes"] [name=notes]').fill('We drew the first steps.');
	await mentoring.locator('form[action="?/notes"] button').click();
	await expect(mentoring).toHaveURL(/done=noted/);
	await team.reload();
	await expect(team.locator('main')).toContainText('We drew the first steps.');
	await page.reload();
	await page.locator('th a[href^="/mentorships/"]').first().click();
	await expect(page.locator('main')).toContainText('We drew the first steps.');
	await looksRight(page);
}
