import { openAsBlob } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { UTApi, UTFile } from 'uploadthing/server';
import { Refused } from '../../refusal.ts';
import { environment } from '../environment.ts';
import { report } from '../log.ts';
import type {} from '../../files/file-type.ts';

/** A part of a file: from the first byte to the last, both counted. */
export interface ByteRange {
	first: number;
	last: number;
}

/** Where the bytes of files lie. */
export interface FileStore {
	/** Take over a file that lies complete at `path`, on this machine. Its bytes are safe when this returns. */
	keep(path: string, key: string): Promise<void>;
	read(key: string, range?: ByteRange): Promise<ReadableStream<Uint8Array>>;
	remove(key: string): Promise<void>;
}

/** The folder in which files lie while they arrive, and stay where there is no other store. */
export function filesFolder(): string {
	return join(environment().LAUREATE_DATA, 'files');
}

/** Files in a folder of this machine: written elsewhere, flushed, and then moved, so that no file is ever half there. */
export function localStore(folder: string): FileStore {
	const place = (key: string) => join(folder, key.slice(0, 2), key);
	return {
		async keep(path, key) {
			await flush(path);
			await mkdir(dirname(place(key)), { recursive: true });
			await rename(path, place(key));
			await flush(dirname(place(key)));
		},
		async read(key, range) {
			const file = await open(place(key));
			const bytes = range ? { start: range.first, end: range.last } : {};
			return Readable.toWeb(file.createReadStream(bytes)) as ReadableStream<Uint8Array>;
		},
		async remove(key) {
			await rm(place(key), { force: true });
		}
	};
}

async function flush(path: string): Promise<void> {
	const file = await open(path);
	try {
		await file.sync();
	} finally {
		await file.close();
	}
}

/** Files at UploadThing, under our own keys. Readers never see its addresses: every read is asked for here first. */
function uploadThingStore(token: string): FileStore {
	const api = new UTApi({ token, logLevel: 'None' });
	return {
		async keep(path, key) {
			const file = new UTFile([await openAsBlob(path)], key, {
				customId: key,
				type: 'application/octet-stream'
			});
			const { error } = await api.uploadFiles(file);
			if (error) throw new Error(`UploadThing did not take the file: ${error.message}`);
			await rm(path);
		},
		async read(key, range) {
			const { ufsUrl } = await api.generateSignedURL(key);
			const headers: Record<string, string> = range ? { range: `bytes=${range.first}-${range.last}` } : {};
			const response = await fetch(ufsUrl, { headers });
			if (!response.ok || !response.body) throw new Error(`UploadThing answered ${response.status}`);
			return response.body;
		},
		async remove(key) {
			await api.deleteFiles(key, { keyType: 'customId' });
		}
	};
}

let known: FileStore | undefined;

/** The store of this installation. */
export function fileStore(): FileStore {
	const token = environment().UPLOADTHING_TOKEN;
	return (known ??= token ? uploadThingStore(token) : localStore(filesFolder()));
}

/**
 * Do something with the store. Where that fails the reason is reported, and whoever waits hears that it is our fault.
 * @throws Refused `file_not_taken` with `away`
 */
export async function orAway<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		if (error instanceof Refused) throw error;
		report('files can not be kept or read', error);
		throw new Refused({ code: 'file_not_taken', why: 'away' });
	}
}
