import { rm } from 'node:fs/promises';
import sharp from 'sharp';
import { mostPixels, type PictureWidth, pictureWidths } from '../../files/file-type.ts';
import { Refused } from '../../refusal.ts';
import type { FileStore } from './store.ts';

/** The key under which a picture lies in one of the widths. */
export function pictureKey(key: string, width: PictureWidth): string {
	return `${key}.${width}.webp`;
}

let working: Promise<unknown> = Promise.resolve();

/**
 * Make a picture anew in the widths that pages show: decoded and encoded again, upright, without anything that a camera or
 * a person wrote into it (place, names). One picture at a time, so that many at once don't fill the memory.
 * @param path where the original lies
 * @throws Refused `file_not_taken` with `unreadable` where it can't be decoded
 */
export async function makeWidths(path: string, key: string, store: FileStore): Promise<void> {
	const mine = working.then(() => makeEach(path, key, store));
	working = mine.catch(() => undefined);
	await mine;
}

async function makeEach(path: string, key: string, store: FileStore): Promise<void> {
	for (const width of pictureWidths) {
		const made = `${path}.${width}`;
		try {
			await sharp(path, { limitInputPixels: mostPixels, sequentialRead: true })
				.timeout({ seconds: 20 })
				.rotate()
				.resize({ width, withoutEnlargement: true })
				.webp({ quality: 80 })
				.toFile(made);
		} catch (error) {
			await rm(made, { force: true });
			// sharp tells broken pictures and a full disk apart only in words; its own begin with the loader's name.
			if (error instanceof Error && !/write|space|VipsForeignSave/i.test(error.message))
				throw new Refused({ code: 'file_not_taken', why: 'unreadable' });
			throw error;
		}
		await store.keep(made, pictureKey(key, width));
	}
}

/** Remove the widths of a picture. */
export async function removeWidths(key: string, store: FileStore): Promise<void> {
	for (const width of pictureWidths) await store.remove(pictureKey(key, width));
}
