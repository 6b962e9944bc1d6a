import { newId } from '#lib/foundation/ids.ts';
import type { Copied, CopyOrder } from '#lib/judging/desk/copies.ts';
import { alone, postSheet, type Sender } from '#lib/judging/desk/send-sheets.ts';
import { openSheetStore, type SheetStore } from '#lib/judging/desk/sheet-store.ts';

/** What this browser says to its other windows when it took a step. */
const channelName = 'laureate-desk';

/** How the pages of the desk send sheets. */
export function pageSender(told?: Sender['told']): Sender & { store: SheetStore } {
	return { store: openSheetStore(), post: postSheet, newId, alone, told };
}

/** A line to the other windows of this browser. */
export function otherWindows(heard: (key: string) => void): {
	tell: (key: string) => void;
	hangUp: () => void;
} {
	if (!('BroadcastChannel' in globalThis)) return { tell: () => {}, hangUp: () => {} };
	const channel = new BroadcastChannel(channelName);
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (typeof data === 'string') heard(data);
	};
	return { tell: (key) => channel.postMessage(key), hangUp: () => channel.close() };
}

/** The address of the desk as it stands in the window, and without its language. */
function scopes(event: string): string[] {
	const plain = `/events/${event}/judge`;
	const [shown = plain] = /^.*?\/judge(?=\/|$)/.exec(location.pathname) ?? [];
	return [...new Set([plain, shown])];
}

/** Start the worker of the desk, and let it keep what is ordered; null where the browser has no workers. */
export async function keepCopies(order: CopyOrder, type: WorkerType): Promise<Copied | null> {
	if (!('serviceWorker' in navigator)) return null;
	const registrations = await Promise.all(
		scopes(order.event).map((scope) =>
			navigator.serviceWorker.register('/service-worker.js', { scope, type })
		)
	);
	const [first] = registrations;
	const worker = first && (await whenActive(first));
	return worker ? asked(worker, order) : null;
}

async function whenActive(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
	const coming = registration.installing ?? registration.waiting;
	if (coming && !registration.active)
		await new Promise<void>((done) =>
			coming.addEventListener('statechange', () => {
				if (coming.state === 'activated' || coming.state === 'redundant') done();
			})
		);
	return registration.active;
}

function asked(worker: ServiceWorker, order: CopyOrder): Promise<Copied> {
	return new Promise((done) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }: MessageEvent<Copied>) => {
			port1.close();
			done(data);
		};
		worker.postMessage(order, [port2]);
	});
}

/** The program's files that this page has loaded. */
export function loadedProgram(): string[] {
	return performance
		.getEntriesByType('resource')
		.map(({ name }) => new URL(name))
		.filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_app/immutable/'))
		.map(({ pathname }) => pathname);
}

/** Background Sync, which not every browser has: the worker sends what waits, also when no page is open. */
interface SyncRegistration extends ServiceWorkerRegistration {
	sync: { register(tag: string): Promise<void> };
}

const hasSync = (registration: ServiceWorkerRegistration): registration is SyncRegistration =>
	'sync' in registration;

/** Ask the browser to send what waits as soon as there is a connection. */
export async function sendLater(): Promise<void> {
	const registration = await navigator.serviceWorker?.getRegistration();
	if (registration?.active && hasSync(registration))
		// A browser may refuse it, to save power for one; then the next visit sends.
		await registration.sync.register('laureate-desk').catch(() => undefined);
}
