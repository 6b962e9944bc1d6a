import './dot-env.ts';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '#lib/foundation/server/db/database.ts';
import { environment } from '#lib/foundation/server/environment.ts';
import { checkHealth } from '#lib/foundation/server/health.ts';
import { startWorker } from '#lib/foundation/server/jobs/worker.ts';
import { provideDatabase, type ProvidedDatabase } from './database.ts';
import { earlyDoors } from './doors.ts';
import { announceStop, application } from './server/application.ts';
import { inOrder } from './server/door.ts';
import { healthDoor } from './server/health-door.ts';
import { listen } from './server/listen.ts';
import { onStopSignal } from './stop-signal.ts';
import { tasks, watches } from './tasks.ts';

const drainMs = 30_000;
/** How long proxies are given to see that this process is no longer ready. */
const noticeMs = 5_000;

export type Stop = (signal: NodeJS.Signals) => Promise<void>;

/** The production server. It stops in the order in which nothing is lost: requests, jobs, connections, database. */
export async function serve(database: ProvidedDatabase): Promise<Stop> {
	const settings = environment();
	const pool = connect(database.url, { max: 2 });
	let stopping = false;
	const health = healthDoor(() => {
		return stopping ? undefined : checkHealth(pool.db, join(settings.LAUREATE_DATA, 'files'));
	});
	const server = await listen(settings, inOrder([health, ...earlyDoors, await application()]));
	const worker =
		settings.LAUREATE_WORKER === 'on' ? await startWorker(database.url, tasks, watches) : undefined;
	return async (signal) => {
		stopping = true;
		if (settings.TRUST_PROXY > 0) await sleep(noticeMs);
		await server.drain(drainMs);
		announceStop(signal);
		await worker?.stop();
		await pool.close();
		await database.stop();
	};
}

if (process.argv[1] === import.meta.filename) {
	onStopSignal(await serve(await provideDatabase()));
	console.log(`Laureate listens at ${environment().ORIGIN}`);
}
