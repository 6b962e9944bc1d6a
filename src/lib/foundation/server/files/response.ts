import { attachment } from '../../files/file-name.ts';
import { isPicture, type PictureWidth, pictureWidths } from '../../files/file-type.ts';
import { pictureKey } from './pictures.ts';
import type { StoredFile } from './schema.ts';
import { type ByteRange, fileStore, orAway } from './store.ts';

type FileToSend = Pick<StoredFile, 'id' | 'key' | 'name' | 'type' | 'bytes' | 'sha256'>;

/** Nothing in a file may act: no script, no form, no frame, whatever a browser takes it for. */
const harmless = {
	'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	// Whoever asks again is asked again who they are; the tag spares the bytes.
	'cache-control': 'private, no-cache'
};

/**
 * A file as an answer, for somebody who may have it: as a download under its name, in parts where parts are asked for.
 * A picture with `?w=480` is the one that was made anew in that width, to be shown in a page.
 * @param published pictures are never sent as they came, because they may tell the place where they were taken
 */
export async function fileResponse(
	request: Request,
	file: FileToSend,
	{ published = false }: { published?: boolean } = {}
): Promise<Response> {
	const asked = Number(new URL(request.url).searchParams.get('w'));
	const width = pictureWidths.find((one) => one === asked);
	if (isPicture(file.type) && (width || published)) return pictureResponse(request, file, width);
	const tag = `"${file.sha256}"`;
	const headers: Record<string, string> = {
		...harmless,
		'content-type': file.type,
		'content-disposition': attachment(file.name),
		'accept-ranges': 'bytes',
		etag: tag
	};
	if (isKnown(request, tag)) return new Response(null, { status: 304, headers });
	const range = wantedRange(request, tag, file.bytes);
	if (range === 'none') {
		return new Response(null, {
			status: 416,
			headers: { ...headers, 'content-range': `bytes */${file.bytes}` }
		});
	}
	headers['content-length'] = String(range ? range.last - range.first + 1 : file.bytes);
	if (range) headers['content-range'] = `bytes ${range.first}-${range.last}/${file.bytes}`;
	const body = request.method === 'HEAD' ? null : await orAway(fileStore().read(file.key, range));
	return new Response(body, { status: range ? 206 : 200, headers });
}

async function pictureResponse(
	request: Request,
	file: FileToSend,
	width: PictureWidth | undefined
): Promise<Response> {
	const tag = `"${file.sha256}-${width ?? 'download'}"`;
	const headers: Record<string, string> = { ...harmless, 'content-type': 'image/webp', etag: tag };
	if (!width) headers['content-disposition'] = attachment(file.name.replace(/\.[^.]+$/, '.webp'));
	if (isKnown(request, tag)) return new Response(null, { status: 304, headers });
	const key = pictureKey(file.key, width ?? 1920);
	const body = request.method === 'HEAD' ? null : await orAway(fileStore().read(key));
	return new Response(body, { headers });
}

function isKnown(request: Request, tag: string): boolean {
	const known = request.headers.get('if-none-match');
	return known !== null && known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

/** The one part that is asked for; several parts, or none that we understand, are answered with the whole (RFC 9110, 14.2). */
function wantedRange(request: Request, tag: string, bytes: number): ByteRange | 'none' | undefined {
	const wanted = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '');
	if (!wanted || (wanted[1] === '' && wanted[2] === '')) return undefined;
	const onlyIf = request.headers.get('if-range');
	if (onlyIf !== null && onlyIf !== tag) return undefined;
	const [from, to] = [wanted[1] ?? '', wanted[2] ?? ''];
	const first = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
	const last = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
	return first > last || first >= bytes ? 'none' : { first, last };
}
