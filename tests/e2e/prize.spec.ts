import { expect, type Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import type { Person } from '#lib/foundation/actor.ts';
import { found } from '#lib/foundation/refusal.ts';
import { personAsActor } from '#lib/accounts/server/actor.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import { specialPrize } from '#lib/events/templates/special-prize.ts';
import { screenEntry } from '#lib/judging/server/commands/screen-entry.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { aContext, aPerson } from '../factories/context.ts';
import { anEntry } from '../factories/entry.ts';
import { anEvent } from '../factories/event.ts';
import { aJudge, anAssignment, aReview } from '../factories/judging.ts';
import { aTeam } from '../factories/team.ts';
import { clockNow, itIs } from './steps/clock.ts';
import { looksRight } from './steps/looks.ts';
import { enrol, fill, send, signUp, type Someone } from './steps/people.ts';
import { chainOf, closeRound, release } from './steps/rounds.ts';
import { db, open, test, type WindowOf } from './steps/windows.ts';

// The Healthy Ageing Innovation Prize beside a hackathon: the same chain of rounds, other settings. Screening is from 2 to
// 8 March, review from 11 March to 1 April, the panel from 8 to 22 April, the ceremony on 6 May.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const slug = `prize-${crypto.randomUUID().slice(0, 8)}`;
const home = `/events/${slug}`;
const olga: Someone = { name: 'Olga Owner', email: `olga-${slug}@example.org` };
const paz: Someone = { name: 'Paz Second', email: `paz-${slug}@example.org` };
/** From the best to the one that is not eligible. */
const titles = Array.from({ length: 15 }, (_, at) => `Idea ${String.fromCharCode(65 + at)} for a long life`);
const finalists = titles.slice(0, 12);
const others = titles.slice(12);
const [winner = ''] = titles;
const reason = 'Two hundred villages use it, and the oldest decide.';

let owner: Person;
let second: Person;
let stranger: Person;
let hackathon: Awaited<ReturnType<typeof anEvent>>;
let handedIn: Awaited<ReturnType<typeof anEntry>>[];
let screening: RoundRow;
let review: RoundRow;
let panel: RoundRow;

const organiser = (windowOf: WindowOf, who = owner) => windowOf(who, { secondFactor: true });

/** The person behind an address, with the rights of now. */
async function personOf({ email }: Someone): Promise<Person> {
	const [row] = await db.select({ id: people.id }).from(people).where(eq(people.email, email));
	return personAsActor(db, found(row).id);
}

async function decide(page: Page, title: string, place: string, why: string): Promise<void> {
	const { id } = found(handedIn[titles.indexOf(title)]);
	const fold = page.locator('details', { has: page.locator(`[name=entryId][value="${id}"]`) });
	await fold.locator('summary').click();
	await fold.locator('[name=place]').fill(place);
	await fold.locator('[name=reason]').fill(why);
	await fold.locator('form[action^="?/decide"] button').first().click();
	await expect(page).toHaveURL(/done=saved/);
}

/** Everything that a visitor can get hold of, as one text. */
async function publicText(page: Page): Promise<string> {
	const paths = ['', '/shortlist', '/results', '/gallery', '/feed.xml', '/challenges/healthy-ageing'];
	const answers = paths.flatMap((path) =>
		path.endsWith('.xml') ? [`${home}${path}`] : [`${home}${path}`, `${home}${path}/__data.json`]
	);
	const texts = await Promise.all(answers.map(async (path) => (await page.request.get(path)).text()));
	return texts.join('\n');
}

test('an organiser starts a special prize from the template, beside a hackathon, and publishes it', async ({
	page
}) => {
	await itIs('2021-01-05T10:00Z');
	hackathon = await anEvent(db);
	await signUp(page, olga);
	await enrol(page, olga);
	await page.goto('/events/new');
	await fill(page, {
		...{ template: 'special-prize', slug, firstDay: '2021-01-11', timeZone: 'Europe/Zurich' },
		'name.en': specialPrize.name.en ?? ''
	});
	await send(page);
	await expect(page).toHaveURL(new RegExp(`${home}/organise`));
	await page.locator('form[action*="publish"] button').click();
	await expect(page).toHaveURL(/published/);
	await looksRight(page);

	await open(page, `${home}/organise/people`);
	await fill(page, { name: paz.name, email: paz.email, role: 'organiser' });
	await send(page, '?/give');
	await expect(page).toHaveURL(/given/);
	await looksRight(page);

	owner = await personOf(olga);
	[screening, review, panel] = await chainOf(slug);
	stranger = await aPerson(db);
});

test('a second organiser signs in with a second factor', async ({ windowOf }) => {
	second = await personOf(paz);
	const page = await windowOf(second);
	await enrol(page, paz);
	await open(page, `${home}/organise`);
});

test('entries are screened: one is not for people over 60', async ({ windowOf }) => {
	await itIs('2021-03-03T10:00Z');
	const [event] = await db.select().from(events).where(eq(events.slug, slug));
	handedIn = [];
	for (const title of titles) {
		const { team } = await aTeam(db, found(event), { name: `Team of ${title} ${slug}` });
		handedIn.push(await anEntry(db, team, { content: { title } }));
	}
	const ticked = screening.settings.checklist.map((_, at) => at);
	for (const [who, last] of [
		[owner, titles.length - 1],
		[second, titles.length]
	] as const)
		for (const [at, { id }] of handedIn.slice(0, last).entries())
			await screenEntry(
				aContext(db, { actor: who, now: clockNow() }),
				screening.eventId,
				screening.id,
				id,
				at < titles.length - 1
					? { verdict: 'eligible', ticked, reason: '' }
					: { verdict: 'not_eligible', ticked: [], reason: '' }
			);

	const page = await organiser(windowOf);
	await open(page, `${home}/organise/rounds/${screening.id}/screening`);
	await looksRight(page);
	await open(page, `${home}/organise/rounds/${screening.id}/screening/${handedIn.at(-1)?.id}`);
	await looksRight(page);
	await fill(page, { verdict: 'not_eligible', reason: 'It is a game for children.' });
	await page.locator('main form:has([name=verdict]) button').last().click();
	await expect(page).not.toHaveURL(new RegExp(handedIn.at(-1)?.id ?? ''));
	await open(page, `${home}/organise/rounds/${screening.id}`);
	await closeRound(page);
	await expect(page).toHaveURL(/done=closed/);
});

test('judges review, one of them on a phone in Arabic', async ({ windowOf }) => {
	await itIs('2021-03-15T10:00Z');
	const eligible = handedIn.slice(0, -1);
	for (const [nth, name] of ['Ines', 'Yusuf', 'Noor'].entries()) {
		const { judge, actor } = await aJudge(db, { id: review.eventId, createdBy: owner.personId }, { name });
		for (const [at, entry] of eligible.entries()) {
			const assignment = await anAssignment(db, review, entry, judge);
			if (nth === 2 && at === 0) {
				await reviewIn(windowOf, actor, assignment.id);
				continue;
			}
			await aReview(db, assignment, { values: scoresOf(at), commentForTeam: 'Kind words.' });
		}
	}
});

test('a tie for the last place among the finalists is broken by hand, and the round is closed', async ({
	windowOf
}) => {
	await itIs('2021-04-02T10:00Z');
	const page = await organiser(windowOf);
	await open(page, `${home}/organise/rounds/${review.id}`);
	await closeRound(page);
	await expect(page.locator('[role=alert]')).toBeVisible();
	await looksRight(page);
	await decide(page, found(titles[11]), '12', 'It reaches more people.');
	await open(page, `${home}/organise/rounds/${review.id}`);
	await closeRound(page);
	await expect(page).toHaveURL(/done=closed/);
	await looksRight(page);
});

test('twelve finalists are on the shortlist, and nobody was before two had released it', async ({
	windowOf
}) => {
	const visitor = await windowOf();
	const before = await publicText(visitor);
	for (const title of titles) expect(before).not.toContain(title);
	await open(visitor, `${home}/shortlist`);
	await looksRight(visitor);

	await release(home, review, [await organiser(windowOf), await organiser(windowOf, second)]);
	await open(visitor, `${home}/shortlist`);
	await expect(visitor.locator('main section .grid > *')).toHaveCount(12);
	for (const title of finalists) await expect(visitor.locator('main')).toContainText(title);
	const after = await publicText(visitor);
	for (const title of others) expect(after).not.toContain(title);
	await looksRight(visitor);
	const reader = await windowOf(undefined, { language: 'ar', phone: true });
	await open(reader, `${home}/shortlist`);
	await expect(reader.locator('main section .grid > *')).toHaveCount(12);
	await looksRight(reader, 'ar');
});

test('the panel decides by hand, with reasons', async ({ windowOf }) => {
	await itIs('2021-04-20T10:00Z');
	const page = await organiser(windowOf);
	await open(page, `${home}/organise/rounds/${panel.id}`);
	await closeRound(page);
	await expect(page.locator('[role=alert]')).toBeVisible();
	await decide(page, found(titles[1]), '', 'A near thing: fewer people decide.');
	await decide(page, winner, '1', reason);
	await looksRight(page);
	await open(page, `${home}/organise/rounds/${panel.id}`);
	await closeRound(page);
	await expect(page).toHaveURL(/done=closed/);
});

test('the award is given, released by two, and one winner is announced', async ({ windowOf }) => {
	await itIs('2021-05-06T13:00Z');
	const page = await organiser(windowOf);
	await open(page, `${home}/organise/results`);
	await send(page, '?/allocate');
	await expect(page).toHaveURL(/done=allocated/);
	await expect(page.locator('article.award')).toContainText(winner);
	await page.locator('form[action="?/cite"] textarea').fill('The oldest decide, and it shows.');
	await send(page, '?/cite');
	await expect(page).toHaveURL(/done=saved/);
	await looksRight(page);

	const visitor = await windowOf();
	await open(visitor, `${home}/results`);
	await expect(visitor.locator('main')).not.toContainText(winner);
	expect(await publicText(visitor)).not.toContain('The oldest decide');
	await looksRight(visitor);

	await release(home, panel, [await organiser(windowOf), await organiser(windowOf, second)]);
	await open(visitor, `${home}/results`);
	await expect(visitor.locator('main h3')).toHaveText([winner]);
	await expect(visitor.locator('main blockquote')).toContainText('The oldest decide, and it shows.');
	await looksRight(visitor);
	await visitor.locator('main h3 a').click();
	await expect(visitor.locator('h1')).toContainText(winner);
	await looksRight(visitor);
	const reader = await windowOf(undefined, { language: 'ar', phone: true, script: false });
	await open(reader, `${home}/results`);
	await expect(reader.locator('main h3')).toHaveText([winner]);
	await looksRight(reader, 'ar');
});

test('the hackathon beside it has noticed nothing', async ({ windowOf }) => {
	const visitor = await windowOf(stranger);
	for (const path of ['/results', '/shortlist', '/gallery']) {
		await open(visitor, `/events/${hackathon.event.slug}${path}`);
		await expect(visitor.locator('main')).not.toContainText('for a long life');
	}
	const answer = await visitor.request.get(`/events/${hackathon.event.slug}/organise/rounds/${panel.id}`);
	expect(answer.status()).toBe(403);
	const theirs = await windowOf(hackathon.owner, { secondFactor: true });
	for (const path of ['results', `rounds/${panel.id}`])
		expect((await theirs.request.get(`${home}/organise/${path}`)).status()).toBe(403);
	expect(
		(await theirs.request.get(`/events/${hackathon.event.slug}/organise/rounds/${panel.id}`)).status()
	).toBe(404);
});

/** Better and better towards the first; those at 12 and 13 are equal. */
function scoresOf(at: number): number[] {
	const points = 14 - (at === 12 ? 11 : at);
	return Array.from({ length: 5 }, (_, criterion) => 1 + Math.min(4, Math.max(0, points - 3 * criterion)));
}

async function reviewIn(windowOf: WindowOf, judge: Person, assignmentId: string): Promise<void> {
	const page = await windowOf(judge, { language: 'ar', phone: true });
	await open(page, `${home}/judge`);
	await looksRight(page, 'ar');
	await open(page, `${home}/judge/review/${assignmentId}`);
	await looksRight(page, 'ar');
	for (const criterion of await page.locator('.criterion').all())
		await criterion.locator('input[type=radio]').last().check({ force: true });
	await page.locator('[name=commentForTeam]').fill('عمل رائع');
	await page.locator('button[formaction="?/finish"]').click();
	await expect(page).toHaveURL(/finished/);
}
