import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The adapter reads the address of the client from this header; we write it, whoever wrote it before. */
export const addressHeader = 'x-laureate-address';

/**
 * Where the request comes from. Each proxy appends the address it saw, so with two proxies the second from the right
 * is the client; what stands further left was written by the client itself.
 */
function clientAddress(request: IncomingMessage, proxies: number): string {
	const socket = request.socket.remoteAddress ?? '';
	if (proxies === 0) return socket;
	const seen = String(request.headers['x-forwarded-for'] ?? '').split(',');
	return seen.at(-proxies)?.trim() || socket;
}

/**
 * Replaces what a client or a proxy says about address, scheme and host. The origin is a setting and never a header:
 * links in letters and the check of `Origin` rest on it.
 */
export function rewriteForwarding(request: IncomingMessage, origin: URL, proxies: number): void {
	const address = clientAddress(request, proxies);
	for (const name of Object.keys(request.headers)) {
		if (name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip')
			delete request.headers[name];
	}
	request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
	request.headers['x-forwarded-host'] = origin.host;
	request.headers[addressHeader] = address;
	request.headers['x-request-id'] = randomUUID();
}
