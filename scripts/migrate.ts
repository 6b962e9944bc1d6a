import './dot-env.ts';
import { migrate } from '#lib/foundation/server/db/migrate.ts';
import { provideDatabase } from './database.ts';

const database = await provideDatabase();
await migrate(database.url);
await database.stop();
console.log('The database is up to date.');
