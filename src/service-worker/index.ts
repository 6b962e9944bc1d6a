import { self } from '$app/service-worker';
import { newId } from '#lib/foundation/ids.ts';
import { readOrder } from '#lib/judging/desk/copies.ts';
import { waits } from '#lib/judging/desk/kept-sheet.ts';
import { alone, postSheet, sendSheets } from '#lib/judging/desk/send-sheets.ts';
import { openSheetStore } from '#lib/judging/desk/sheet-store.ts';
import { answerFor } from './answers.ts';
import { copyDesk } from './copy-desk.ts';

// The judge's desk without a connection. It is registered by the desk and stands below its address alone, so that no other
// page of the site ever passes through here.

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
	const order = readOrder(event.data);
	if (order) event.waitUntil(copyDesk(order).then((copied) => event.ports[0]?.postMessage(copied)));
});

self.addEventListener('fetch', (event) => {
	const answer = answerFor(event);
	if (answer) event.respondWith(answer);
});

// Background Sync, where the browser has it: the connection is back, and no page may be open.
self.addEventListener('sync', (event) => {
	if (event instanceof ExtendableEvent) event.waitUntil(sendWaiting());
});

async function sendWaiting(): Promise<void> {
	const store = openSheetStore();
	const people = new Set((await store.all()).map(({ person }) => person));
	for (const person of people) await sendSheets({ store, post: postSheet, newId, alone }, person);
	const left = (await store.all()).filter((kept) => waits(kept) && !kept.refusal);
	// The browser tries again later when this fails.
	if (left.length > 0) throw new Error(`${left.length} sheets are not sent`);
}
