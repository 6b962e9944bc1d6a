import { genUploader } from 'uploadthing/client';
import { type FileProblem, fileProblems } from '#lib/foundation/files/file-type.ts';
import type { UploadRouter } from '#lib/entries/server/upload-router.ts';

/** A file on its way from this browser. */
export interface Upload {
	id: number;
	name: string;
	bytes: number;
	loaded: number;
	state: 'sending' | 'checking' | 'paused' | 'stopped' | 'refused';
	/** About how long it will take, in seconds; null while nobody can tell. */
	secondsLeft: number | null;
	why: FileProblem | 'closed' | 'often' | 'other' | null;
}

const { createUpload } = genUploader<UploadRouter>({ url: '/api/uploadthing', package: 'laureate' });
type Control = Awaited<ReturnType<typeof createUpload<'entryFile'>>>;

const closedCodes = ['closed', 'wrong_state', 'not_open_yet', 'event_paused'];

/** Sends files with UploadThing's client, one by one, and says how far each is. */
export class Uploads {
	list: Upload[] = $state([]);
	readonly #entry: string;
	readonly #arrived: () => Promise<void>;
	readonly #files: Record<number, File> = {};
	readonly #controls: Record<number, Control> = {};
	#last = 0;

	/** @param arrived called when a file has come, to show it among the others */
	constructor(entry: string, arrived: () => Promise<void>) {
		this.#entry = entry;
		this.#arrived = arrived;
	}

	add(files: Iterable<File>): void {
		for (const file of files) {
			const id = ++this.#last;
			this.#files[id] = file;
			const upload: Upload = {
				id,
				name: file.name,
				bytes: file.size,
				loaded: 0,
				state: 'sending',
				secondsLeft: null,
				why: null
			};
			this.list.push(upload);
			void this.#send(id);
		}
	}

	pause(id: number): void {
		const [file, control] = [this.#files[id], this.#controls[id]];
		if (!file || !control) return;
		control.pauseUpload(file);
		this.#set(id, { state: 'paused' });
	}

	/** Go on where it stopped: the server still has what came. */
	goOn(id: number): void {
		void this.#send(id);
	}

	forget(id: number): void {
		this.list = this.list.filter((upload) => upload.id !== id);
		delete this.#files[id];
		delete this.#controls[id];
	}

	async #send(id: number): Promise<void> {
		const file = this.#files[id];
		if (!file) return;
		const begun = performance.now();
		let before: number | undefined;
		this.#set(id, { state: 'sending', secondsLeft: null });
		try {
			const control = await createUpload('entryFile', {
				files: [file],
				input: { entry: this.#entry },
				onUploadProgress: ({ loaded }) => {
					before ??= loaded;
					const rate = (loaded - before) / (performance.now() - begun);
					const secondsLeft = rate > 0 ? Math.ceil((file.size - loaded) / rate / 1000) : null;
					this.#set(id, { loaded, secondsLeft, ...(loaded >= file.size ? { state: 'checking' } : {}) });
				}
			});
			this.#controls[id] = control;
			await control.done(file);
			await this.#arrived();
			this.forget(id);
		} catch (problem) {
			if (this.#find(id)?.state === 'paused') return;
			const why = whyNot(problem);
			this.#set(id, why ? { state: 'refused', why } : { state: 'stopped' });
		}
	}

	#find(id: number): Upload | undefined {
		return this.list.find((upload) => upload.id === id);
	}

	#set(id: number, change: Partial<Upload>): void {
		const upload = this.#find(id);
		if (upload) Object.assign(upload, change);
	}
}

/** The reason that the server gave; null where it could not be reached, so that it is worth going on. */
function whyNot(problem: unknown): Upload['why'] {
	const told = toldBy(problem);
	if (!told) return null;
	const known = fileProblems.find((one) => one === told.why);
	if (known === 'cut') return null;
	if (known) return known;
	if (closedCodes.includes(told.refused)) return 'closed';
	return told.refused === 'slow_down' ? 'often' : 'other';
}

function toldBy(problem: unknown): { refused: string; why?: string } | undefined {
	if (!(problem instanceof Error)) return undefined;
	const data: unknown = 'data' in problem && problem.data ? problem.data : parsed(problem.message);
	if (typeof data !== 'object' || data === null || !('refused' in data)) return undefined;
	const why = 'why' in data && typeof data.why === 'string' ? { why: data.why } : {};
	return { refused: String(data.refused), ...why };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// The client's own words for a connection that failed are no JSON.
		return undefined;
	}
}
