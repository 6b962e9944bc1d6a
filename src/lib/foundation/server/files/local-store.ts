import { glob, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { FileStore } from './store.ts';

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
		},
		async *list() {
			// What is on its way lies in a folder with a longer name.
			for await (const path of glob('??/*', { cwd: folder }))
				yield { key: basename(path), bytes: (await stat(join(folder, path))).size };
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
