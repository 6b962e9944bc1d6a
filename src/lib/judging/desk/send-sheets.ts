import { type Answer, type KeptSheet, readied, settled, waits } from './kept-sheet.ts';
import { readAnswer } from './read-answer.ts';
import type { SheetStore } from './sheet-store.ts';

/** Brings one sending to the server. */
export type Post = (kept: KeptSheet) => Promise<Answer>;

/** What a program that sends sheets needs. */
export interface Sender {
	store: SheetStore;
	post: Post;
	newId: () => string;
	/** One at a time for a sheet, whichever window or worker asks. */
	alone: <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;
	/** A step was taken. */
	told?: ((kept: KeptSheet) => void) | undefined;
}

/** Words that are typed while others are on their way are sent after them; more rounds than this wait for the next time. */
const mostRounds = 5;

/** Send what a sheet has to send, in order. */
export function sendSheet(sender: Sender, key: string): Promise<void> {
	return sender.alone(key, async () => {
		for (let round = 0; round < mostRounds; round++) {
			const kept = await sender.store.step(key, (now) => now && readied(now, sender.newId));
			if (kept) sender.told?.(kept);
			const sending = kept?.refusal ? null : kept?.sending;
			if (!kept || !sending) return;
			const answer = await sender.post(kept);
			const after = await sender.store.step(key, (now) => now && settled(now, sending.id, answer));
			if (after) sender.told?.(after);
			if (!after?.unsent || after.refusal) return;
		}
	});
}

/** Send all that somebody has to send, what was touched first before the rest. */
export async function sendSheets(sender: Sender, person: string): Promise<void> {
	const kept = await sender.store.all();
	const waiting = kept
		.filter((one) => one.person === person && waits(one) && !one.refusal)
		.sort((a, b) => a.touchedAt - b.touchedAt);
	for (const { key } of waiting) await sendSheet(sender, key);
}

const patienceMs = 20_000;

/** The address that takes a sheet. */
function sheetAddress({ event, assignment }: Pick<KeptSheet, 'event' | 'assignment'>): string {
	return `/events/${event}/judge/review/${assignment}/sheet`;
}

/** Ask the server to store what is to be sent. Whatever goes wrong on the way is `lost`, and is tried again. */
export async function postSheet(kept: KeptSheet, { keepalive = false } = {}): Promise<Answer> {
	if (!kept.sending) return { kind: 'lost' };
	const { id, version, finish, words } = kept.sending;
	try {
		const response = await fetch(sheetAddress(kept), {
			method: 'POST',
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			body: JSON.stringify({ person: kept.person, sending: id, version, finish, ...words }),
			// A way to another page is no answer: to the sign-in of a network, for one.
			redirect: 'error',
			keepalive,
			signal: AbortSignal.timeout(patienceMs)
		});
		return readAnswer(response.status, await response.text());
	} catch {
		// No connection, or it broke off: nobody has said that anything is stored.
		return { kind: 'lost' };
	}
}

/** One at a time in all windows and workers of this browser, where it can tell them apart. */
export function alone<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
	if (!('locks' in navigator)) return work();
	return navigator.locks.request(`laureate-desk/${key}`, work) as Promise<Result>;
}
