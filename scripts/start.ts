import './dot-env.ts';
import { migrate } from '#lib/foundation/server/db/migrate.ts';
import { environment, readEnvironment } from '#lib/foundation/server/environment.ts';
import { build, production } from './build.ts';
import { provideDatabase } from './database.ts';
import { serve, type Stop } from './server.ts';
import { onStopSignal } from './stop-signal.ts';

readEnvironment(process.env);
console.log('Preparing the database and the pages.');
const database = await provideDatabase();
let stop: Stop = database.stop;
onStopSignal((signal) => stop(signal));
try {
	await Promise.all([migrate(database.url), build(production)]);
	stop = await serve(database);
} catch (error) {
	await database.stop();
	throw error;
}
console.log(`\nLaureate runs at ${environment().ORIGIN}\nStop it with Ctrl-C.`);
