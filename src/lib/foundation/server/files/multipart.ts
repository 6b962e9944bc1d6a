import busboy from 'busboy';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Refused } from '../../refusal.ts';
import type {} from '../../files/file-type.ts';

/** One file of a form, while it comes. Its stream has to be read to the end, or be resumed. */
export interface Part {
	name: string;
	content: Readable;
}

/**
 * Go through the files of a form one after the other, as they come; nothing is held in memory. A form that is no form, or
 * breaks off, is a file that was cut.
 * @param take what to do with a file; it is not called for fields where nothing was chosen
 */
export async function readFiles(
	request: IncomingMessage,
	take: (part: Part) => Promise<void>,
	{ most }: { most: number }
): Promise<void> {
	const cut = () => new Refused({ code: 'file_not_taken', why: 'cut' });
	let reader: busboy.Busboy;
	try {
		reader = busboy({
			headers: request.headers,
			defParamCharset: 'utf8',
			limits: { files: most, fields: 20, fieldSize: 100_000, parts: most + 20 }
		});
	} catch {
		// busboy only throws where the content type names no form that it could read.
		throw cut();
	}
	let working: Promise<unknown> = Promise.resolve();
	const { promise, resolve, reject } = Promise.withResolvers<void>();
	reader.on('file', (_, content, { filename }) => {
		if (!filename) return content.resume();
		content.on('error', () => undefined);
		working = working.then(() => take({ name: filename, content })).finally(() => content.resume());
		working.catch(reject);
	});
	reader.on('error', () => reject(cut()));
	reader.on('close', resolve);
	request.on('close', () => {
		if (!request.complete) reader.destroy(new Error('the connection broke'));
	});
	request.pipe(reader);
	await promise;
	await working;
}
