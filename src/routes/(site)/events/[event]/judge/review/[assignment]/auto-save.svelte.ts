import { deserialize } from '$app/forms';
import type { NotTaken } from '#http/form.ts';

const restMs = 1000;
const retryMs = 5000;

/** What was stored, and when, in words. */
export interface Saved {
	version: number;
	words: string;
}

/**
 * Saves a form by itself a second after the last touch: one request at a time, the latest words always last. Without a
 * connection it keeps trying; what was typed stays in the form.
 */
export class AutoSave {
	/** The version that is stored, as far as we know. */
	version = $state(0);
	/** When it was last saved, in words. */
	saved = $state<string | null>(null);
	state = $state<'quiet' | 'saving' | 'away'>('quiet');
	/** Why the last save was not taken. */
	failure = $state<NotTaken | null>(null);

	#timer: ReturnType<typeof setTimeout> | undefined;
	#flight: Promise<void> | undefined;
	#again = false;

	constructor(version: number, saved: string | null) {
		this.version = version;
		this.saved = saved;
	}

	/** Something was touched. */
	soon(form: HTMLFormElement): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#save(form), restMs);
	}

	/** Save what waits, without waiting longer. */
	now(form: HTMLFormElement, { leaving = false } = {}): void {
		if (this.#timer === undefined) return;
		void this.#save(form, leaving);
	}

	/** Nothing waits any more: the form is sent as a whole. */
	async settled(): Promise<void> {
		this.forget();
		await this.#flight;
	}

	/** The server has stored this. */
	took({ version, words }: Saved): void {
		this.version = version;
		this.saved = words;
		this.failure = null;
	}

	/** Drop what waits: it is sent another way. */
	forget(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#again = false;
	}

	/** Nothing came back: it is tried again until something does. */
	lost(form: HTMLFormElement): void {
		this.state = 'away';
		this.#timer = setTimeout(() => void this.#save(form), retryMs);
	}

	async #save(form: HTMLFormElement, keepalive = false): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (this.#flight) {
			this.#again = true;
			return;
		}
		this.#flight = this.#send(form, keepalive);
		await this.#flight;
		this.#flight = undefined;
		if (this.#again) {
			this.#again = false;
			await this.#save(form);
		}
	}

	async #send(form: HTMLFormElement, keepalive: boolean): Promise<void> {
		this.state = 'saving';
		const body = new FormData(form);
		body.set('version', String(this.version));
		const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
		try {
			const response = await fetch('?/save', { method: 'POST', body, headers, keepalive });
			const result = deserialize<{ saved: Saved }, { [Part in keyof NotTaken]: NotTaken[Part] }>(
				await response.text()
			);
			if (result.type === 'success' && result.data) this.took(result.data.saved);
			else if (result.type === 'failure') this.failure = result.data ?? null;
			else throw new Error(`the answer was ${result.type}`);
			this.state = 'quiet';
		} catch {
			// No connection, or a page in between that answered for the server: nothing is stored, so it is tried again.
			this.lost(form);
		}
	}
}
