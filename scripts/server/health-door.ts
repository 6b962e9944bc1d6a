import type { ServerResponse } from 'node:http';
import { URL } from 'node:url';
import type { Health } from '#lib/foundation/server/health.ts';
import type { Door } from './door.ts';

function answer(response: ServerResponse, status: number, body: unknown): void {
	const text = JSON.stringify(body);
	response.setHeader('Content-Type', 'application/json');
	response.setHeader('Cache-Control', 'no-store');
	response.setHeader('Content-Length', Buffer.byteLength(text));
	response.writeHead(status).end(text);
}

/**
 * `/healthz`: this process runs. `/readyz`: it may be sent requests, because what it needs is there.
 * @param health what the process needs, or undefined while it is about to stop
 */
export function healthDoor(health: () => Promise<Health> | undefined): Door {
	return async (request, response, next) => {
		const { pathname } = URL.parse(request.url ?? '', 'http://here') ?? {};
		if (pathname === '/healthz') return answer(response, 200, { running: true });
		if (pathname !== '/readyz') return next();
		const found = await health();
		if (!found) return answer(response, 503, { ready: false, stopping: true });
		return answer(response, found.ready ? 200 : 503, found);
	};
}
