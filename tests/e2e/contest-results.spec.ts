import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { Person } from '#lib/foundation/actor.ts';
import { aPerson } from '../factories/context.ts';
import { aJudge, anAssignment, aReview, aReviewRound } from '../factories/judging.ts';
import { itIs } from './steps/clock.ts';
import { readLetter } from './steps/letters.ts';
import { looksRight } from './steps/looks.ts';
import { walkTheMentorship } from './steps/mentorship.ts';
import { fill } from './steps/people.ts';
import { closeRound } from './steps/rounds.ts';
import { db, open, test, type WindowOf } from './steps/windows.ts';

// From the reviews to the mentorship. The review is from 8 to 22 March, the panel from 25 March to 1 April.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

type World = Awaited<ReturnType<typeof aReviewRound>>;
let world: World;
let home: string;
let second: Person;
const ideas = 7;
/** Words that nobody may read before the release. */
const secrets = ['Judges said kind things', 'The panel was moved', 'Fourth by a hair'] as const;
const [said, cited, decided] = secrets;

test.beforeAll(async () => {
	await itIs('2021-03-10T12:00Z');
	world = await aReviewRound(db, { entries: ideas });
	home = `/events/${world.event.slug}`;
	second = await aPerson(db, { name: 'Sam Second', roles: [[world.event.id, 'organiser']] });
	for (const name of ['Ines', 'Yusuf', 'Noor']) {
		const { judge } = await aJudge(db, world.event, { name });
		for (const [at, { entry }] of world.handedIn.entries()) {
			const assignment = await anAssignment(db, world.review, entry, judge);
			// Better and better towards the first; the two at the end are equal, and only six go on.
			const good = Math.max(0, ideas - 2 - at);
			const values = Array.from({ length: 5 }, (_, criterion) => (criterion < good ? 5 : 3));
			const commentForTeam = name === 'Noor' ? `${said}, says Noor` : `${said} of idea ${at + 1}`;
			await aReview(db, assignment, { values, commentForTeam });
		}
	}
});

const organiser = (windowOf: WindowOf, who: Person = world.owner) => windowOf(who, { secondFactor: true });
const entryOf = (at: number) => world.handedIn[at - 1]?.entry.id ?? '';

async function decide(page: Page, at: number, place: string, reason: string): Promise<void> {
	const fold = page.locator('details', { has: page.locator(`[name=entryId][value="${entryOf(at)}"]`) });
	if (!(await fold.evaluate((node) => (node as HTMLDetailsElement).open)))
		await fold.locator('summary').click();
	await fold.locator('[name=place]').fill(place);
	await fold.locator('[name=reason]').fill(reason);
	await fold.locator('form[action^="?/decide"] button').first().click();
	if (reason) await expect(fold.locator('summary')).toContainText(`· ${place || '–'}`);
}

test('an organiser sees progress and standings, breaks a tie with a reason and closes the round', async ({
	windowOf
}) => {
	const page = await organiser(windowOf);
	await open(page, `${home}/organise`);
	await looksRight(page);
	await open(page, `${home}/organise/rounds/${world.review.id}`);
	await looksRight(page);
	await expect(page.locator('dl.numbers')).toContainText(/21\D+21/);
	await expect(page.locator('table:has(tr.cut) tbody tr:not(.cut)')).toHaveCount(ideas);
	await closeRound(page);
	await expect(page.locator('[role=alert]')).toBeVisible();
	await looksRight(page);

	await decide(page, 6, '', '');
	await expect(page.locator(`#reason-${entryOf(6)}`)).toHaveAttribute('aria-invalid', 'true');
	await decide(page, 6, '6', 'It reaches more people.');
	await closeRound(page);
	await expect(page).toHaveURL(/done=closed/);
	await looksRight(page);
});

test('an organiser looks at what teams will read: approves, and withholds with a reason', async ({
	windowOf
}) => {
	const page = await organiser(windowOf);
	await open(page, `${home}/organise/rounds/${world.review.id}`);
	await page.getByRole('link', { name: 'Feedback', exact: true }).click();
	await expect(page.locator('.comments > li')).toHaveCount(3 * ideas);
	await expect(page.locator('.comments .badge')).toHaveCount(ideas);
	await looksRight(page);
	await page.locator('form[action^="?/approve"] button').first().click();
	await expect(page).toHaveURL(/done=approved/);
	await expect(page.locator('.comments > li')).toHaveCount(ideas);

	const row = page.locator('.comments > li').nth(1);
	await row.locator('summary').click();
	await row.locator('form[action^="?/withhold"] button').click();
	await expect(page.locator('.comments [name=reason][aria-invalid=true]')).toBeVisible();
	await looksRight(page);
	await page.locator('.comments [name=reason][aria-invalid=true]').fill('It says who wrote it.');
	await page.locator('.comments details[open] form[action^="?/withhold"] button').click();
	await expect(page).toHaveURL(/done=withheld/);

	const arabic = await windowOf(world.owner, {
		secondFactor: true,
		language: 'ar',
		phone: true,
		script: false
	});
	await open(arabic, `${home}/organise/rounds/${world.review.id}/feedback?state=withheld`);
	await expect(arabic.locator('.comments > li')).toHaveCount(1);
	await looksRight(arabic, 'ar');
	await open(page, `${home}/organise/results`);
	await expect(page.locator('main')).toContainText(`${ideas - 1} comments for teams wait for a look`);
});

test('a panel’s places are set by hand, and awards go to places', async ({ windowOf }) => {
	await itIs('2021-03-26T12:00Z');
	const panel = world.rounds[2]?.id ?? '';
	const page = await organiser(windowOf);
	await open(page, `${home}/organise/rounds/${panel}`);
	await looksRight(page);
	for (const [at, place] of [3, 1, 2, 4].entries())
		await decide(page, at + 1, String(place), place === 4 ? decided : `Place ${place} after long talks.`);
	for (const at of [5, 6]) await decide(page, at, '', 'A good idea, and too early.');
	await closeRound(page);
	await expect(page).toHaveURL(/done=closed/);

	await open(page, `${home}/organise/results`);
	await looksRight(page);
	await page.locator('form[action="?/allocate"] button').click();
	await expect(page).toHaveURL(/done=allocated/);
	const first = page.locator('article.award').first();
	await expect(first).toContainText('Idea 2');
	await first.locator('[name=citation]').fill(`${cited} by it.`);
	await first.locator('form[action="?/cite"] button').click();
	await expect(page).toHaveURL(/done=saved/);
	await looksRight(page);
});

test('two organisers release the results at an instant', async ({ windowOf }) => {
	const page = await organiser(windowOf);
	await open(page, `${home}/organise/results`);
	await fill(page, { when: 'at', at: '' });
	await page.locator('form[action="?/propose"] button').click();
	await expect(page.locator('#at')).toHaveAttribute('aria-invalid', 'true');
	await expect(page.locator('[name=when][value=at]')).toBeChecked();
	await fill(page, { at: '2021-04-22T15:00' });
	await page.locator('form[action="?/propose"] button').click();
	await expect(page).toHaveURL(/done=proposed/);
	await expect(page.locator('.release button[aria-disabled=true]')).toBeVisible();
	await looksRight(page);

	const other = await windowOf(second, { secondFactor: true, script: false, language: 'ar' });
	await open(other, `${home}/organise/results`);
	await looksRight(other, 'ar');
	await other.locator('.release button[formaction="?/confirm"]').click();
	await expect(other.locator('.release button[formaction="?/confirm"]')).toHaveCount(0);
	await expect(other.locator('.release')).toContainText('Sam Second');
});

test('one second before nothing of it is anywhere, and at the instant it is', async ({ windowOf }) => {
	await itIs('2021-04-22T12:59:00Z');
	const winner = world.handedIn[1];
	const team = await windowOf(winner?.lead);
	const pages = ['', '/results', '/gallery', '/feed.xml', '/team', `/entries/${winner?.entry.id}`]
		.map((tail) => home + tail)
		.flatMap((path) => [path, path === `${home}/feed.xml` ? '/' : `${path}/__data.json`]);
	// The event's own page says what can be won.
	const told = (path: string) =>
		/results|gallery|feed|entries/.test(path) ? [...secrets, 'First place'] : secrets;
	const read = async (path: string) => (await team.request.get(path)).text();
	for (const path of pages) {
		// The clock runs on while a slow machine reads.
		await itIs('2021-04-22T12:59:50Z');
		const text = await read(path);
		for (const words of told(path)) expect(text, path).not.toContain(words);
	}
	await itIs('2021-04-22T12:59:50Z');
	const before = await team.request.get(`${home}/team/result`);
	for (const words of [...secrets, 'First place']) expect(await before.text()).not.toContain(words);
	expect(await read(`/mailbox?to=${encodeURIComponent(winner?.lead.email ?? '')}`)).not.toContain('results');
	await open(team, `${home}/results`);
	await looksRight(team);

	await itIs('2021-04-22T13:00:00Z');
	const visitor = await windowOf(undefined, { script: false });
	await open(visitor, `${home}/results`);
	await looksRight(visitor);
	for (const path of ['/results', '/results/__data.json', '/gallery', '/feed.xml'])
		expect(await read(home + path), path).toContain('First place');
	const won = visitor.locator('article.first');
	await expect(won).toContainText('Idea 2');
	await expect(won).toContainText(cited);
	await expect(won).toContainText(/1[,.\s\u202f]?000/);
	await expect(won.locator('.prize li')).toHaveCount(2);
	for (const title of ['Idea 3', 'Idea 1', 'Idea 4'])
		await expect(visitor.locator('.others')).toContainText(title);
	await won.locator('a').first().click();
	await expect(visitor).toHaveURL(/\/entries\//);
	await looksRight(visitor);
	const arabic = await windowOf(undefined, { language: 'ar', phone: true });
	for (const path of ['/results', '/gallery', '', '/figures', `/entries/${entryOf(2)}`]) {
		await open(arabic, home + path);
		await looksRight(arabic, 'ar');
	}
});

test('letters tell each team its result and the judges’ words', async ({ windowOf }) => {
	for (const at of [2, 5]) {
		const lead = world.handedIn[at - 1]?.lead;
		const page = await windowOf(lead);
		await readLetter(page, lead?.email ?? '', /results/);
		await expect(page.locator('main article')).toContainText(said);
		await expect(page.locator('main article')).not.toContainText(decided);
		await looksRight(page);
		await open(page, `${home}/team/result`);
		// One of three names a judge: of the second entry it is withheld, of the fifth nobody has looked at it.
		await expect(page.locator('blockquote')).toHaveCount(2);
		await expect(page.locator('main')).not.toContainText('Noor');
		await looksRight(page);
	}
});

test('a team sees where it stood, and how its score came about', async ({ windowOf }) => {
	const lead = world.handedIn[1]?.lead;
	const page = await windowOf(lead);
	await open(page, `${home}/team/result`);
	await expect(page.locator('main dl')).toContainText(/In the (upper|lower) (half|quarter)|In the middle/);
	await page.getByRole('link', { name: 'How your score came about' }).click();
	await expect(page).toHaveURL(/team\/result\/score/);
	await expect(page.locator('dl.numbers')).toContainText('2 of 7');
	await expect(page.locator('main')).toContainText('Judge C');
	for (const name of ['Ines', 'Yusuf', 'Noor', said])
		await expect(page.locator('main')).not.toContainText(name);
	await looksRight(page);
	const phone = await windowOf(lead, { phone: true, language: 'ar', script: false });
	for (const path of ['/team/result', '/team/result/score']) {
		await open(phone, home + path);
		await looksRight(phone, 'ar');
	}
});

test('anybody takes the bundle of a round home and reckons it again', async ({ windowOf }) => {
	const visitor = await windowOf(undefined, { script: false });
	await open(visitor, `${home}/results`);
	const links = visitor.locator('a[href$="bundle.json"]');
	await expect(links).toHaveCount(3);
	await expect(visitor.locator('.check code').nth(1)).toHaveText(/^[0-9a-f]{64}$/);
	const loading = visitor.waitForEvent('download');
	await links.nth(1).click();
	const file = await (await loading).path();
	const verify = (path: string) =>
		spawnSync(process.execPath, ['scripts/laureate.ts', 'verify', path], { encoding: 'utf8' });
	const { status, stdout } = verify(file);
	expect([status, stdout]).toEqual([0, expect.stringContaining('The bundle holds.')]);
	expect(stdout).toContain((await visitor.locator('.check code').nth(1).textContent()) ?? '');
	const text = await readFile(file, 'utf8');
	for (const secret of [...secrets, 'Ines', 'Idea']) expect(text).not.toContain(secret);
	const forged = `${file}.forged`;
	await writeFile(forged, text.replace('"value":5', '"value":1'));
	expect(verify(forged).status).toBe(1);
});

test('the first place has a mentorship, with goals, sessions, notes and a calendar', ({ windowOf }) =>
	walkTheMentorship(windowOf, { ...world, lead: world.handedIn[1]?.lead }));
