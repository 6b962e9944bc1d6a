import { createServer, IncomingMessage, type Server } from 'node:http';
import { report } from '#lib/foundation/server/log.ts';
import type { Environment } from '#lib/foundation/server/environment.ts';
import { CompressedResponse } from './compressed-response.ts';
import type { Door } from './door.ts';
import { rewriteForwarding } from './forwarding.ts';
import { headersFor, setHeaders, workerHeaders } from './headers.ts';
import { logRequest } from './request-log.ts';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const minutes = 60_000;
const limits = {
	/** Slow senders of headers hold a connection no longer than this. */
	headersTimeout: 20_000,
	/** 25 MB fit in at the speed of a very slow phone; a client that falls silent is cut earlier, by `silence`. */
	requestTimeout: 30 * minutes,
	/** Longer than the 60 s of the usual proxies, so that they close first. */
	keepAliveTimeout: 65_000,
	silence: 2 * minutes
};

export type Listening = {
	/** Refuses new connections, lets the running requests end, and cuts those that do not within that time. */
	drain(milliseconds: number): Promise<void>;
};

/** Listens, and sends each request through the doors. */
export async function listen(settings: Environment, door: Door): Promise<Listening> {
	const origin = new URL(settings.ORIGIN);
	const headers = headersFor(origin);
	let draining = false;
	const server = createServer<typeof IncomingMessage, typeof CompressedResponse>(
		{ ...limits, ServerResponse: CompressedResponse },
		(request, response) => {
			rewriteForwarding(request, origin, settings.TRUST_PROXY);
			setHeaders(response, headers);
			if (request.url === workerHeaders.path) setHeaders(response, workerHeaders.headers);
			response.setHeader('X-Request-Id', String(request.headers['x-request-id']));
			if (draining) response.setHeader('Connection', 'close');
			if (settings.LAUREATE_LOG === 'json')
				logRequest(request, response, (line) => process.stdout.write(`${line}\n`));
			if (!methods.has(request.method ?? '')) {
				response.writeHead(405, { Allow: [...methods].join(', ') }).end();
				return;
			}
			const nobody = () => {
				response.writeHead(404).end();
			};
			new Promise((done) => done(door(request, response, nobody))).catch((problem: unknown) => {
				report('a door failed', problem);
				if (response.headersSent) response.destroy();
				else response.writeHead(500).end();
			});
		}
	);
	server.setTimeout(limits.silence);
	server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
		if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
		const lines = Object.entries({ ...headers, Connection: 'close' }).map(
			([name, value]) => `${name}: ${value}`
		);
		const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Headers Too Large' : '400 Bad Request';
		socket.end([`HTTP/1.1 ${status}`, ...lines, '', ''].join('\r\n'));
	});
	await opened(server, settings);
	return {
		async drain(milliseconds) {
			draining = true;
			const closed = new Promise<void>((done) => server.close(() => done()));
			server.closeIdleConnections();
			const cut = setTimeout(() => server.closeAllConnections(), milliseconds);
			await closed;
			clearTimeout(cut);
		}
	};
}

function opened(
	server: Server<typeof IncomingMessage, typeof CompressedResponse>,
	{ PORT, HOST }: Environment
): Promise<void> {
	return new Promise((done, failed) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const taken = error.code === 'EADDRINUSE';
			failed(taken ? new Error(`Port ${PORT} is taken by another program; set PORT to a free one.`) : error);
		});
		server.listen(PORT, HOST, () => done());
	});
}
