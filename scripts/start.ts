import './dot-env.ts';
import { environment, readEnvironment } from '#lib/foundation/server/environment.ts';
import { build, production } from './build.ts';
import { provideDatabase } from './database.ts';
import { demoForStart } from './demo/first-start.ts';
import { serve, type Stop } from './server.ts';
import { onStopSignal } from './stop-signal.ts';
import { bringUpToDate } from './up-to-date.ts';

readEnvironment(process.env);
console.log('Preparing the database and the pages.');
const database = await provideDatabase();
let stop: Stop = database.stop;
let signIns: string[];
onStopSignal((signal) => stop(signal));
try {
	[signIns] = await Promise.all([
		bringUpToDate(database.url).then(() => demoForStart(database.url)),
		build(production)
	]);
	stop = await serve(database);
} catch (error) {
	await database.stop();
	throw error;
}
const { ORIGIN, SMTP_URL } = environment();
const mailbox = SMTP_URL ? [] : [`Letters are kept at ${ORIGIN}/mailbox`];
console.log(['', `Laureate runs at ${ORIGIN}`, ...mailbox, ...signIns, 'Stop it with Ctrl-C.'].join('\n'));
