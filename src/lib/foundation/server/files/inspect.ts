import { fileTypeFromBuffer } from 'file-type';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { type FileProblem, type FileType, isFileType, isPicture, mostPixels } from '../../files/file-type.ts';
import { Refused } from '../../refusal.ts';

// Of all that the library can open, only what we take: the type was found before, this is the second lock.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
	operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp'].flatMap((name) => [
		`${name}File`,
		`${name}Buffer`
	])
});
sharp.concurrency(1);

/** What a file really is. */
export interface Inspected {
	type: FileType;
	bytes: number;
	/** SHA-256 of the content, in hex. */
	sha256: string;
}

/**
 * Look into a file: what counts is its content, not its name nor what the sender says.
 * @throws Refused `file_not_taken` with the reason
 */
export async function inspect(path: string): Promise<Inspected> {
	const head = await firstBytes(path, 4100);
	if (head.length === 0) refuse('empty');
	const found = (await fileTypeFromBuffer(head))?.mime;
	if (!isFileType(found)) refuse(isProgram(head) ? 'program' : 'type');
	if (isPicture(found)) await checkPicture(path);
	return { type: found, ...(await digest(path)) };
}

function refuse(why: FileProblem): never {
	throw new Refused({ code: 'file_not_taken', why });
}

async function firstBytes(path: string, count: number): Promise<Uint8Array> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** Text that a browser would run: markup, wherever in the first kilobytes it begins. */
function isProgram(head: Uint8Array): boolean {
	const text = new TextDecoder('latin1').decode(head);
	return /<(svg|html|script|body|!doctype html|iframe|\?xml)/i.test(text);
}

async function checkPicture(path: string): Promise<void> {
	// Only the header is read here, so a picture that would unpack to gigabytes costs nothing.
	const header = await sharp(path, { limitInputPixels: false })
		.metadata()
		.catch(() => refuse('unreadable'));
	if (header.width * header.height > mostPixels) refuse('detailed');
}

async function digest(path: string): Promise<{ bytes: number; sha256: string }> {
	const hash = createHash('sha256');
	let bytes = 0;
	for await (const chunk of createReadStream(path)) {
		const part = chunk as Buffer;
		hash.update(part);
		bytes += part.length;
	}
	return { bytes, sha256: hash.digest('hex') };
}
