import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { S3mini } from 's3mini';
import type { FileStore } from './store.ts';

const pageSize = 1000;

/**
 * Files in a bucket of any S3-compatible store. Readers never see its addresses: every read is asked for here first.
 * @param address `https://key:secret@host/bucket?region=…`; signs that have a meaning in addresses are percent-encoded
 */
export function s3Store(address: string): FileStore {
	const { origin, pathname, username, password, searchParams } = new URL(address);
	const bucket = new S3mini({
		accessKeyId: decodeURIComponent(username),
		secretAccessKey: decodeURIComponent(password),
		endpoint: origin + pathname,
		region: searchParams.get('region') ?? 'auto'
	});
	return {
		async keep(path, key) {
			// A blob of a file is read piece by piece; large ones go up in parts, each tried again where it fails.
			await bucket.putAnyObject(key, await openAsBlob(path), 'application/octet-stream');
			await rm(path);
		},
		async read(key, range) {
			// The end that the library takes is the first byte that is not wanted any more.
			const { body, status } = range
				? await bucket.getObjectRaw(key, false, range.first, range.last + 1)
				: await bucket.getObjectRaw(key);
			if (!body) throw new Error(`the store answered ${status} without a file`);
			return body;
		},
		async remove(key) {
			await bucket.deleteObject(key);
		},
		async *list() {
			let from: string | undefined;
			do {
				const page = await bucket.listObjectsPaged('/', '', pageSize, from);
				for (const { Key, Size } of page?.objects ?? []) yield { key: Key, bytes: Size };
				from = page?.nextContinuationToken;
			} while (from !== undefined);
		}
	};
}
