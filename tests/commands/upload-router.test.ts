import { and, eq } from 'drizzle-orm';
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '#lib/foundation/actor.ts';
import { sweepFile } from '#lib/foundation/server/files/arrival.ts';
import { ingestDoor } from '#lib/foundation/server/files/ingest.ts';
import { files } from '#lib/foundation/server/files/schema.ts';
import { startSession } from '#lib/accounts/server/sessions.ts';
import { doorContext } from '#http/door-context.ts';
import { events } from '#lib/events/server/schema.ts';
import { aContext, aPerson, testDatabase } from '#tests/factories/context.ts';
import { anEntry } from '#tests/factories/entry.ts';
import { anEvent } from '#tests/factories/event.ts';
import { filesFolderForTests, sampleFiles } from '#tests/factories/files.ts';
import { aTeam } from '#tests/factories/team.ts';
import { saveEntry } from '#lib/entries/server/commands/save-entry.ts';
import { filesDoor } from '#lib/entries/server/files-door.ts';
import { entryFiles } from '#lib/entries/server/schema.ts';
import { uploadRouter } from '#lib/entries/server/upload-router.ts';

const folder = filesFolderForTests();
const database = testDatabase();
const origin = 'http://localhost:3000';
let server: Server;
let base = '';

beforeAll(async () => {
	process.env['DATABASE_URL'] = database.url;
	const doors = [ingestDoor(uploadRouter, doorContext), filesDoor(doorContext)];
	server = createServer((request, response) => {
		const tryFrom = (index: number): void => {
			const door = doors[index];
			if (!door) return void response.writeHead(404).end();
			void Promise.resolve(door(request, response, () => tryFrom(index + 1)));
		};
		tryFrom(0);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** Test instants lie in 2021, but a session is looked up by the wall clock; so the event's window is set round it. */
async function aDraftOfNow() {
	const { event } = await anEvent(database.db);
	const hour = 3_600_000;
	await database.db
		.update(events)
		.set({
			submissionOpensAt: new Date(Date.now() - hour),
			submissionClosesAt: new Date(Date.now() + hour)
		})
		.where(eq(events.id, event.id));
	const { team, lead } = await aTeam(database.db, event);
	const entry = await anEntry(database.db, team, { state: 'draft' });
	return { event, lead, entry, cookie: await cookieOf(lead) };
}

async function cookieOf(person: Person): Promise<string> {
	const ctx = aContext(database.db, { now: new Date() });
	const session = await database.db.transaction((tx) => startSession(tx, ctx, { personId: person.personId }));
	return `__Host-session=${session.token}`;
}

interface Sending {
	cookie?: string;
	origin?: string;
	name?: string;
	size?: number;
	lastModified?: number;
}

async function announce(entry: string, { cookie = '', name = 'slides.pdf', size = 70, ...more }: Sending) {
	return fetch(`${base}/api/uploadthing?actionType=upload&slug=entryFile`, {
		method: 'POST',
		headers: { cookie, origin: more.origin ?? origin, 'content-type': 'application/json' },
		body: JSON.stringify({
			input: { entry },
			files: [{ name, size, type: 'text/html', lastModified: more.lastModified ?? 1 }]
		})
	});
}

/** Where to send it: the path of the address that was signed. */
async function place(answer: Response): Promise<string> {
	const [one] = (await answer.json()) as { url: string }[];
	return (one?.url ?? '').slice(origin.length);
}

function put(path: string, cookie: string, content: Buffer, offset = 0) {
	const body = new FormData();
	body.append('file', new Blob([new Uint8Array(content.subarray(offset))]), 'x');
	return fetch(base + path, { method: 'PUT', headers: { cookie, origin, range: `bytes=${offset}-` }, body });
}

const namesIn = async (entryId: string) =>
	(
		await database.db
			.select({ name: files.name, state: files.state, type: files.type })
			.from(entryFiles)
			.innerJoin(files, eq(files.id, entryFiles.fileId))
			.where(and(eq(entryFiles.entryId, entryId)))
			.orderBy(entryFiles.position)
	).map(({ name, state, type }) => `${name} ${state} ${type}`);

test('a file comes by UploadThing’s protocol, and what it is is found in its content', async () => {
	const { entry, cookie } = await aDraftOfNow();
	const content = await sampleFiles.pdf();
	const announced = await announce(entry.id, { cookie, name: '../page.html', size: content.length });
	expect(announced.status).toBe(200);
	const path = await place(announced);
	const head = await fetch(base + path, { method: 'HEAD', headers: { cookie } });
	expect(head.headers.get('x-ut-range-start')).toBe('0');
	const sent = await put(path, cookie, content);
	expect([sent.status, await sent.json()]).toMatchObject([200, { serverData: { id: expect.any(String) } }]);
	expect(await namesIn(entry.id)).toEqual(['page.html.pdf stored application/pdf']);
	// A second time there is nothing to send to any more.
	expect((await put(path, cookie, content)).status).toBe(404);
});

test('an upload whose connection broke goes on from there, by the same address or after choosing the file again', async () => {
	const { entry, cookie } = await aDraftOfNow();
	const content = Buffer.concat([await sampleFiles.pdf(), Buffer.alloc(300_000, 'x')]);
	const file = { cookie, size: content.length, lastModified: 1234 };
	const path = await place(await announce(entry.id, file));
	await new Promise<void>((done) => {
		const sending = httpRequest(base + path, {
			method: 'PUT',
			headers: { cookie, origin, range: 'bytes=0-', 'content-type': 'multipart/form-data; boundary=x' }
		});
		sending.on('error', () => done());
		sending.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n');
		sending.write(content.subarray(0, 200_000));
		setTimeout(() => sending.destroy(), 300);
	});
	await new Promise((done) => setTimeout(done, 200));
	const again = await place(await announce(entry.id, file));
	const head = await fetch(base + again, { method: 'HEAD', headers: { cookie } });
	const here = Number(head.headers.get('x-ut-range-start'));
	expect(here).toBeGreaterThan(100_000);
	expect((await put(again, cookie, content, here)).status).toBe(200);
	const [stored] = await database.db.select().from(files).where(eq(files.state, 'stored'));
	expect(stored).toBeDefined();
	expect(await namesIn(entry.id)).toEqual(['slides.pdf stored application/pdf']);
});

test.each([
	['html', 415, 'program'],
	['svg', 415, 'program'],
	['gif', 415, 'type'],
	['tooDetailed', 422, 'detailed'],
	['half', 422, 'unreadable']
] as const)('%s is refused with the reason, and leaves nothing behind', async (kind, status, why) => {
	const { entry, cookie } = await aDraftOfNow();
	const content = await sampleFiles[kind]();
	const path = await place(await announce(entry.id, { cookie, name: 'a.pdf', size: content.length }));
	const sent = await put(path, cookie, content);
	expect([sent.status, await sent.json()]).toEqual([status, { refused: 'file_not_taken', why }]);
	expect(await namesIn(entry.id)).toEqual([]);
	expect(readdirSync(`${folder}/arriving`)).toEqual([]);
});

test('who may not send, and what is too much, hears so before a byte is sent', async () => {
	const { entry, cookie, lead, event } = await aDraftOfNow();
	const stranger = await cookieOf(await aPerson(database.db));
	const neighbour = await cookieOf((await aTeam(database.db, event)).lead);
	const said = async (answer: Response) => [answer.status, await answer.text()];
	const refusal = (refused: string, why?: string) => [
		403,
		JSON.stringify({ message: JSON.stringify({ refused, why }) })
	];
	expect(await said(await announce(entry.id, {}))).toEqual(refusal('sign_in_needed'));
	expect(await said(await announce(entry.id, { cookie: stranger }))).toEqual(refusal('not_yours'));
	expect(await said(await announce(entry.id, { cookie: neighbour }))).toEqual(refusal('not_yours'));
	expect(await said(await announce(entry.id, { cookie, size: 25 * 1024 * 1024 + 1 }))).toEqual(
		refusal('file_not_taken', 'size')
	);
	expect(await said(await announce(entry.id, { cookie, size: 0 }))).toEqual(
		refusal('file_not_taken', 'empty')
	);
	expect((await announce(entry.id, { cookie, origin: 'https://evil.example' })).status).toBe(403);

	const path = await place(await announce(entry.id, { cookie, size: 70 }));
	const content = await sampleFiles.pdf();
	expect((await put(path, neighbour, content)).status).toBe(404);
	expect((await put(path.replace('x-ut-file-size=70', 'x-ut-file-size=99'), cookie, content)).status).toBe(
		404
	);
	const tooMuch = await put(path, cookie, Buffer.concat([content, Buffer.alloc(1000)]));
	expect([tooMuch.status, await tooMuch.json()]).toEqual([413, { refused: 'file_not_taken', why: 'size' }]);
	expect(lead.personId).toBeDefined();
});

function sendForm(slug: string, cookie: string, sent: [string, Buffer][]) {
	const body = new FormData();
	for (const [name, content] of sent) body.append('file', new Blob([new Uint8Array(content)]), name);
	return fetch(`${base}/events/${slug}/team/entry/files`, {
		method: 'POST',
		headers: { cookie, origin },
		body,
		redirect: 'manual'
	});
}

test('without a script the same files come by a form, and the page hears what became of each', async () => {
	const { entry, cookie, event } = await aDraftOfNow();
	const answer = await sendForm(event.slug, cookie, [
		['عرض.pdf', await sampleFiles.pdf()],
		['evil.svg', await sampleFiles.svg()],
		['photo.png', await sampleFiles.png()],
		['empty.pdf', await sampleFiles.empty()]
	]);
	expect(answer.status).toBe(303);
	const outcome = new URL(answer.headers.get('location') ?? '', base).searchParams;
	expect([...outcome]).toEqual([
		['program', 'evil.svg'],
		['empty', 'empty.pdf'],
		['arrived', '2']
	]);
	expect(await namesIn(entry.id)).toEqual(['عرض.pdf stored application/pdf', 'photo.png stored image/png']);
});

test('five files and no more, also when they come at the same time', async () => {
	const { entry, cookie, event } = await aDraftOfNow();
	const pdf = await sampleFiles.pdf();
	const answers = await Promise.all(
		Array.from({ length: 4 }, () =>
			sendForm(event.slug, cookie, [
				['a.pdf', pdf],
				['b.pdf', pdf]
			])
		)
	);
	expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
	expect(await namesIn(entry.id)).toHaveLength(5);
});

test('nobody who is not in a team gets anything in by the form', async () => {
	const { event, entry } = await aDraftOfNow();
	for (const cookie of ['', await cookieOf(await aPerson(database.db))]) {
		const answer = await sendForm(event.slug, cookie, [['a.pdf', await sampleFiles.pdf()]]);
		expect(answer.status).toBe(303);
		expect(answer.headers.get('location')).toMatch(/(sign_in_needed|not_found)=/);
	}
	expect(await namesIn(entry.id)).toEqual([]);
});

test('where files can’t be kept the upload fails with words, and the entry is saved all the same', async () => {
	const { entry, cookie, lead, event } = await aDraftOfNow();
	const content = await sampleFiles.pdf();
	const path = await place(await announce(entry.id, { cookie, size: content.length }));
	renameSync(folder, `${folder}-elsewhere`);
	writeFileSync(folder, 'no folder any more');
	try {
		const sent = await put(path, cookie, content);
		expect([sent.status, await sent.json()]).toEqual([503, { refused: 'file_not_taken', why: 'away' }]);
		const form = await sendForm(event.slug, cookie, [['a.pdf', content]]);
		expect(form.headers.get('location')).toContain('away=a.pdf');
		const ctx = aContext(database.db, { actor: lead, now: new Date() });
		const saved = await saveEntry(ctx, entry.id, {
			version: 1,
			content: { ...entry.content, title: 'Still here' }
		});
		expect(saved.version).toBe(2);
	} finally {
		rmSync(folder);
		renameSync(`${folder}-elsewhere`, folder);
	}
	expect((await put(path, cookie, content)).status).toBe(200);
	expect(await namesIn(entry.id)).toEqual(['slides.pdf stored application/pdf']);
});

test('what nobody goes on sending is swept an hour later', async () => {
	const { entry, cookie } = await aDraftOfNow();
	const path = await place(await announce(entry.id, { cookie, size: 5001, lastModified: 99 }));
	await put(path, cookie, (await sampleFiles.pdf()).subarray(0, 40));
	const [row] = await database.db
		.select()
		.from(files)
		.where(and(eq(files.state, 'arriving'), eq(files.bytes, 5001)));
	const at = (ms: number) => aContext(database.db, { now: new Date(Date.now() + ms) });
	const id = row?.id ?? '';
	await sweepFile(at(0), id);
	expect(existsSync(`${folder}/arriving/${id}`)).toBe(true);
	await sweepFile(at(3_700_000), id);
	expect(existsSync(`${folder}/arriving/${id}`)).toBe(false);
	const [gone] = await database.db.select().from(files).where(eq(files.id, id));
	expect(gone?.state).toBe('gone');
});
