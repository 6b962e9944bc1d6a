import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { aContext, testDatabase } from '#tests/factories/context.ts';
import { aFileOnDisk, filesFolderForTests, sampleFiles } from '#tests/factories/files.ts';
import { expectFile, finishFile, markStored } from './arrival.ts';
import { checkFiles, type FileFault } from './check.ts';
import { localStore } from './local-store.ts';
import { files } from './schema.ts';

const folder = filesFolderForTests();
const database = testDatabase();
const store = localStore(folder);
const place = (key: string) => join(folder, key.slice(0, 2), key);

/** A file that has come, and belongs to nothing. */
async function aStoredFile(content: Buffer, name: string): Promise<string> {
	const ctx = aContext(database.db);
	const id = newId();
	const file = { id, name, bytes: content.length, uploadedBy: newId(), metadata: {} };
	await database.db.transaction((tx) => expectFile(tx, ctx, file));
	await writeFile(await arriving(id), content);
	await finishFile(database.db, { id, name });
	await database.db.transaction((tx) => markStored(tx, ctx, id));
	return id;
}

async function arriving(id: string): Promise<string> {
	// Makes the folder, too.
	await rm(await aFileOnDisk(join(folder, 'arriving'), Buffer.alloc(1)));
	return join(folder, 'arriving', id);
}

let pdf = '';
let picture = '';
beforeEach(async () => {
	await rm(folder, { recursive: true, force: true });
	await database.db.delete(files);
	pdf = await aStoredFile(await sampleFiles.pdf(), 'slides.pdf');
	picture = await aStoredFile(await sampleFiles.png(), 'cover.png');
});

test('all is where it belongs, and what is on its way is left alone', async () => {
	const ctx = aContext(database.db);
	const onItsWay = { id: newId(), name: 'b.pdf', bytes: 5, uploadedBy: newId(), metadata: {} };
	await database.db.transaction((tx) => expectFile(tx, ctx, onItsWay));
	await writeFile(await arriving(onItsWay.id), 'abc');
	const { files: many, faults } = await checkFiles(database.db, store, { deep: true });
	expect([many, faults]).toEqual([2, []]);
});

test.each<[string, () => Promise<unknown>, () => FileFault]>([
	['a file that is gone', () => rm(place(pdf)), () => ({ key: pdf, fault: 'missing' })],
	['a file that was cut', () => truncate(place(pdf), 3), () => ({ key: pdf, fault: 'length' })],
	[
		'a width of a picture that is gone',
		() => rm(place(`${picture}.480.webp`)),
		() => ({ key: `${picture}.480.webp`, fault: 'missing' })
	],
	[
		'a file that nobody knows',
		() => writeFile(place(`${pdf.slice(0, 2)}-stray`), 'x'),
		() => ({ key: `${pdf.slice(0, 2)}-stray`, fault: 'orphan' })
	],
	[
		'a file that was let go in the database alone',
		() => database.db.update(files).set({ state: 'gone' }).where(eq(files.id, pdf)),
		() => ({ key: pdf, fault: 'orphan' })
	]
])('%s is found', async (_, damage, fault) => {
	await damage();
	expect((await checkFiles(database.db, store)).faults).toEqual([fault()]);
});

test('a changed byte is found where every byte is read', async () => {
	const content = await sampleFiles.pdf();
	content[10] = (content[10] ?? 0) ^ 1;
	await writeFile(place(pdf), content);
	expect((await checkFiles(database.db, store)).faults).toEqual([]);
	expect((await checkFiles(database.db, store, { deep: true })).faults).toEqual([
		{ key: pdf, fault: 'content' }
	]);
});
