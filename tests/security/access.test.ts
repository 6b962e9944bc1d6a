import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../src/http/routes.ts';
import { routeMethods } from '../../scripts/routes.ts';
import { type Cell, matrix } from './matrix.ts';
import type { DemoStage } from '../../scripts/demo/stage.ts';
import { demoStage } from './stage.ts';
import { snapshot } from './snapshot.ts';
import { type Answer, type Asking, everybody, inLanes, type Visitor } from './visitor.ts';

// AZ-01: every route, every method, every role, against the written matrix.
let stage: DemoStage;
let visitors: Map<Asking, Visitor>;
let cells: Cell[];

beforeAll(async () => {
	stage = await demoStage('results', 7);
	visitors = await everybody(stage);
	cells = matrix(stage.demo);
}, 240_000);
afterAll(() => stage?.stop());

const turnedAway = (answer: Answer) =>
	[401, 403, 404, 405].includes(answer.status) ||
	(answer.status === 303 &&
		/^\/(sign-in|account\/second-factor)\b/.test(answer.headers.get('location') ?? ''));
/** 410 is what a page for a link says of one that is spent. */
const letIn = (answer: Answer) => [200, 303, 304, 410].includes(answer.status) && !turnedAway(answer);

/** A page's data that ends in an error, or in a way to the sign-in, gives nothing of the page itself. */
function withheld(answer: Answer): boolean {
	if (answer.status !== 200) return turnedAway(answer);
	const [line = ''] = answer.body.split('\n');
	const data = JSON.parse(line) as { type: string; nodes?: ({ type: string } | null)[] };
	return data.type === 'redirect' || data.nodes?.at(-1)?.type !== 'data';
}

/** Every way in which SvelteKit can be asked for the data of a page: each of its layouts alone or together, or none. */
const masks = Array.from({ length: 32 }, (_, mask) => mask.toString(2).padStart(5, '0'));
/** Those who try them all: nobody, somebody with a team, and somebody who organises elsewhere. The others try two. */
const thorough: readonly Asking[] = ['anonymous', 'otherParticipant', 'otherOrganiser'];

async function mismatches(
	check: (cell: Cell, visitor: Visitor, wrong: (what: string) => void) => Promise<void>
): Promise<string[]> {
	const found: string[] = [];
	const pairs = cells.flatMap((cell) => [...visitors.values()].map((visitor) => ({ cell, visitor })));
	await inLanes(pairs, ({ cell, visitor }) =>
		check(cell, visitor, (what) => found.push(`${visitor.role} ${what} ${cell.path}`))
	);
	return found.sort();
}

test('the matrix speaks of every route that there is', () => {
	expect(Object.keys(routes).filter((route) => !cells.some((cell) => cell.route === route))).toEqual([]);
});

test('who may read reads, and nobody else', { timeout: 180_000 }, async () => {
	const found = await mismatches(async ({ path, read }, visitor, wrong) => {
		const answer = await visitor.get(path);
		const expected = read.includes(visitor.role);
		if (expected && !letIn(answer)) wrong(`was turned away (${answer.status}) from`);
		if (!expected && !turnedAway(answer)) wrong(`was let in (${answer.status}) to`);
		const head = await visitor.ask('HEAD', path);
		if (head.status !== answer.status) wrong(`got ${head.status} for HEAD and ${answer.status} for GET of`);
		if (head.body !== '') wrong('got a body for HEAD of');
	});
	expect(found).toEqual([]);
});

test('data requests give away nothing that the page does not', { timeout: 300_000 }, async () => {
	const pages = new Set(
		routeMethods()
			.filter(({ method }) => method === 'GET')
			.map(({ route }) => route)
	);
	const found = await mismatches(async ({ path, route, read }, visitor, wrong) => {
		if (read.includes(visitor.role) || !pages.has(route)) return;
		const data = `${path === '/' ? '' : path}/__data.json`;
		for (const mask of thorough.includes(visitor.role) ? masks : ['11111', '00001'])
			if (!withheld(await visitor.get(`${data}?x-sveltekit-invalidated=${mask}`)))
				wrong(`was let in (mask ${mask}) to the data of`);
	});
	expect(found).toEqual([]);
});

test('who may not write changes nothing, by any method or action', { timeout: 300_000 }, async () => {
	const before = await snapshot(stage.databaseUrl);
	const actions = new Map(
		routeMethods()
			.filter(({ method }) => method === 'POST')
			.map(({ route, actions = ['default'] }) => [route, actions])
	);
	const found = await mismatches(async ({ path, route, write }, visitor, wrong) => {
		const refused = ({ status, headers }: Answer) =>
			status >= 400 || (status === 303 && (headers.get('location') ?? '').startsWith('/sign-in'));
		// The guide of components stands in no production build, and shows the same whatever it is asked.
		if (route === '/styleguide' || write.includes(visitor.role)) return;
		for (const method of ['PUT', 'PATCH', 'DELETE']) {
			const answer = await visitor.ask(method, path, {
				body: '{}',
				headers: { 'content-type': 'application/json' }
			});
			if (!refused(answer)) wrong(`did ${method} (${answer.status}) at`);
		}
		for (const action of [...(actions.get(route) ?? []), 'no-such-action']) {
			const answer = await visitor.post(action === 'default' ? path : `${path}?/${action}`, { id: 'x' });
			if (!refused(answer)) wrong(`sent ?/${action} (${answer.status}) to`);
		}
	});
	expect(found).toEqual([]);
	expect(await snapshot(stage.databaseUrl)).toEqual(before);
});

test('an address that is in no list is not found', async () => {
	const visitor = visitors.get('owner');
	for (const path of [
		'/nowhere',
		'/events',
		'/events/nothing',
		'/admin',
		'/.git/config',
		'/.env',
		'/api',
		'/metrics'
	])
		expect((await visitor?.get(path))?.status, path).toBe(404);
});
