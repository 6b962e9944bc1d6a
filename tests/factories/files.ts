import { mkdtempSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Context } from '#lib/foundation/server/context.ts';
import { newId } from '#lib/foundation/ids.ts';
import { addFile, announceFile } from '#lib/entries/server/commands/files.ts';
import { finishFile } from '#lib/foundation/server/files/arrival.ts';

/** A folder of its own for the files of this test file. Called before anything reads the environment. */
export function filesFolderForTests(): string {
	const folder = mkdtempSync(join(tmpdir(), 'laureate-files-'));
	process.env['LAUREATE_DATA'] = folder;
	return join(folder, 'files');
}

const ascii = (text: string) => Buffer.from(text, 'latin1');

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([ascii(type), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}

/** A PNG that claims a size without having the pixels. */
function aPngThatClaims(width: number, height: number): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 2, 0, 0, 0], 8);
	const pixels = deflateSync(Buffer.alloc(1000));
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('IDAT', pixels),
		chunk('IEND', Buffer.alloc(0))
	]);
}

const blank = (width = 64, height = 40) =>
	sharp({ create: { width, height, channels: 3, background: '#0b5538' } });

/** Small files, each of its kind to the letter. */
export const sampleFiles = {
	pdf: async () => ascii('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
	pdfWithScript: async () =>
		ascii('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF\n'),
	png: async () => blank().png().toBuffer(),
	jpegWithPlace: async () =>
		blank()
			.jpeg()
			.withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '46/1 12/1 0/1' } })
			.toBuffer(),
	webp: async () => blank().webp().toBuffer(),
	mp4: async () =>
		Buffer.concat([Buffer.from([0, 0, 0, 24]), ascii('ftypisom\0\0\x02\0isomiso2'), Buffer.alloc(64)]),
	mov: async () =>
		Buffer.concat([Buffer.from([0, 0, 0, 20]), ascii('ftypqt  \0\0\x02\0qt  '), Buffer.alloc(64)]),
	gif: async () => blank().gif().toBuffer(),
	gifThatIsScript: async () => ascii('GIF89a/*\x01\0\0\0*/=1;alert(1)//'),
	tiff: async () => blank().tiff().toBuffer(),
	html: async () => ascii('<!doctype html><script>alert(1)</script>'),
	svg: async () => ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
	svgAfterXml: async () => ascii('<?xml version="1.0"?>\n<!-- -->\n<svg onload="alert(1)"/>'),
	zip: async () => Buffer.concat([ascii('PK\x03\x04\x14\0\0\0\0\0'), Buffer.alloc(40)]),
	program: async () => Buffer.concat([ascii('MZ'), Buffer.alloc(200)]),
	text: async () => ascii('Just words.'),
	empty: async () => Buffer.alloc(0),
	half: async () => (await blank(900, 900).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 5000),
	tooDetailed: async () => aPngThatClaims(50_000, 50_000)
} satisfies Record<string, () => Promise<Buffer>>;

/** A file in an entry, by the same way as one that was sent. @returns its id */
export async function aFileInEntry(
	ctx: Context,
	entryId: string,
	{ name = 'slides.pdf', kind = 'pdf' }: { name?: string; kind?: keyof typeof sampleFiles } = {}
): Promise<string> {
	const content = await sampleFiles[kind]();
	const id = await announceFile(ctx, entryId, { name, size: content.length, lastModified: Math.random() });
	const arriving = join(process.env['LAUREATE_DATA'] ?? '', 'files', 'arriving');
	await mkdir(arriving, { recursive: true });
	await writeFile(join(arriving, id), content);
	await finishFile(ctx.db, { id, name });
	await addFile(ctx, id);
	return id;
}

/** A file somewhere, for what only looks at files. */
export async function aFileOnDisk(folder: string, content: Buffer): Promise<string> {
	await mkdir(folder, { recursive: true });
	const path = join(folder, newId());
	await writeFile(path, content);
	return path;
}
