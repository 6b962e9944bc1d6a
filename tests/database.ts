import { resolve } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '#lib/foundation/server/db/migrate.ts';
import { startPostgres } from '../scripts/postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the migrated, empty database that `freshDatabase` clones. */
		templateUrl: string;
	}
}

/** Starts the test cluster and makes this run's template. Runs side by side share the cluster, nothing else. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const own = `test_${process.pid}`;
	const cluster = await startPostgres({
		dataDir: resolve('.data/test-postgres'),
		name: own,
		durable: false
	});
	await sweep(cluster.url, (pid) => !isAlive(pid));
	await migrate(cluster.url);
	project.provide('templateUrl', cluster.url);
	return async () => {
		await sweep(cluster.url, (pid) => pid === process.pid || !isAlive(pid));
		await cluster.stop();
	};
}

/** The databases of a run end with its process: the template, its clones, and those of the journeys. */
const named = '_([0-9]+)(_[0-9a-f]{12})?$';

/** Drops the databases of runs that are over, and of those that were killed. */
async function sweep(url: string, isOver: (pid: number) => boolean): Promise<void> {
	const admin = new URL(url);
	admin.pathname = '/postgres';
	const sql = postgres(admin.href, { max: 1, onnotice: () => undefined });
	const databases = await sql<{ datname: string }[]>`
		select datname from pg_database where datname ~ ${named}`;
	for (const { datname } of databases) {
		if (isOver(Number(new RegExp(named).exec(datname)?.[1])))
			await sql`drop database if exists ${sql(datname)} with (force)`;
	}
	await sql.end();
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
