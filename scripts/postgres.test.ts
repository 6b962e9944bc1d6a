import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { startPostgres } from './postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'laureate-postgres-'));
const options = { dataDir: folder, durable: false };
// The server may run as another user, who must be able to enter.
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answers(url: string): Promise<boolean> {
	const sql = postgres(url, { max: 1, connect_timeout: 2 });
	try {
		await sql`select 1`;
		return true;
	} catch {
		// Which error it is depends on the moment; here only the answer counts.
		return false;
	} finally {
		await sql.end({ timeout: 1 });
	}
}

test('programs share a server, and the last to leave stops it', { timeout: 30_000 }, async () => {
	const first = await startPostgres(options);
	const second = await startPostgres({ ...options, name: 'other' });
	expect(new URL(second.url).port).toBe(new URL(first.url).port);
	await first.stop();
	expect(await answers(second.url)).toBe(true);
	await second.stop();
	expect(await answers(second.url)).toBe(false);
});

test('a killed server is started again, with what it had', { timeout: 60_000 }, async () => {
	const before = await startPostgres(options);
	const sql = postgres(before.url, { max: 1 });
	await sql`create table kept as select 42 as answer`;
	await sql`checkpoint`;
	await sql.end();
	process.kill(Number.parseInt(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8')), 'SIGKILL');

	const after = await startPostgres(options);
	const again = postgres(after.url, { max: 1 });
	expect(await again`select answer from kept`).toEqual([{ answer: 42 }]);
	await again.end();
	await after.stop();
	await before.stop();
	expect(await answers(after.url)).toBe(false);
});
