import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../commands.ts';
import { addressHeader } from './forwarding.ts';
import type { Door } from './door.ts';

const build = join(root, process.env.LAUREATE_BUILD ?? 'build');

/** The built SvelteKit application. It takes scheme, host and address from the headers that `forwarding.ts` writes. */
export async function application(): Promise<Door> {
	if (!existsSync(join(build, 'handler.js'))) throw new Error('Nothing is built yet; run `npm run build`.');
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	process.env.HOST_HEADER = 'x-forwarded-host';
	process.env.ADDRESS_HEADER = addressHeader;
	const { handler } = (await import(join(build, 'handler.js'))) as { handler: Door };
	return handler;
}

/** Tells the application to close what it holds, as adapter-node's own server does. */
export function announceStop(reason: string): void {
	EventEmitter.prototype.emit.call(process, 'sveltekit:shutdown', reason);
}
