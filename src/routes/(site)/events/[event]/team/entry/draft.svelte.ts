import { emptyContent, type EntryContent, type EntryField, entryFields } from '#lib/entries/entry.ts';
import { faultsOf } from '#lib/entries/faults.ts';
import type { SaveAnswer } from './save/+server.ts';

/** A part that somebody else changed at the same time. */
export interface ClashView {
	field: EntryField;
	theirs: string;
	by: string;
}

interface Sending {
	version: number;
	content: EntryContent;
}

/** What this device keeps while it could not be sent: what was typed, and on which version. */
interface Kept {
	version: number;
	content: EntryContent;
	typed: Partial<EntryContent>;
}

const pauseMs = 1500;
const retryMs = 10_000;

/**
 * The words while they are written: saved soon after typing stops, kept on this device while there is no connection, and
 * joined with what others save. Without script the form does the same by its button.
 */
export class Draft {
	typed: EntryContent = $state({ ...emptyContent });
	version = $state(0);
	status: 'saved' | 'typing' | 'saving' | 'offline' | 'refused' = $state('saved');
	/** When it was saved last, as part of a sentence. */
	when = $state('');
	/** Why it was not saved. */
	why = $state('');
	clashes: ClashView[] = $state([]);
	/** Something came back from this device that had not been sent. */
	keptBack = $state(false);
	readonly faults = $derived(faultsOf(this.typed));

	/** The server's words at `version`. */
	#base: EntryContent;
	/** What stood in the fields when they were last in step with the server. */
	#synced: EntryContent;
	/** Sent, and not answered: sent again as it was, so that an answer that got lost is no clash with oneself. */
	#pending: Sending | undefined;
	#busy: Promise<void> | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #id: string;
	readonly #address: string;

	constructor(
		entry: { id: string; version: number; content: EntryContent; saved: string },
		address: string,
		failed?: {
			values: Partial<Record<string, string | string[]>>;
			version?: number | undefined;
			clashes?: ClashView[] | undefined;
		}
	) {
		this.#id = entry.id;
		this.#address = address;
		this.#base = { ...entry.content };
		this.#synced = { ...entry.content };
		this.typed = { ...entry.content };
		this.version = failed?.version ?? entry.version;
		this.when = entry.saved;
		this.clashes = failed?.clashes ?? [];
		if (!failed) return;
		for (const field of entryFields) {
			const value = failed.values[field];
			if (typeof value === 'string') this.typed[field] = value;
		}
		// What was typed on an older version stays on that version, so that nothing of others is written over.
		const version = Number(failed.values['version']);
		if (failed.version === undefined && Number.isInteger(version) && version > 0) this.version = version;
	}

	/** Begin to save by itself. @returns how to stop */
	start(): () => void {
		this.#bringBack();
		// Typed before this script arrived.
		if (this.#isDirty()) this.touched();
		const online = () => void this.save();
		const hidden = () => {
			if (document.visibilityState === 'hidden') void this.save();
		};
		addEventListener('online', online);
		document.addEventListener('visibilitychange', hidden);
		return () => {
			clearTimeout(this.#timer);
			removeEventListener('online', online);
			document.removeEventListener('visibilitychange', hidden);
		};
	}

	/** Something was typed. */
	touched(): void {
		if (this.status !== 'offline') this.status = 'typing';
		this.#keep();
		this.#later(pauseMs);
	}

	/** The reader settled a clash: their own words stay in the field, or the other's take their place. */
	settle(field: EntryField, choice: 'mine' | 'theirs'): void {
		if (choice === 'theirs') this.typed[field] = this.#synced[field] = this.#base[field];
		this.clashes = this.clashes.filter((clash) => clash.field !== field);
		this.touched();
	}

	/** Save what is not saved. Waits for what is on its way, and saves again if more was typed meanwhile. */
	async save(): Promise<void> {
		clearTimeout(this.#timer);
		while (this.#busy) await this.#busy;
		if (!this.#pending && !this.#isDirty()) return this.#settled();
		this.#busy = this.#send();
		await this.#busy;
		this.#busy = undefined;
		if (this.status === 'typing') return this.save();
	}

	#isDirty(): boolean {
		return entryFields.some((field) => this.#isMine(field));
	}

	#isMine(field: EntryField): boolean {
		return this.typed[field] !== this.#synced[field] && !this.clashes.some((clash) => clash.field === field);
	}

	async #send(): Promise<void> {
		const sent = (this.#pending ??= this.#compose());
		this.status = 'saving';
		let answer: Response;
		try {
			answer = await fetch(this.#address, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ ...sent.content, entry: this.#id, version: String(sent.version) }),
				keepalive: true
			});
			if (answer.status >= 500) throw new Error(String(answer.status));
		} catch {
			// No connection, or a server that is away: nothing is lost, it is tried again.
			this.status = 'offline';
			this.#later(retryMs);
			return;
		}
		this.#pending = undefined;
		const said = (await answer.json()) as SaveAnswer;
		if ('message' in said) {
			this.status = 'refused';
			this.why = said.message;
			return;
		}
		this.#takeIn(sent, said);
	}

	#compose(): Sending {
		const content = { ...this.#base };
		for (const field of entryFields) if (this.#isMine(field)) content[field] = this.typed[field];
		return { version: this.version, content };
	}

	#takeIn(sent: Sending, said: Exclude<SaveAnswer, { message: string }>): void {
		for (const field of entryFields) {
			const now = said.content[field] ?? '';
			const clash = said.clashes.find((one) => one.field === field);
			const wasMine = sent.content[field] !== this.#base[field];
			if (clash) this.clashes = [...this.clashes.filter((one) => one.field !== field), { ...clash, field }];
			else if (wasMine) this.#synced[field] = sent.content[field];
			else if (now !== this.#base[field] && this.typed[field] === this.#synced[field])
				this.typed[field] = this.#synced[field] = now;
			this.#base[field] = now;
		}
		this.version = said.version;
		this.when = said.when;
		if (this.#isDirty()) this.status = 'typing';
		else this.#settled();
	}

	/** Nothing is left to send. */
	#settled(): void {
		this.status = 'saved';
		if (this.clashes.length === 0) localStorage.removeItem(this.#key());
	}

	#later(ms: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.save(), ms);
	}

	#key(): string {
		return `laureate:entry:${this.#id}`;
	}

	#keep(): void {
		const typed: Partial<EntryContent> = {};
		for (const field of entryFields)
			if (this.typed[field] !== this.#synced[field]) typed[field] = this.typed[field];
		const kept: Kept = { version: this.version, content: this.#base, typed };
		localStorage.setItem(this.#key(), JSON.stringify(kept));
	}

	/** Words that this device kept are put back, and sent on the version that they were written on. */
	#bringBack(): void {
		const text = localStorage.getItem(this.#key());
		if (text === null) return;
		const { version, content, typed } = JSON.parse(text) as Kept;
		const fields = entryFields.filter(
			(field) => typed[field] !== undefined && typed[field] !== this.typed[field]
		);
		if (fields.length === 0) return localStorage.removeItem(this.#key());
		for (const field of fields) this.typed[field] = typed[field] ?? '';
		this.keptBack = true;
		this.#pending = { version, content: { ...content, ...typed } };
		void this.save();
	}
}
