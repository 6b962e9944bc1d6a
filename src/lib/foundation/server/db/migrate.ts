import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations as runJobMigrations } from 'graphile-worker';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';

const onlyOneMigration = 7_263_541;

/** Bring a database up to date: our tables and the job queue's. Several processes may ask at once; one does it. */
export async function migrate(url: string): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => undefined });
	try {
		await sql`select pg_advisory_lock(${onlyOneMigration})`;
		await runMigrations(drizzle(sql), { migrationsFolder: migrationsFolder() });
		await runJobMigrations({ connectionString: url });
	} finally {
		await sql.end({ timeout: 5 });
	}
}

function migrationsFolder(): string {
	return fileURLToPath(new URL('../../../../../drizzle', import.meta.url));
}
