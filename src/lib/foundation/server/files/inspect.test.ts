import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aFileOnDisk, filesFolderForTests, sampleFiles } from '#tests/factories/files.ts';
import { inspect } from './inspect.ts';
import { makeWidths } from './pictures.ts';
import { localStore } from './local-store.ts';

const folder = filesFolderForTests();

test.each([
	['pdf', 'application/pdf'],
	['pdfWithScript', 'application/pdf'],
	['png', 'image/png'],
	['jpegWithPlace', 'image/jpeg'],
	['webp', 'image/webp'],
	['mp4', 'video/mp4'],
	['mov', 'type'],
	['gif', 'type'],
	['gifThatIsScript', 'type'],
	['tiff', 'type'],
	['html', 'program'],
	['svg', 'program'],
	['svgAfterXml', 'program'],
	['zip', 'type'],
	['program', 'type'],
	['text', 'type'],
	['empty', 'empty'],
	['tooDetailed', 'detailed']
] as const)('%s: %s', async (kind, outcome) => {
	const path = await aFileOnDisk(folder, await sampleFiles[kind]());
	if (outcome.includes('/')) expect(await inspect(path)).toMatchObject({ type: outcome });
	else await expect(inspect(path)).rejects.toMatchObject({ refusal: { why: outcome } });
});

test('pictures are made anew, without the place where they were taken', async () => {
	const path = await aFileOnDisk(folder, await sampleFiles.jpegWithPlace());
	expect((await sharp(path).metadata()).exif).toBeDefined();
	await makeWidths(path, 'ab-picture', localStore(folder));
	const made = await readFile(`${folder}/ab/ab-picture.480.webp`);
	expect(await sharp(made).metadata()).toMatchObject({ format: 'webp', width: 64, height: 40 });
	expect((await sharp(made).metadata()).exif).toBeUndefined();
});

test.each(['half', 'tooDetailed'] as const)('%s a picture is none', async (kind) => {
	const path = await aFileOnDisk(folder, await sampleFiles[kind]());
	await expect(makeWidths(path, 'cd-picture', localStore(folder))).rejects.toMatchObject({
		refusal: { why: 'unreadable' }
	});
});
