import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { UTApi, UTFile } from 'uploadthing/server';
import type { FileStore } from './store.ts';

const pageSize = 500;

/** Files at UploadThing, under our own keys. Readers never see its addresses: every read is asked for here first. */
export function uploadThingStore(token: string): FileStore {
	const api = new UTApi({ token, logLevel: 'None', defaultKeyType: 'customId' });
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
			await api.deleteFiles(key);
		},
		async *list() {
			for (let offset = 0; ; offset += pageSize) {
				const page = await api.listFiles({ limit: pageSize, offset });
				for (const { customId, size } of page.files) if (customId) yield { key: customId, bytes: size };
				if (!page.hasMore) return;
			}
		}
	};
}
