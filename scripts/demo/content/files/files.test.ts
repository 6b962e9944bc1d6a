import { fileTypeFromBuffer } from 'file-type';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { entries } from '../entries.ts';
import { people } from '../people.ts';
import { entryFiles, picture } from './files.ts';
import { leafPicture } from './leaf-picture.ts';

const some = entries(7, 'mobility', people(7, 60)).slice(0, 24);
const made = await Promise.all(some.map((entry) => entryFiles(7, entry)));
const files = made.flatMap(({ cover, others }) => [cover, ...others]);

test('the same seed makes the same bytes, another seed others', async () => {
	const [entry] = some;
	if (!entry) throw new Error('no entry');
	expect(await entryFiles(7, entry)).toEqual(made[0]);
	expect((await entryFiles(8, entry)).cover.bytes).not.toEqual(made[0]?.cover.bytes);
});

test('files are what they say, by content and by name', async () => {
	expect(new Set(files.map(({ type }) => type)).size).toBe(4);
	for (const { name, type, bytes } of files) {
		expect(await fileTypeFromBuffer(bytes)).toMatchObject({ mime: type, ext: name.split('.').at(-1) });
		expect(bytes.byteLength).toBeLessThan(400_000);
	}
});

test('pictures have 1280 × 800 pixels', async () => {
	for (const format of ['png', 'jpeg', 'webp'] as const)
		expect(await sharp(await picture(1, format)).metadata()).toMatchObject({
			width: 1280,
			height: 800,
			format
		});
});

test('PDFs have one to three pages', async () => {
	const counts = new Set<number>();
	for (const { type, bytes } of files)
		if (type === 'application/pdf') counts.add((await PDFDocument.load(bytes)).getPageCount());
	expect([...counts].sort()).toEqual([1, 2, 3]);
});

test('no two covers are alike', () => {
	const pictures = Array.from({ length: 400 }, (_, index) => leafPicture(`7/${index}`));
	expect(new Set(pictures).size).toBe(400);
});
