import {
	fresh,
	type KeptSheet,
	keptHere,
	readied,
	type SheetPlace,
	type SheetWords,
	touched,
	triedAgain,
	waits,
	whereIs
} from '#lib/judging/desk/kept-sheet.ts';
import { postSheet, sendSheet } from '#lib/judging/desk/send-sheets.ts';
import { otherWindows, pageSender, sendLater } from '../../device.ts';

const restMs = 1000;
const retryMs = 5000;

/** What the server has shown of the sheet. */
interface Shown {
	version: number;
	words: SheetWords;
}

/**
 * A score sheet in a window: every touch is kept on this device at once and sent a second after the last one, until the
 * server has said that it stored these very words.
 */
export class SheetKeeper {
	/** The sheet as this device keeps it. */
	kept: KeptSheet = $state.raw() as KeptSheet;
	/** The last sending brought nothing back. */
	away = $state(false);
	/** It was finished while there was no connection. */
	late = $state(false);
	/** The browser keeps nothing beyond this window. */
	fleeting = $state(false);
	where = $derived.by(() => whereIs(this.kept));

	#start: KeptSheet;
	#sender = pageSender((kept) => this.#took(kept));
	#windows: ReturnType<typeof otherWindows> | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(place: SheetPlace, { version, words }: Shown) {
		this.#start = fresh(place, version, words);
		this.kept = this.#start;
	}

	/**
	 * Take back what this device still has of the sheet, and send it.
	 * @param adopt shows words that come from this device or another window of it
	 */
	async begin(adopt: (words: SheetWords) => void): Promise<() => void> {
		const { key } = this.#start;
		const found = await this.#sender.store.step(key, (kept) =>
			// The page is newer than what was kept of a sheet that is stored: nothing to take back.
			kept && (waits(kept) || kept.version > this.#start.version) ? kept : undefined
		);
		this.fleeting = !this.#sender.store.lasting;
		if (found) {
			this.kept = found;
			adopt(found.words);
			if (waits(found)) void this.send();
		}
		this.#windows = otherWindows((other) => {
			if (other === key) void this.#look(adopt);
		});
		return () => this.#windows?.hangUp();
	}

	/** Something was touched: it is on this device before anything else happens. */
	async touch(words: Partial<SheetWords>, at: number, finish?: boolean): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.send(), restMs);
		await this.#step((kept) => touched(kept ?? this.#start, words, at, finish));
	}

	/** Send what waits, without waiting longer. */
	async send(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		await sendSheet(this.#sender, this.kept.key);
		this.away = this.where === 'device';
		if (!this.away) return;
		this.late ||= this.kept.finish;
		this.#timer = setTimeout(() => void this.send(), retryMs);
		await sendLater();
	}

	/** The window closes: what waits is sent on the way out. The device keeps it until somebody hears the answer. */
	leave(): void {
		if (this.#timer === undefined || this.kept.refusal) return;
		const { kept } = this;
		const ready = readied(kept, this.#sender.newId);
		// The same words under the same name, or none: somebody may have typed on meanwhile.
		void this.#sender.store.step(kept.key, (now) =>
			now && !now.sending && now.touchedAt === kept.touchedAt ? ready : now
		);
		void postSheet(ready, { keepalive: true });
	}

	/** Of two versions the one on this device is kept. */
	async keepHere(version: number): Promise<void> {
		await this.#step((kept) => kept && keptHere(kept, version));
		await this.send();
	}

	async tryAgain(): Promise<void> {
		await this.#step((kept) => kept && triedAgain(kept));
		await this.send();
	}

	/** What this device has of the sheet goes. */
	async forget(): Promise<void> {
		clearTimeout(this.#timer);
		await this.#sender.store.step(this.#start.key, () => undefined);
	}

	async #step(step: (kept: KeptSheet | undefined) => KeptSheet | undefined): Promise<void> {
		const kept = await this.#sender.store.step(this.#start.key, step);
		if (kept) this.#took(kept);
	}

	#took(kept: KeptSheet): void {
		this.kept = kept;
		if (!waits(kept)) this.#start = kept;
		this.#windows?.tell(kept.key);
	}

	/** Another window of this browser has taken a step. */
	async #look(adopt: (words: SheetWords) => void): Promise<void> {
		const kept = await this.#sender.store.step(this.#start.key, (now) => now);
		if (!kept) return;
		this.kept = kept;
		adopt(kept.words);
	}
}
