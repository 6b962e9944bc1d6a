import type { ServerResponse } from 'node:http';
import { securityHeaders } from '#http/headers.ts';

/** What every answer carries: pages, files, errors. SvelteKit's pages bring a content policy in place of this one. */
export function headersFor(origin: URL): Record<string, string> {
	return {
		'content-security-policy':
			"default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
		...securityHeaders({ https: origin.protocol === 'https:' })
	};
}

/** The program of a worker asks the server itself; its own answer says that it may. */
export const workerHeaders = {
	path: '/service-worker.js',
	headers: { 'content-security-policy': "default-src 'none'; connect-src 'self'" }
};

export function setHeaders(response: ServerResponse, headers: Record<string, string>): void {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
