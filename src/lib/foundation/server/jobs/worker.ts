import { Logger, run, type Runner } from 'graphile-worker';
import { system } from '../../actor.ts';
import { baseLocale } from '../../i18n/locales.ts';
import { seal } from '../audit/seal.ts';
import { now } from '../clock/clock.ts';
import type { Context } from '../context.ts';
import { connect } from '../db/database.ts';
import { environment } from '../environment.ts';
import { sweepFile } from '../files/arrival.ts';
import { report } from '../log.ts';
import { deliverLetter } from '../mail/deliver.ts';

/** What a job does: it loads what it needs by the ids of its payload, and may run twice. */
export type Task = (ctx: Context, payload: Record<string, string>) => Promise<void>;
export type Tasks = Record<string, Task>;

/** Looks every second whether something is due, and schedules it. Cheap; safe to run in several processes. */
export type Watch = (ctx: Context) => Promise<void>;

/** The tasks that belong to no slice. */
const ownTasks: Tasks = {
	'deliver-letter': (ctx, { letterId = '' }) => deliverLetter(ctx, letterId),
	'sweep-file': (ctx, { fileId = '' }) => sweepFile(ctx, fileId)
};

/** What the queue has to say: its faults in our log, the rest of it is not news. */
const logger = new Logger(() => (level, message) => {
	if (level === 'error' || level === 'warning') report('job queue', message);
});

const watchEveryMs = 1000;

const sealLog: Watch = async ({ db }) => {
	await seal(db);
};

/**
 * Do the jobs of this database until stopped: the slices' tasks, the letters, and the sealing of the log.
 * @param tasks the slices' tasks by name
 * @param watches what looks every second whether something is due
 */
export async function startWorker(
	url: string,
	tasks: Tasks,
	watches: readonly Watch[] = []
): Promise<{ stop(): Promise<void> }> {
	const { db, close } = connect(url, { max: 8 });
	const context = async (): Promise<Context> => ({
		actor: system,
		now: await now(db),
		db,
		locale: baseLocale,
		origin: environment().ORIGIN,
		source: 'worker'
	});
	const taskList = Object.fromEntries(
		Object.entries({ ...ownTasks, ...tasks }).map(([name, task]) => [
			name,
			async (payload: unknown) => task(await context(), payload as Record<string, string>)
		])
	);
	const runner: Runner = await run({
		connectionString: url,
		taskList,
		concurrency: 6,
		pollInterval: 2000,
		noHandleSignals: true,
		parsedCronItems: [],
		logger,
		maxPoolSize: 8
	});
	let watching: Promise<unknown> = Promise.resolve();
	const timer = setInterval(() => {
		watching = watching.then(async () => {
			const ctx = await context();
			for (const watch of [sealLog, ...watches]) await watch(ctx);
		});
		// What failed is tried again a second later; what it would have done still stands in the database as due.
		watching = watching.catch((error: unknown) => report('watch failed', error));
	}, watchEveryMs);
	return {
		async stop() {
			clearInterval(timer);
			await watching;
			await runner.stop();
			await close();
		}
	};
}
