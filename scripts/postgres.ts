import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
	chownSync,
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { usableBinaries } from './postgres/binaries.ts';
import { asUser, reachableFolder, serverUser, type SystemUser } from './postgres/system-user.ts';
import { alone, byHand, isUsed, noteUser } from './postgres/users.ts';

export type PostgresOptions = {
	/** Folder of the cluster, its log and its password. One cluster per folder. */
	dataDir: string;
	/** Name of the database, made when it is not there. */
	name?: string;
	/** False: faster, and a power cut may lose everything. For tests only. */
	durable?: boolean;
	/** True: the server stays up after this program, until `stopPostgres`. */
	stays?: boolean;
};
export type RunningPostgres = { url: string; stop(): Promise<void> };

type Access = { port: number; password: string };
type Place = { user: SystemUser; folder: string; cluster: string; users: string; lock: string };

const patienceSeconds = 30;

/** What a connection fails with where our server is not, or not yet: 57P03 it recovers, 28P01 another one's port. */
const notThere = new Set([
	'57P03',
	'28P01',
	'ECONNREFUSED',
	'ECONNRESET',
	'CONNECTION_CLOSED',
	'CONNECT_TIMEOUT'
]);

/**
 * Starts the PostgreSQL that came with `npm ci`, or joins the one already running on that folder.
 * `stop` stops it when nobody else uses it any more.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
	const place = placeOf(options.dataDir);
	const leave = await alone(place.lock, async () => {
		const access = accessOf(place);
		const running = await answers(access);
		if (!running) await start(place, access, options.durable ?? true);
		const name = options.stays ? byHand : `${process.pid}.${randomBytes(4).toString('hex')}`;
		return noteUser(place.users, name);
	});
	const url = addressOf(accessOf(place), options.name ?? 'laureate');
	await createDatabase(accessOf(place), options.name ?? 'laureate');
	const stop = () =>
		alone(place.lock, async () => {
			leave();
			if (!isUsed(place.users)) await halt(place);
		});
	return { url, stop };
}

/** Stops a server that was started to stay. */
export async function stopPostgres(dataDir: string): Promise<void> {
	const place = placeOf(dataDir);
	await alone(place.lock, async () => {
		rmSync(join(place.users, byHand), { force: true });
		if (existsSync(place.users) && !isUsed(place.users)) await halt(place);
	});
}

function placeOf(dataDir: string): Place {
	const user = serverUser();
	const folder = reachableFolder(user, resolve(dataDir));
	const inside = (name: string) => join(folder, name);
	return { user, folder, cluster: inside('cluster'), users: inside('users'), lock: inside('lock') };
}

function accessFile(place: Place): string {
	return join(place.folder, 'access.json');
}

function accessOf(place: Place): Access | undefined {
	if (!existsSync(accessFile(place))) return undefined;
	return JSON.parse(readFileSync(accessFile(place), 'utf8')) as Access;
}

function keepAccess(place: Place, access: Access): void {
	writeFileSync(accessFile(place), JSON.stringify(access), { mode: 0o600 });
}

function addressOf(access: Access | undefined, database: string): string {
	if (!access) throw new Error('The database server has no password file.');
	return `postgres://app:${access.password}@127.0.0.1:${access.port}/${database}`;
}

/** Whether a server with our password listens there. Judged by connecting, because nothing else is sure. */
async function answers(access: Access | undefined): Promise<boolean> {
	if (!access) return false;
	const sql = postgres(addressOf(access, 'postgres'), { max: 1, connect_timeout: 5, onnotice: () => {} });
	try {
		await sql`select 1`;
		return true;
	} catch (error) {
		if (notThere.has((error as { code?: string }).code ?? '')) return false;
		throw error;
	} finally {
		await sql.end({ timeout: 1 });
	}
}

async function start(place: Place, known: Access | undefined, durable: boolean): Promise<void> {
	const binaries = usableBinaries(place.user, place.folder);
	const password = known?.password ?? randomBytes(24).toString('hex');
	if (!existsSync(join(place.cluster, 'PG_VERSION'))) initialise(place, binaries, password);
	const deadline = performance.now() + patienceSeconds * 1000;
	// A killed server leaves a lock and children behind for a while: try again until they are gone.
	for (;;) {
		const access = { port: await freePort(), password };
		keepAccess(place, access);
		const child = launch(place, binaries, access.port, durable);
		while (child.exitCode === null && child.signalCode === null) {
			if (await answers(access)) return child.unref();
			if (performance.now() > deadline) break;
			await sleep(30);
		}
		if (performance.now() > deadline) {
			child.kill('SIGQUIT');
			throw new Error(`PostgreSQL did not start; its log is ${join(place.folder, 'log')}.`);
		}
		await sleep(500);
	}
}

function initialise(place: Place, binaries: string, password: string): void {
	rmSync(place.cluster, { recursive: true, force: true });
	mkdirSync(place.cluster, { mode: 0o700 });
	const passwordFile = join(place.folder, 'password.new');
	writeFileSync(passwordFile, password, { mode: 0o600 });
	for (const path of [place.cluster, passwordFile]) {
		if (place.user) chownSync(path, place.user.uid, place.user.gid);
	}
	const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
	const access = ['-U', 'app', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
	const { status, stderr, error } = spawnSync(
		join(binaries, 'bin', 'initdb'),
		['-D', place.cluster, ...access, ...locale, '--no-sync'],
		{ ...asUser(place.user), encoding: 'utf8' }
	);
	rmSync(passwordFile);
	if (status !== 0) throw new Error(`PostgreSQL could not make its folder: ${stderr}`, { cause: error });
}

function launch(place: Place, binaries: string, port: number, durable: boolean) {
	const settings = {
		listen_addresses: '127.0.0.1',
		port,
		unix_socket_directories: '',
		max_connections: 200,
		timezone: 'UTC',
		log_timezone: 'UTC',
		...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' })
	};
	const log = openSync(join(place.folder, 'log'), 'a');
	const child = spawn(
		join(binaries, 'bin', 'postgres'),
		['-D', place.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
		// Its own process group: Ctrl-C reaches the program, which stops the database last.
		{ ...asUser(place.user), detached: true, stdio: ['ignore', log, log] }
	);
	closeSync(log);
	return child;
}

async function createDatabase(access: Access | undefined, name: string): Promise<void> {
	const sql = postgres(addressOf(access, 'postgres'), { max: 1, onnotice: () => {} });
	try {
		const [found] = await sql`select 1 from pg_database where datname = ${name}`;
		if (!found) await sql`create database ${sql(name)}`;
	} finally {
		await sql.end();
	}
}

async function halt(place: Place): Promise<void> {
	const pidFile = join(place.cluster, 'postmaster.pid');
	if (!existsSync(pidFile) || !(await answers(accessOf(place)))) return;
	const pid = Number.parseInt(readFileSync(pidFile, 'utf8'));
	process.kill(pid, 'SIGINT');
	for (let waited = 0; existsSync(pidFile); waited += 50) {
		if (waited > patienceSeconds * 1000) throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
		await sleep(50);
	}
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
	return new Promise((found, failed) => {
		const probe = createServer();
		probe.once('error', failed);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => found(address && typeof address === 'object' ? address.port : 0));
		});
	});
}

if (process.argv[1] === import.meta.filename) {
	const dataDir = join(process.env.LAUREATE_DATA ?? '.data', 'postgres');
	if (process.argv[2] === 'stop') await stopPostgres(dataDir);
	else console.log((await startPostgres({ dataDir, stays: true })).url);
}
