import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFileOnDisk } from '#tests/factories/files.ts';
import { startBucket, type TestBucket } from '#tests/factories/s3-server.ts';
import { localStore } from './local-store.ts';
import { s3Store } from './s3-store.ts';
import type { FileStore } from './store.ts';

let bucket: TestBucket;
let folder: string;
let local: string;

beforeAll(async () => {
	bucket = await startBucket();
	folder = await mkdtemp(join(tmpdir(), 'laureate-store-'));
	local = await mkdtemp(join(tmpdir(), 'laureate-store-'));
});
afterAll(() => bucket.close());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const read = async (stream: ReadableStream<Uint8Array>) =>
	Buffer.from(await new Response(stream).arrayBuffer());

async function keysOf(store: FileStore): Promise<Record<string, number>> {
	const found: Record<string, number> = {};
	for await (const { key, bytes } of store.list()) found[key] = bytes;
	return found;
}

describe.each<[string, () => FileStore]>([
	['a folder', () => localStore(local)],
	['a bucket', () => s3Store(bucket.url)]
])('%s', (_, make) => {
	test('keeps a file, and takes it from where it lay', async () => {
		const store = make();
		const path = await aFileOnDisk(folder, Buffer.from('0123456789'));
		await store.keep(path, 'ab-ten');
		expect((await read(await store.read('ab-ten'))).toString()).toBe('0123456789');
		expect(existsSync(path)).toBe(false);
	});

	test('keeping again under the same key replaces', async () => {
		const store = make();
		await store.keep(await aFileOnDisk(folder, Buffer.from('first')), 'ab-again');
		await store.keep(await aFileOnDisk(folder, Buffer.from('second')), 'ab-again');
		expect((await read(await store.read('ab-again'))).toString()).toBe('second');
	});

	test.each([
		['the beginning', { first: 0, last: 3 }, '0123'],
		['the middle', { first: 4, last: 4 }, '4'],
		['the end', { first: 7, last: 9 }, '789']
	])('reads %s', async (_part, range, expected) => {
		const store = make();
		await store.keep(await aFileOnDisk(folder, Buffer.from('0123456789')), 'ab-part');
		expect((await read(await store.read('ab-part', range))).toString()).toBe(expected);
	});

	test('a file of 20 MB comes back as it was', async () => {
		const store = make();
		const content = randomBytes(20 * 1024 * 1024);
		await store.keep(await aFileOnDisk(folder, content), 'cd-large');
		expect(sha256(await read(await store.read('cd-large')))).toBe(sha256(content));
		await store.remove('cd-large');
	});

	test('a key with signs that mean something in addresses', async () => {
		const store = make();
		await store.keep(await aFileOnDisk(folder, Buffer.from('small')), 'ef-one.480.webp');
		expect((await read(await store.read('ef-one.480.webp'))).toString()).toBe('small');
	});

	test('what is not there can not be read, and is no fault to remove', async () => {
		const store = make();
		await expect(store.read('zz-missing')).rejects.toThrow();
		await store.remove('zz-missing');
	});

	test('lists what is there, with its bytes, and not what was removed', async () => {
		const store = make();
		for (const key of Object.keys(await keysOf(store))) await store.remove(key);
		const wanted = { 'aa-1': 1, 'bb-2': 2, 'cc-3': 3, 'dd-4': 4, 'ee-5': 5 };
		for (const [key, bytes] of Object.entries(wanted))
			await store.keep(await aFileOnDisk(folder, Buffer.alloc(bytes)), key);
		await store.remove('cc-3');
		const { 'cc-3': _, ...left } = wanted;
		expect(await keysOf(store)).toEqual(left);
	});
});

describe('a bucket that stumbles', () => {
	const partly = (method: string, path: string) => method === 'PUT' && path.endsWith('gh-parts');

	test('parts of a large file are sent again', async () => {
		const content = randomBytes(20 * 1024 * 1024);
		bucket.failNext(2, partly);
		await s3Store(bucket.url).keep(await aFileOnDisk(folder, content), 'gh-parts');
		expect(sha256(bucket.objects.get('gh-parts') ?? Buffer.alloc(0))).toBe(sha256(content));
	});

	test('a file that could not be kept stays where it lay', async () => {
		const path = await aFileOnDisk(folder, Buffer.from('kept'));
		bucket.failNext(50);
		await expect(s3Store(bucket.url).keep(path, 'ij-refused')).rejects.toThrow();
		bucket.failNext(0);
		expect(existsSync(path)).toBe(true);
		expect(bucket.objects.has('ij-refused')).toBe(false);
	});

	test('another key opens nothing', async () => {
		const wrong = new URL(bucket.url);
		wrong.password = 'wrong';
		await expect(s3Store(wrong.href).read('gh-parts')).rejects.toThrow('403');
	});
});
