import type { IncomingMessage, ServerResponse } from 'node:http';

/** Long random parts of a path are keys to something: they do not belong in a log. Ids (UUIDs) stay. */
export function withoutKeys(url: string): string {
	const path = url.split('?', 1)[0] ?? '';
	return path.replace(/[A-Za-z0-9_-]{24,}/g, (part) => (/^[0-9a-f-]{36}$/.test(part) ? part : '…'));
}

/** Writes one line of JSON when the answer is out, or when the client left before that. */
export function logRequest(
	request: IncomingMessage,
	response: ServerResponse,
	write: (line: string) => void
): void {
	const begun = performance.now();
	response.once('close', () => {
		write(
			JSON.stringify({
				time: new Date().toISOString(),
				level: response.statusCode >= 500 ? 'error' : 'info',
				event: 'request',
				id: request.headers['x-request-id'],
				method: request.method,
				path: withoutKeys(request.url ?? ''),
				status: response.statusCode,
				complete: response.writableFinished,
				ms: Math.round((performance.now() - begun) * 10) / 10
			})
		);
	});
}
