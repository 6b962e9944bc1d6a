import { expect, test } from 'vitest';
import { aFileOnDisk, filesFolderForTests, sampleFiles } from '#tests/factories/files.ts';
import { fileResponse } from './response.ts';
import { makeWidths } from './pictures.ts';
import { localStore } from './local-store.ts';
import { fileStore } from './store.ts';

const folder = filesFolderForTests();
const content = Buffer.from('0123456789');

async function aFile(kind: 'text' | 'picture' = 'text') {
	const key = `${kind}-key`;
	const bytes = kind === 'text' ? content : await sampleFiles.jpegWithPlace();
	const path = await aFileOnDisk(folder, bytes);
	if (kind === 'picture') await makeWidths(path, key, fileStore());
	await localStore(folder).keep(path, key);
	const type = kind === 'text' ? 'application/pdf' : 'image/jpeg';
	return { id: key, key, name: 'a file.jpg', type, bytes: bytes.length, sha256: 'abc' };
}

const ask = (headers: Record<string, string> = {}, query = '', method = 'GET') =>
	new Request(`http://localhost/file${query}`, { method, headers });

test('a file is a download in which nothing can act', async () => {
	const answer = await fileResponse(ask(), await aFile());
	expect(await answer.text()).toBe('0123456789');
	expect(Object.fromEntries(answer.headers)).toEqual({
		'content-type': 'application/pdf',
		'content-length': '10',
		'content-disposition': `attachment; filename="a file.jpg"; filename*=UTF-8''a%20file.jpg`,
		'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-cache',
		'accept-ranges': 'bytes',
		etag: '"abc"'
	});
});

test.each([
	['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
	['bytes=7-', 206, '789', 'bytes 7-9/10'],
	['bytes=-2', 206, '89', 'bytes 8-9/10'],
	['bytes=5-500', 206, '56789', 'bytes 5-9/10'],
	['bytes=10-', 416, '', 'bytes */10'],
	['bytes=3-1', 416, '', 'bytes */10'],
	['bytes=-', 200, '0123456789', null],
	['bytes=0-1,4-5', 200, '0123456789', null],
	['lines=1-2', 200, '0123456789', null]
])('the part %s', async (range, status, body, told) => {
	const answer = await fileResponse(ask({ range }), await aFile());
	expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
		status,
		body,
		told
	]);
});

test('who has it already gets no bytes, nor does who only looks', async () => {
	const file = await aFile();
	const known = await fileResponse(ask({ 'if-none-match': 'W/"abc", "x"' }), file);
	expect([known.status, await known.text()]).toEqual([304, '']);
	const looked = await fileResponse(ask({}, '', 'HEAD'), file);
	expect([looked.status, await looked.text(), looked.headers.get('content-length')]).toEqual([200, '', '10']);
	const changed = await fileResponse(ask({ range: 'bytes=0-3', 'if-range': '"other"' }), file);
	expect(changed.status).toBe(200);
});

test('a published picture is always the one that was made anew', async () => {
	const file = await aFile('picture');
	const shown = await fileResponse(ask({}, '?w=480'), file);
	expect(shown.headers.get('content-type')).toBe('image/webp');
	expect(shown.headers.get('content-disposition')).toBeNull();
	const published = await fileResponse(ask(), file, { published: true });
	expect(published.headers.get('content-type')).toBe('image/webp');
	expect(published.headers.get('content-disposition')).toContain('a file.webp');
	const own = await fileResponse(ask(), file);
	expect(own.headers.get('content-type')).toBe('image/jpeg');
});

test('a store that is away is said in words', async () => {
	const missing = { ...(await aFile()), key: 'zz-missing' };
	await expect(fileResponse(ask(), missing)).rejects.toMatchObject({
		refusal: { code: 'file_not_taken', why: 'away' }
	});
});
