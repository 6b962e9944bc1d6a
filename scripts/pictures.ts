/**
 * Takes a picture of every page that there is something to see on, at 390 and 1280 pixels, in English and Arabic, light
 * and dark, from the demo with a hackathon under review and a prize with results; into the folder `pictures`.
 *   npm run pictures -- [part of a page's name] [--readme: also the picture of the README]
 */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium as playwright } from '@playwright/test';
import { system } from '#lib/foundation/actor.ts';
import { connect, type Connection } from '#lib/foundation/server/db/database.ts';
import { startSession } from '#lib/accounts/server/sessions.ts';
import { chromium } from './chromium.ts';
import { root } from './commands.ts';
import type { DemoReport } from './demo/report.ts';
import type { Role } from './demo/canaries.ts';
import { setStage } from './e2e.ts';

interface Shot {
	name: string;
	path: string;
	/** Who looks; nobody in particular where it is missing. */
	as?: Role;
}

const wanted = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';
const looks = [
	{ width: 1280, lang: 'en', scheme: 'light' },
	{ width: 390, lang: 'en', scheme: 'light' },
	{ width: 1280, lang: 'ar', scheme: 'light' },
	{ width: 390, lang: 'ar', scheme: 'dark' },
	{ width: 1280, lang: 'en', scheme: 'dark' }
] as const;

function shotsOf(stage: string, { events }: DemoReport, assignment: string | undefined): Shot[] {
	const [first, second] = events.map(({ slug }) => `/events/${slug}`);
	const event = first ?? '';
	const rounds = events[0]?.rounds ?? [];
	const organise = (path: string, name: string): Shot => ({
		name: `organise-${name}`,
		path: `${event}/organise${path}`,
		as: 'organiser'
	});
	const shots: Shot[] = [
		{ name: 'start', path: '/' },
		{ name: 'sign-in', path: '/sign-in' },
		{ name: 'event', path: event },
		{ name: 'prize', path: second ?? event },
		{ name: 'rules', path: `${event}/rules` },
		{ name: 'figures', path: `${event}/figures` },
		{ name: 'gallery', path: `${event}/gallery` },
		{ name: 'results', path: `${event}/results` },
		{ name: 'shortlist', path: `${second ?? event}/shortlist` },
		{ name: 'account', path: '/account', as: 'teamLead' },
		{ name: 'register', path: `${event}/register`, as: 'voter' },
		{ name: 'team', path: `${event}/team`, as: 'teamLead' },
		{ name: 'entry-form', path: `${event}/team/entry`, as: 'teamLead' },
		{ name: 'team-result', path: `${event}/team/result`, as: 'teamLead' },
		{ name: 'judge-desk', path: `${event}/judge`, as: 'judge' },
		{ name: 'judge-rubric', path: `${event}/judge/rubric`, as: 'judge' },
		{ name: 'new-event', path: '/events/new', as: 'organiser' },
		organise('', 'overview'),
		...[
			'settings',
			'timetable',
			'challenges',
			'rubrics',
			'awards',
			'partners',
			'pages',
			'people',
			'teams',
			'entries',
			'judges',
			'results',
			'mentorships',
			'log'
		].map((page) => organise(`/${page}`, page)),
		...rounds.map(({ id, kind }) => organise(`/rounds/${id}`, `round-${kind}`)),
		...rounds.flatMap(({ id, kind }) =>
			kind === 'screening' ? [organise(`/rounds/${id}/screening`, 'screening')] : []
		),
		...rounds.flatMap(({ id, kind }) =>
			kind === 'review' ? [organise(`/rounds/${id}/assignments`, 'assignments')] : []
		)
	];
	if (assignment)
		shots.push({ name: 'score-sheet', path: `${event}/judge/review/${assignment}`, as: 'judge' });
	return shots
		.map((shot) => ({ ...shot, name: `${stage}-${shot.name}` }))
		.filter(({ name }) => name.includes(wanted));
}

async function cookieFor({ db }: Connection, origin: string, personId: string): Promise<string> {
	const ctx = { actor: system, now: new Date(), db, locale: 'en' as const, origin, source: 'pictures' };
	const { token } = await db.transaction((tx) => startSession(tx, ctx, { personId, secondFactor: true }));
	return token;
}

async function take(
	browser: Browser,
	url: string,
	connection: Connection,
	demo: DemoReport,
	stage: string
): Promise<void> {
	const folder = join(root, 'pictures');
	mkdirSync(folder, { recursive: true });
	const [open] = await connection.sql<{ id: string }[]>`
		select assignments.id from assignments join judges on judges.id = assignments.judge_id
		where judges.person_id = ${demo.signIns.judge.personId} and assignments.withdrawn_at is null limit 1`;
	for (const { name, path, as } of shotsOf(stage, demo, open?.id)) {
		const person = as && demo.signIns[as];
		const token = person && (await cookieFor(connection, url, person.personId));
		for (const { width, lang, scheme } of looks) {
			const context = await browser.newContext({
				viewport: { width, height: 900 },
				colorScheme: scheme,
				timezoneId: 'Africa/Dakar'
			});
			await context.addCookies([
				{ name: 'lang', value: lang, url },
				...(token
					? [
							{
								name: '__Host-session',
								value: token,
								url,
								secure: true,
								httpOnly: true,
								sameSite: 'Lax' as const
							}
						]
					: [])
			]);
			const page = await context.newPage();
			page.on('pageerror', (error) => console.log(`${name}: ${error.message}`));
			page.on('console', (message) => {
				if (message.type() === 'error') console.log(`${name}: ${message.text()}`);
			});
			const answer = await page.goto(url + path, { waitUntil: 'networkidle' });
			const file = join(folder, `${name}.${lang}.${scheme}.${width}.png`);
			await page.screenshot({ path: file, fullPage: true });
			if (answer && answer.status() >= 400) console.log(`${name} answers ${answer.status()}`);
			await context.close();
		}
		console.log(name);
	}
	if (process.argv.includes('--readme') && stage === 'judging') {
		const kept = join(root, 'docs/pictures');
		mkdirSync(kept, { recursive: true });
		copyFileSync(join(folder, 'judging-event.en.light.1280.png'), join(kept, 'event-home.png'));
	}
}

const browser = await playwright.launch({
	executablePath: chromium(),
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	]
});
for (const stage of ['judging', 'results']) {
	let told = '';
	const set = await setStage({
		name: `pictures_${stage}`,
		fill: async (env) => {
			const args = [join(root, 'scripts/demo.ts'), '--stage', stage, '--size', 'small', '--json'];
			told = (
				await promisify(execFile)(process.execPath, args, { cwd: root, env, maxBuffer: 64 * 1024 * 1024 })
			).stdout;
		}
	});
	const connection = connect(set.databaseUrl, { max: 2 });
	try {
		await take(browser, set.url, connection, JSON.parse(told) as DemoReport, stage);
	} finally {
		await connection.close();
		await set.stop();
	}
}
await browser.close();
