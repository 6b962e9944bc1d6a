import { join } from 'node:path';
import { environmentSchema } from '#lib/foundation/server/environment.ts';
import { startPostgres } from './postgres.ts';

export type ProvidedDatabase = { url: string; stop(): Promise<void> };

/**
 * Makes sure that `DATABASE_URL` leads to a database: the one it names, or where it is unset the PostgreSQL that comes
 * with Laureate. `stop` stops only what was started here.
 */
export async function provideDatabase(): Promise<ProvidedDatabase> {
	const given = process.env.DATABASE_URL;
	if (given) return { url: given, stop: async () => {} };
	const folder = environmentSchema.shape.LAUREATE_DATA.parse(process.env.LAUREATE_DATA || undefined);
	const database = await startPostgres({ dataDir: join(folder, 'postgres') });
	process.env.DATABASE_URL = database.url;
	return database;
}
