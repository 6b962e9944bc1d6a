import { sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './db/database.ts';
import { report } from './log.ts';

/** What a server needs to answer people, and how far behind the jobs are. */
export type Health = {
	ready: boolean;
	database: boolean;
	/** Whether files can be written. */
	storage: boolean;
	/** Seconds that the oldest due job has waited; undefined without database. More than 60 deserves an alarm. */
	queueAgeSeconds: number | undefined;
};

const patienceMs = 2000;

/** Look at the database, the queue and the folder for files. Never throws: what fails is reported and false. */
export async function checkHealth(db: Database, folder: string): Promise<Health> {
	const [queueAgeSeconds, storage] = await Promise.all([
		inTime(queueAge(db), 'database not ready'),
		inTime(canWrite(folder), 'storage not ready')
	]);
	const database = queueAgeSeconds !== undefined;
	return { ready: database && storage === true, database, storage: storage === true, queueAgeSeconds };
}

async function inTime<T>(work: Promise<T>, otherwise: string): Promise<T | undefined> {
	const { promise: late, reject } = Promise.withResolvers<never>();
	const timer = setTimeout(() => reject(new Error(`no answer in ${patienceMs} ms`)), patienceMs);
	try {
		return await Promise.race([work, late]);
	} catch (error) {
		report(otherwise, error);
		return undefined;
	} finally {
		clearTimeout(timer);
	}
}

/** Seconds since the oldest job that could be done now became due; 0 when nothing waits. */
async function queueAge(db: Database): Promise<number> {
	const [row] = await db.execute<{ age: number | null }>(sql`
		select extract(epoch from now() - min(run_at))::float8 as age from graphile_worker.jobs
		where run_at <= now() and locked_at is null and attempts < max_attempts`);
	return Math.round(row?.age ?? 0);
}

async function canWrite(folder: string): Promise<true> {
	const probe = join(folder, `.probe-${randomUUID()}`);
	await mkdir(folder, { recursive: true });
	await writeFile(probe, 'writable');
	await rm(probe);
	return true;
}
