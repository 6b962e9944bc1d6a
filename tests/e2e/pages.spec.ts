import { expect, type Page } from '@playwright/test';
import { pageRoutes } from '../../scripts/routes.ts';
import type { Told } from '../../scripts/demo/stage.ts';
import { matrix } from '../security/matrix.ts';
import type { Asking } from '../security/visitor.ts';
import { test } from './steps/demo.ts';
import { looksRight } from './steps/looks.ts';

interface Seen {
	path: string;
	as: Asking;
	/** They have signed in, and are still to show a code. */
	waits?: boolean;
}

/** Where the matrix has an address that leads nowhere on purpose, or a page that is not there where letters go by mail. */
function instead({ events: [hackathon, prize], signIns }: Told, letter: string): Record<string, Seen> {
	const join = hackathon?.teams.find(({ joinToken }) => joinToken)?.joinToken ?? '';
	const invitation = signIns.judge.invitationLink;
	return {
		'/mailbox': { path: '/mailbox', as: 'anonymous' },
		'/mailbox/[letter]': { path: `/mailbox/${letter}`, as: 'anonymous' },
		'/sign-in/code': { path: '/sign-in/code', as: 'organiser', waits: true },
		'/sign-out': { path: '/sign-out', as: 'voter' },
		...(invitation && { '/invitations/[token]': { path: new URL(invitation).pathname, as: 'anonymous' } }),
		'/events/[event]/join/[token]': { path: `/events/${hackathon?.slug}/join/${join}`, as: 'voter' },
		'/events/[event]/shortlist': { path: `/events/${prize?.slug}/shortlist`, as: 'anonymous' }
	};
}

/** What the browser has to say of pages: scripts that fail, and what the content policy has stopped. */
function listen(page: Page): string[] {
	const heard: string[] = [];
	page.on('pageerror', ({ message }) => heard.push(message));
	page.on('console', (message) => {
		// 410 is what the page of a link says of one that is spent.
		if (message.type() === 'error' && !message.text().includes('status of 410')) heard.push(message.text());
	});
	return heard;
}

for (const [lang, width] of [
	['en', 1280],
	['ar', 390]
] as const)
	test(`every page reads well in ${lang} at ${width} px`, async ({ stage, connection, windowOf }) => {
		test.setTimeout(300_000);
		const [letter] = await connection.sql<{ id: string }[]>`select id from letters order by id limit 1`;
		const others = instead(stage.demo, letter?.id ?? '');
		const cells = matrix(stage.demo);
		const windows = new Map<string, { page: Page; heard: string[] }>();
		const found: string[] = [];
		// The guide of components has journeys of its own.
		const routes = pageRoutes().filter((route) => route !== '/styleguide');
		for (const seen of routes.flatMap(addressesOf)) await test.step(seen.path, () => look(seen));
		expect(found).toEqual([]);

		function addressesOf(route: string): Seen[] {
			const other = others[route];
			if (other) return [other];
			const known = cells.filter((cell) => cell.route === route);
			if (known.length === 0) found.push(`${route} is missing in tests/security/matrix.ts`);
			return known.map(({ path, read }) => ({ path, as: read[0] ?? 'anonymous' }));
		}

		async function look({ path, as, waits = false }: Seen) {
			const key = `${as} ${waits}`;
			const { page, heard } = windows.get(key) ?? (await open(key, as, !waits));
			const answer = await page.goto(path);
			const status = answer?.status() ?? 0;
			if (new URL(page.url()).pathname !== path) found.push(`${path} sends ${as} to ${page.url()}`);
			if (status !== 200 && status !== 410) found.push(`${path} answers ${status} to ${as}`);
			await looksRight(page, lang).catch((fault: Error) => found.push(`${path}: ${fault.message}`));
			found.push(...heard.splice(0).map((words) => `${path}: ${words}`));
		}

		async function open(key: string, as: Asking, secondFactor: boolean) {
			const page = await windowOf(as, { viewport: { width, height: 900 }, secondFactor });
			await page.context().addCookies([{ name: 'lang', value: lang, url: stage.url }]);
			const opened = { page, heard: listen(page) };
			windows.set(key, opened);
			return opened;
		}
	});
