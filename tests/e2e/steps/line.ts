import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A line between a browser and the stage that can be cut: unlike Playwright's, it is cut for workers, too. */
export interface Line {
	url: string;
	/** `through`, `cut`, or `hotel`: somebody else's page answers 200 to everything. */
	state: 'through' | 'cut' | 'hotel';
	/** How many requests somebody else's page has answered. */
	answered: number;
	close(): void;
}

export async function lineTo(stage: string): Promise<Line> {
	const sockets = new Set<Socket>();
	const server = createServer((asked, response) => {
		if (line.state === 'cut') asked.socket.destroy();
		else if (line.state === 'hotel') {
			line.answered += 1;
			response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Welcome to the hotel</title>');
		} else passOn(asked, response, stage);
	});
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	await new Promise<void>((done) => server.listen(0, 'localhost', done));
	const { port } = server.address() as AddressInfo;
	const line: Line = {
		...{ url: `http://localhost:${port}`, state: 'through', answered: 0 },
		close() {
			server.close();
			for (const socket of sockets) socket.destroy();
		}
	};
	return line;
}

/** The stage hears its own name: it takes requests from its own pages only. */
function passOn(asked: IncomingMessage, response: ServerResponse, stage: string): void {
	const { host, origin } = new URL(stage);
	const headers = { ...asked.headers, host, ...(asked.headers.origin ? { origin } : {}) };
	const through = request(new URL(asked.url ?? '/', stage), { method: asked.method ?? 'GET', headers });
	through.on('response', (answer) => {
		response.writeHead(answer.statusCode ?? 502, answer.headers);
		answer.pipe(response);
	});
	through.on('error', () => response.destroy());
	asked.pipe(through);
}
