import { join } from 'node:path';
import { Refused } from '../../refusal.ts';
import type {} from '../../files/file-type.ts';
import { environment } from '../environment.ts';
import { report } from '../log.ts';
import { localStore } from './local-store.ts';
import { s3Store } from './s3-store.ts';
import { uploadThingStore } from './uploadthing-store.ts';

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
	/** Let go of a file; one that is not there is no fault. */
	remove(key: string): Promise<void>;
	/** All that lies here, in no order. */
	list(): AsyncIterable<{ key: string; bytes: number }>;
}

/** The folder in which files lie while they arrive, and stay where there is no other store. */
export function filesFolder(): string {
	return join(environment().LAUREATE_DATA, 'files');
}

let known: FileStore | undefined;

/** The store of this installation. */
export function fileStore(): FileStore {
	const { UPLOADTHING_TOKEN, S3_URL } = environment();
	known ??= UPLOADTHING_TOKEN
		? uploadThingStore(UPLOADTHING_TOKEN)
		: S3_URL
			? s3Store(S3_URL)
			: localStore(filesFolder());
	return known;
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
