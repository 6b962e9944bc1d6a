import { migrate } from '#lib/foundation/server/db/migrate.ts';
import { environment, readEnvironment } from '#lib/foundation/server/environment.ts';
import { build } from './build.ts';
import { provideDatabase } from './database.ts';
import { serve } from './server.ts';

readEnvironment(process.env);
console.log('Preparing the database and the pages.');
const database = await provideDatabase();
await Promise.all([migrate(database.url), build()]);
await serve(database);
console.log(`\nLaureate runs at ${environment().ORIGIN}\nStop it with Ctrl-C.`);
