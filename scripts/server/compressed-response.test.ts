import { createServer, IncomingMessage, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CompressedResponse, preferredCoding } from './compressed-response.ts';

const long = 'What the judges said. '.repeat(200);
const html = { 'content-type': 'text/html; charset=utf-8' };

/** What the server of this test answers, by path. */
const answers: Record<string, (response: CompressedResponse) => void> = {
	'/page': (response) => {
		response.writeHead(200, { ...html, etag: '"abc"', 'content-length': Buffer.byteLength(long) });
		response.write(long.slice(0, 100));
		response.end(long.slice(100));
	},
	'/ended': (response) => {
		response.setHeader('Content-Type', 'text/html');
		response.end(long);
	},
	'/stream': (response) => {
		response.writeHead(200, html);
		response.write(long);
		setTimeout(() => response.end('the end'), 200);
	},
	'/short': (response) => {
		response.setHeader('Content-Type', 'text/html');
		response.end('short');
	},
	'/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(long),
	'/packed': (response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(long),
	'/part': (response) => response.writeHead(206, { ...html, 'content-range': 'bytes 0-9/20' }).end(long),
	'/sealed': (response) => response.writeHead(200, { ...html, 'cache-control': 'no-transform' }).end(long),
	'/events': (response) => response.writeHead(200, { 'content-type': 'text/event-stream' }).end(long),
	'/varied': (response) => response.writeHead(200, { ...html, vary: 'Cookie' }).end(long),
	'/unchanged': (response) => response.writeHead(304, html).end()
};

let server: Server<typeof IncomingMessage, typeof CompressedResponse>;

beforeAll(async () => {
	server = createServer<typeof IncomingMessage, typeof CompressedResponse>(
		{ ServerResponse: CompressedResponse },
		(asked, response) => answers[asked.url ?? '']?.(response)
	);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => server.close());

type Received = {
	status: number | undefined;
	headers: IncomingHttpHeaders;
	body: Buffer;
	firstPieceMs: number;
};

function get(path: string, accepted = 'gzip, br', method = 'GET'): Promise<Received> {
	const { port } = server.address() as AddressInfo;
	const begun = performance.now();
	return new Promise((done, failed) => {
		const asked = request({ port, path, method, headers: { 'accept-encoding': accepted } }, (response) => {
			const pieces: Buffer[] = [];
			let firstPieceMs = 0;
			response.on('data', (piece: Buffer) => {
				firstPieceMs ||= performance.now() - begun;
				pieces.push(piece);
			});
			response.on('end', () => {
				const { statusCode: status, headers } = response;
				done({ status, headers, body: Buffer.concat(pieces), firstPieceMs });
			});
		});
		asked.once('error', failed);
		asked.end();
	});
}

test.each([
	[undefined, undefined],
	['', undefined],
	['identity', undefined],
	['gzip', 'gzip'],
	['gzip, deflate, br, zstd', 'br'],
	['gzip;q=1.0, br;q=0.5', 'gzip'],
	['br;q=0, gzip;q=0', undefined],
	['*', 'br'],
	['br;q=0, *', 'gzip'],
	['GZIP', 'gzip']
])('Accept-Encoding: %s', (accepted, coding) => {
	expect(preferredCoding(accepted)).toBe(coding);
});

describe('is compressed', () => {
	test('a whole page, with its new length and a weak tag', async () => {
		const { headers, body } = await get('/page');
		expect(headers).toMatchObject({
			'content-encoding': 'br',
			'content-length': String(body.length),
			etag: 'W/"abc"',
			vary: 'Accept-Encoding'
		});
		expect(brotliDecompressSync(body).toString()).toBe(long);
	});

	test('a page that is sent by `end` alone', async () => {
		const { headers, body } = await get('/ended', 'gzip');
		expect(headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(body).toString()).toBe(long);
	});

	test.each(['br', 'gzip'])('a stream, whose beginning does not wait for its end (%s)', async (coding) => {
		const { body, firstPieceMs } = await get('/stream', coding);
		expect((coding === 'br' ? brotliDecompressSync : gunzipSync)(body).toString()).toBe(`${long}the end`);
		expect(firstPieceMs).toBeLessThan(180);
	});

	test('keeping what the page already varies by', async () => {
		expect((await get('/varied')).headers.vary).toBe('Cookie, Accept-Encoding');
	});
});

describe('is left as it is', () => {
	test.each(['/short', '/picture', '/packed', '/part', '/sealed', '/events'])('%s', async (path) => {
		const { headers, body } = await get(path);
		expect(headers['content-encoding']).toBe(path === '/packed' ? 'gzip' : undefined);
		expect(body.toString()).toBe(path === '/short' ? 'short' : long);
	});

	test('a page for a client that takes nothing else', async () => {
		const { headers, body } = await get('/page', 'identity');
		expect(headers).toMatchObject({ etag: '"abc"', vary: 'Accept-Encoding' });
		expect(body.toString()).toBe(long);
	});

	test('an answer without body', async () => {
		const { status, headers, body } = await get('/unchanged');
		expect([status, headers['content-encoding'], body.length]).toEqual([304, undefined, 0]);
	});

	test('the head of a page', async () => {
		const { headers, body } = await get('/page', 'br', 'HEAD');
		expect([headers['content-encoding'], body.length]).toEqual([undefined, 0]);
	});
});
