import { expect, type Page } from '@playwright/test';
import type { Person } from '#lib/foundation/actor.ts';
import { newId } from '#lib/foundation/ids.ts';
import { aPerson } from '../factories/context.ts';
import { anEntry } from '../factories/entry.ts';
import { aJudge, anAssignment, aReviewRound } from '../factories/judging.ts';
import { aMentorship } from '../factories/mentorship.ts';
import { aTeam } from '../factories/team.ts';
import { itIs } from './steps/clock.ts';
import { post, read } from './steps/forms.ts';
import { looksRight } from './steps/looks.ts';
import { db, test } from './steps/windows.ts';

test.describe.configure({ timeout: 120_000 });

/** What somebody may type, by mistake or not. */
const typings = {
	nothing: '',
	blanks: ' \u00a0\u200b\t',
	emoji: '👩🏽‍🦳 e\u0301 🧓🏿',
	directions: '\u202egnp.exe\u202c \u200f\u2066x\u2069',
	markup: `"><img src=x onerror=alert(1)><script>alert(1)</script>'`,
	markdown: '[x](javascript:alert(1)) ![x](https://evil.example/x.png) <svg onload=alert(1)> **b**',
	templates: `{{7*7}} \${7*7} %s %00 ' or 1=1; -- ../../etc/passwd`,
	'a NUL': 'a\u0000b',
	'half a character': '%ED%A0%80',
	'far too much': 'ل'.repeat(3500)
};

let world: Awaited<ReturnType<typeof aReviewRound>>;
let mentored: Awaited<ReturnType<typeof aMentorship>>;
let home: string;
let lead: Person;
let entryId: string;
let judge: Person;
let assignmentId: string;
let stranger: Person;
/** The entry of the team with a mentor. */
let winnerId: string;

test.beforeAll(async () => {
	await itIs('2021-02-01T12:00Z');
	world = await aReviewRound(db, { entries: 2 });
	mentored = await aMentorship(db);
	home = `/events/${world.event.slug}`;
	const made = await aTeam(db, world.event);
	lead = made.lead;
	entryId = (await anEntry(db, made.team, { state: 'draft' })).id;
	const judging = await aJudge(db, world.event);
	judge = judging.actor;
	const [first] = world.handedIn;
	assignmentId = (await anAssignment(db, world.review, { id: first?.entry.id ?? '' }, judging.judge)).id;
	stranger = await aPerson(db);
	winnerId = mentored.allocation.entryId;
});

const nobody = undefined;
const owner = () => world.owner;

// Where people write, who does, and when.
const pages: [string, () => string, () => Person | undefined, string?][] = [
	['sign-up', () => '/sign-up', () => nobody],
	['sign-in', () => '/sign-in', () => nobody],
	['a forgotten password', () => '/reset', () => nobody],
	['the account', () => '/account', () => stranger],
	['a new event', () => '/events/new', owner],
	['founding a team', () => `${home}/register`, () => stranger],
	['the team', () => `${home}/team`, () => lead],
	['the entry', () => `${home}/team/entry`, () => lead],
	...[
		...[
			'settings',
			'timetable',
			'challenges?new',
			'awards?new',
			'partners?new',
			'pages?new=question',
			'people',
			'judges'
		],
		...['results']
	].map((page): (typeof pages)[number] => [page, () => `${home}/organise/${page}`, owner]),
	['a rubric', () => `${home}/organise/rubrics/${world.review.id}`, owner],
	['an entry taken out', () => `${home}/organise/entries/${world.handedIn[1]?.entry.id}`, owner],
	[
		'screening',
		() => `/events/${mentored.event.slug}/organise/rounds/${mentored.rounds[0]?.id}/screening/${winnerId}`,
		() => mentored.owner,
		'2021-03-03T12:00Z'
	],
	['a mentorship', () => `/mentorships/${mentored.mentorship.id}`, () => mentored.members[0]],
	[
		'a mentor',
		() => `/events/${mentored.event.slug}/organise/mentorships?assign=${mentored.mentorship.id}`,
		() => mentored.owner
	],
	['the score sheet', () => `${home}/judge/review/${assignmentId}`, () => judge, '2021-03-10T12:00Z'],
	['the judge’s desk', () => `${home}/judge`, () => judge, '2021-03-10T12:00Z']
];

/** A judge who declares a conflict has no sheet any more; the desk has the same form. */
const isEnd = (action: string, here: string) => action === '?/conflict' && here.includes('/review/');

for (const [what, path, who, at = '2021-02-01T12:00Z'] of pages)
	test(`${what}: whatever is typed is refused beside its field, or is text`, async ({ windowOf }) => {
		await itIs(at);
		const page = await windowOf(who(), { secondFactor: true });
		const found: string[] = [];
		let sent = 0;
		for (const [kind, typing] of Object.entries(typings)) {
			const asked = await page.request.get(path());
			const here = new URL(asked.url()).pathname;
			const { forms } = await read(page, await asked.text());
			for (const form of forms.filter(({ typed, action }) => typed.length > 0 && !isEnd(action, here))) {
				const wrong = (words: string) => found.push(`${form.action} with ${kind}: ${words}`);
				const text = kind === 'half a character' ? typing : encodeURIComponent(typing);
				const body = [
					new URLSearchParams(form.given).toString(),
					...form.typed.map(({ name }) => `${encodeURIComponent(name)}=${text}`)
				].join('&');
				const answer = await post(page, `${here}${form.action}`, body);
				sent++;
				const status = answer.status();
				if (status >= 500) {
					wrong(`answers ${status}`);
					continue;
				}
				const after = status === 303 ? await page.request.get(answer.headers()['location'] ?? '/') : answer;
				if (after.status() >= 500) wrong(`leads to a page that answers ${after.status()}`);
				const seen = await read(page, await after.text());
				for (const part of seen.alive) wrong(`runs ${part}`);
				if (seen.headings !== 1 || seen.lang !== 'en')
					wrong(`shows ${seen.headings} headings in ${seen.lang}`);
				if (status === 303 || status === 200) continue;
				if (seen.alerts === 0 && !seen.forms.some(({ typed }) => typed.some(({ invalid }) => invalid)))
					wrong(`answers ${status} and tells nothing`);
				const fields = seen.forms.flatMap(({ typed }) => typed);
				for (const { words, name, invalid } of fields)
					if (invalid && words === '') wrong(`says nothing beside ${name}`);
				const shown = (value: string) => value.replace(/[\0\ufffd]/g, '').trim();
				const expected = kind === 'half a character' ? '' : shown(typing);
				for (const { name } of form.typed)
					if (
						!/password|code/.test(name) &&
						!fields.some((field) => field.name === name && shown(field.value) === expected)
					)
						wrong(`loses what was typed as ${name}`);
			}
		}
		expect(found).toEqual([]);
		expect(sent).toBeGreaterThan(0);
	});

test('fields that nobody sees may hold anything', async ({ windowOf }) => {
	await itIs('2021-02-01T12:00Z');
	const found: string[] = [];
	for (const [, path, who] of pages.filter(([, , , at]) => at === undefined)) {
		const page = await windowOf(who(), { secondFactor: true });
		const asked = await page.request.get(path());
		const here = new URL(asked.url()).pathname;
		const { forms } = await read(page, await asked.text());
		for (const { action, given } of forms)
			for (const value of ['\u0000', newId()]) {
				const body = new URLSearchParams(given.map(([name]) => [name, value])).toString();
				const target = `${here}${action}`;
				if (/sign-out|dissolve|leave|publish/.test(target)) continue;
				const answer = await post(page, target, body);
				if (answer.status() >= 500) found.push(`${target} answers ${answer.status()} to ${value}`);
			}
		await page.context().close();
	}
	expect(found).toEqual([]);
});

test('half a character does not get into a draft that saves itself', async ({ windowOf }) => {
	const page = await windowOf(lead);
	const answer = await page.request.post(`${home}/team/entry/save`, {
		data: `{"entry":"${entryId}","version":"1","title":"\\ud800","summary":"","description":"","codeLink":"","demoLink":"","videoLink":""}`,
		headers: { 'content-type': 'application/json', origin: new URL(process.env['BASE_URL'] ?? '').origin }
	});
	expect(answer.status()).toBe(422);
	for (const data of ['', '[]', 'null', '{"entry":{}}', '{'.repeat(5000)]) {
		const odd = await page.request.post(`${home}/team/entry/save`, {
			data,
			headers: { 'content-type': 'application/json', origin: new URL(process.env['BASE_URL'] ?? '').origin }
		});
		expect(odd.status(), data.slice(0, 20)).toBe(422);
	}
});

test('an address that leads nowhere, or to what is not yours, ends on a page that helps', async ({
	windowOf
}) => {
	const other = `/events/${mentored.event.slug}`;
	const mine = world.handedIn[0]?.entry.id ?? '';
	const cases: [string, Person | undefined, number][] = [
		['/events/no-such-event', nobody, 404],
		['/no/such/page', nobody, 404],
		[`${home}/entries/${newId()}`, nobody, 404],
		[`${home}/entries/not-an-id`, nobody, 404],
		[`${other}/entries/${mine}`, nobody, 404],
		[`${home}/challenges/nothing`, nobody, 404],
		[`${home}/organise`, stranger, 403],
		[`${home}/organise/settings`, mentored.owner, 403],
		[`${home}/organise/rounds/${mentored.rounds[0]?.id}`, world.owner, 404],
		[`${home}/organise/rounds/x`, world.owner, 404],
		[`${home}/organise/entries/${newId()}`, world.owner, 404],
		[`${home}/judge`, lead, 403],
		[`${home}/judge/review/${newId()}`, judge, 404],
		[`${home}/judge/review/%00`, judge, 404],
		[`${home}/team/receipts/${newId()}`, lead, 404],
		[`/mentorships/${mentored.mentorship.id}`, stranger, 404],
		[`/mentorships/${newId()}`, mentored.owner, 404],
		[`${home}/join/${'A'.repeat(43)}`, stranger, 410]
	];
	const found: string[] = [];
	const windows = new Map<Person | undefined, Page>();
	for (const [path, who, status] of cases) {
		const page = windows.get(who) ?? (await windowOf(who, { secondFactor: true }));
		windows.set(who, page);
		for (const language of ['en', 'ar']) {
			await page.context().addCookies([{ name: 'lang', value: language, domain: 'localhost', path: '/' }]);
			const answer = await page.request.get(path);
			const seen = await read(page, await answer.text());
			if (answer.status() !== status) found.push(`${path} answers ${answer.status()}, not ${status}`);
			if (seen.headings !== 1 || seen.ways === 0 || seen.lang !== language)
				found.push(`${path}: ${seen.headings} headings, ${seen.ways} ways on, in ${seen.lang}`);
		}
	}
	expect(found).toEqual([]);
	const page = await windowOf(stranger, { language: 'ar', phone: true });
	await page.goto(`${home}/organise`);
	await looksRight(page, 'ar');
});
