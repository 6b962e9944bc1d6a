import './dot-env.ts';
import { environment } from '#lib/foundation/server/environment.ts';
import { startWorker } from '#lib/foundation/server/jobs/worker.ts';
import { provideDatabase } from './database.ts';
import { onStopSignal } from './stop-signal.ts';
import { tasks, watches } from './tasks.ts';

const database = await provideDatabase();
const worker = await startWorker(database.url, tasks, watches);
onStopSignal(async () => {
	await worker.stop();
	await database.stop();
});
console.log(`The worker of ${environment().ORIGIN} waits for jobs.`);
