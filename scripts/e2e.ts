import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { migrate } from '#lib/foundation/server/db/migrate.ts';
import { build, underTest } from './build.ts';
import { chromium } from './chromium.ts';
import { root, run, type Outcome } from './commands.ts';
import { freePort, startPostgres } from './postgres.ts';

/** A server of the built application with an empty database, port and data folder of its own. */
export type Stage = {
	url: string;
	databaseUrl: string;
	/** Kills the server as a power cut would, and starts another in its place. */
	restart(): Promise<void>;
	stop(): Promise<void>;
};

type Wishes = {
	name?: string;
	/** For the server, besides what every stage has. */
	env?: Record<string, string>;
	/** Fills the empty database; `env` leads other programs to it and to the data folder. */
	fill?: (env: Record<string, string>) => Promise<void>;
};

const patienceSeconds = 30;

/** Sets a stage for tests of the built application. */
export async function setStage({
	name: what = 'journeys',
	env: more = {},
	fill
}: Wishes = {}): Promise<Stage> {
	const name = `${what}_${process.pid}`;
	const data = join(root, '.data', name);
	const [database] = await Promise.all([
		startPostgres({ dataDir: join(root, '.data/test-postgres'), name, durable: false }),
		build(underTest)
	]);
	await migrate(database.url);
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const env = {
		PATH: process.env.PATH ?? '',
		DATABASE_URL: database.url,
		ORIGIN: url,
		PORT: String(port),
		LAUREATE_DATA: data
	};
	mkdirSync(join(root, 'test-results'), { recursive: true });
	const log = openSync(join(root, `test-results/${what}.log`), 'w');
	const start = () =>
		spawn(process.execPath, [join(root, 'scripts/server.ts')], {
			cwd: root,
			stdio: ['ignore', log, log],
			env: {
				...env,
				LAUREATE_BUILD: underTest.folder,
				LAUREATE_LOG: 'json',
				LAUREATE_TEST_CLOCK: '1',
				...more
			}
		});
	let server: ChildProcess | undefined;
	async function end(signal: 'SIGTERM' | 'SIGKILL') {
		if (!server || server.exitCode !== null || server.signalCode !== null) return;
		const ended = new Promise((done) => server?.once('exit', done));
		server.kill(signal);
		await ended;
	}
	async function stop() {
		await end('SIGTERM');
		closeSync(log);
		await dropDatabase(database.url, name);
		await database.stop();
		rmSync(data, { recursive: true, force: true });
	}
	async function restart() {
		await end('SIGKILL');
		server = start();
		await whenReady(url);
	}
	try {
		await fill?.(env);
		server = start();
		await whenReady(url);
	} catch (error) {
		await stop();
		throw error;
	}
	return { url, databaseUrl: database.url, restart, stop };
}

async function whenReady(url: string): Promise<void> {
	const deadline = performance.now() + patienceSeconds * 1000;
	while (performance.now() < deadline) {
		const answer = await fetch(`${url}/readyz`).catch((error: unknown) => error);
		if (answer instanceof Response && answer.ok) return;
		await sleep(100);
	}
	throw new Error(`The server was not ready within ${patienceSeconds} s; see its log in test-results.`);
}

async function dropDatabase(url: string, name: string): Promise<void> {
	const admin = new URL(url);
	admin.pathname = '/postgres';
	const sql = postgres(admin.href, { max: 1, onnotice: () => undefined });
	await sql`drop database if exists ${sql(name)} with (force)`;
	await sql.end();
}

/** As many as Playwright has workers: a journey may set the clock, and another must not notice. */
const stageCount = 2;

/** Plays the journeys of `tests/e2e` in a browser; `args` are Playwright's. */
export async function playJourneys(args: string[] = []): Promise<Outcome> {
	const browser = chromium();
	await build(underTest);
	const stages: Stage[] = [];
	try {
		while (stages.length < stageCount) stages.push(await setStage({ name: `journeys_${stages.length}` }));
		const places = stages.map(({ url, databaseUrl }) => ({ url, databaseUrl }));
		const env = { STAGES: JSON.stringify(places), CHROMIUM_PATH: browser };
		const command = { name: 'playwright', program: 'playwright', args: ['test', ...args], env };
		return await run(command, { aloud: true });
	} finally {
		for (const stage of stages) await stage.stop();
	}
}

if (process.argv[1] === import.meta.filename) {
	const { passed } = await playJourneys(process.argv.slice(2));
	process.exitCode = passed ? 0 : 1;
}
