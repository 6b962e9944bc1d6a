import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { assign } from '#lib/judging/assigning/assign.ts';
import { rank } from '#lib/judging/ranking/rank.ts';
import { connect, type Connection } from '#lib/foundation/server/db/database.ts';
import { migrate } from '#lib/foundation/server/db/migrate.ts';
import { scoreField } from '#lib/judging/sheet-fields.ts';
import { build, production } from './build.ts';
import { compareAtOnce, startComparers } from './bench/compare.ts';
import { type BenchEvent, fillForBench, usual } from './bench/data.ts';
import { load, type Load, median, type Shot } from './bench/load.ts';
import { assignProblem, rankProblem } from './bench/problems.ts';
import { root } from './commands.ts';
import { freePort, startPostgres } from './postgres.ts';

/** `npm run bench`: our column of docs/performance.md, each figure beside the floor of the same run. */
const quick = process.argv.includes('--quick');
const rounds = quick ? 1 : 5;
const seconds = quick ? 3 : 5;
const connections = 8;

interface Row {
	work: string;
	ours: string;
	floor: string;
	aim: string;
}

const rows: Row[] = [];
const figure = (value: number, digits = 1) => value.toFixed(digits);
const told = ({ cpuMs, perSecond, p50, p99, faults }: Load) =>
	`${figure(cpuMs, 2)} CPU ms, ${figure(perSecond, 0)}/s, p50 ${figure(p50)} ms, p99 ${figure(p99)} ms${faults ? `, ${faults} faults` : ''}`;

/** The run whose processor time per request is the median of all. */
function middle(loads: readonly Load[]): Load {
	const wanted = median(loads.map(({ cpuMs }) => cpuMs));
	const found = loads.find(({ cpuMs }) => cpuMs === wanted);
	if (!found) throw new Error('no run');
	return found;
}

async function measure(
	next: (n: number) => Shot,
	pids: readonly number[],
	lanes = connections
): Promise<Load> {
	await load(next, { connections: lanes, seconds: 1, pids });
	const loads: Load[] = [];
	for (let round = 0; round < rounds; round++)
		loads.push(await load(next, { connections: lanes, seconds, pids }));
	return middle(loads);
}

function timed(work: () => void): number {
	const times = Array.from({ length: quick ? 1 : 3 }, () => {
		const begun = performance.now();
		work();
		return (performance.now() - begun) / 1000;
	});
	return median(times);
}

function rssOf(pid: number): number {
	const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
	return Number(kilobytes ?? 0) / 1024;
}

async function started(child: ChildProcess): Promise<string> {
	return new Promise((done, failed) => {
		child.stdout?.once('data', (piece: Buffer) => done(piece.toString().trim()));
		child.once('exit', (code) => failed(new Error(`ended with ${code}`)));
	});
}

async function whenReady(url: string): Promise<void> {
	for (let tries = 0; tries < 300; tries++) {
		const answer = await fetch(`${url}/readyz`).catch(() => undefined);
		if (answer?.ok) return;
		await sleep(100);
	}
	throw new Error('the server was not ready within 30 s');
}

async function measurePages(
	event: BenchEvent,
	url: string,
	pids: readonly number[],
	floor: Load
): Promise<void> {
	const at = (path: string) => `${url}/events/${event.slug}${path}`;
	const page = (path: string, cookie?: string) => (): Shot => ({
		url: at(path),
		headers: cookie ? { cookie } : {}
	});
	const add = async (work: string, shot: () => Shot, aim: string) => {
		const ours = await measure(shot, pids);
		rows.push({
			work,
			ours: `${told(ours)}, ${figure(ours.bytes / 1024)} kB`,
			floor: `${figure(floor.cpuMs, 3)} CPU ms`,
			aim
		});
	};
	await add('public event page, uncached', page(''), '≤ 0.6 CPU ms, p99 < 20 ms');
	await add('organisers’ entries, one page', page('/organise/entries', event.organiser), '≤ 5 CPU ms');
	await add(
		'standings of a review round',
		page(`/organise/rounds/${event.reviewRoundId}`, event.organiser),
		'–'
	);
	await add(
		'one entry’s page, signed in',
		page(`/organise/entries/${event.entryId}`, event.organiser),
		'≤ 2 CPU ms'
	);
}

async function measureReviews(event: BenchEvent, url: string, pids: readonly number[]): Promise<void> {
	const versions = new Map<string, number>();
	const shot = (n: number): Shot => {
		const judge = event.judges[n % event.judges.length];
		if (!judge) throw new Error('no judge');
		const version = (versions.get(judge.assignmentId) ?? 0) + 1;
		versions.set(judge.assignmentId, version);
		const body = new URLSearchParams({ version: String(version), commentForTeam: `Better and better, ${n}` });
		for (const id of event.criteria) body.set(scoreField(id), String(1 + ((n + id.charCodeAt(0)) % 5)));
		return {
			url: `${url}/events/${event.slug}/judge/review/${judge.assignmentId}?/save`,
			method: 'POST',
			headers: { cookie: judge.cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' },
			body: body.toString()
		};
	};
	const ours = await load(shot, { connections: 64, seconds: seconds * 2, pids });
	rows.push({
		work: 'save a review at 64 connections',
		ours: told(ours),
		floor: '–',
		aim: '≤ 1.5 CPU ms, ≥ 1,200/s, p99 < 100 ms'
	});
}

async function measureComparisons(
	event: BenchEvent,
	url: string,
	pids: readonly number[],
	connection: Connection
): Promise<void> {
	const comparers = await startComparers(connection, event, url, 64);
	for (const judges of [1, 8, 64]) {
		const at = comparers.slice(0, judges);
		const ours = await compareAtOnce(event, url, at, { seconds, pids });
		rows.push({
			work: `one comparison and the next pair, ${judges === 1 ? 'one judge' : `${judges} judges`} at once`,
			ours: told(ours),
			floor: `one INSERT: ${figure(await insertsPerSecond(connection, judges), 0)}/s`,
			aim: judges === 64 ? '≥ 500/s, the rate rises with the judges' : '–'
		});
	}
}

/** How many bare rows the database takes, over so many connections. */
async function insertsPerSecond({ sql }: Connection, lanes: number): Promise<number> {
	await sql`create table if not exists bare (id uuid primary key, at timestamptz not null)`;
	const end = performance.now() + 1000;
	let many = 0;
	const lane = async () => {
		for (; performance.now() < end; many++)
			await sql`insert into bare (id, at) values (${crypto.randomUUID()}, now())`;
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return many;
}

function measureMaths(): void {
	const sizes = quick
		? [[usual.entries, usual.judges] as const]
		: [[usual.entries, usual.judges] as const, [12_000, 2_000] as const];
	for (const [entries, judges] of sizes) {
		const size = `${entries} × ${judges} × 3`;
		const seats = assignProblem(entries, judges);
		rows.push({
			work: `assign ${size}`,
			ours: `${figure(
				timed(() => assign(seats)),
				2
			)} s`,
			floor: '–',
			aim: entries > 800 ? '≤ 30 s' : '≤ 0.5 s'
		});
		const input = rankProblem(entries, judges);
		rows.push({
			work: `rank ${size}, with uncertainty`,
			ours: `${figure(
				timed(() => rank(input)),
				2
			)} s`,
			floor: '–',
			aim: entries > 800 ? '≤ 15 s' : '≤ 1 s'
		});
	}
}

await build(production);
const folder = mkdtempSync(join(tmpdir(), 'laureate-bench-'));
const name = `bench_${process.pid}`;
const database = await startPostgres({ dataDir: join(root, '.data/bench-postgres'), name });
await migrate(database.url);
const port = await freePort();
const url = `http://localhost:${port}`;
const floorServer = spawn(process.execPath, [join(root, 'scripts/bench/floor.ts')], {
	stdio: ['ignore', 'pipe', 'inherit']
});
const floorPort = await started(floorServer);
const server = spawn(process.execPath, [join(root, 'scripts/server.ts')], {
	cwd: root,
	stdio: ['ignore', 'ignore', 'inherit'],
	env: {
		PATH: process.env['PATH'],
		DATABASE_URL: database.url,
		ORIGIN: url,
		PORT: String(port),
		LAUREATE_DATA: folder,
		LAUREATE_LOG: 'off',
		NODE_ENV: 'production'
	}
});
const connection = connect(database.url);
try {
	const event = await fillForBench(connection, url);
	await whenReady(url);
	const [postmaster] = await connection.sql<{ pid: number }[]>`
		select split_part(pg_read_file('postmaster.pid'), e'\n', 1)::int as pid`;
	const pids = [server.pid ?? 0, postmaster?.pid ?? 0];
	const floor = await measure(() => ({ url: `http://127.0.0.1:${floorPort}/` }), [floorServer.pid ?? 0]);
	rows.push({ work: 'floor: 11 kB by plain Node', ours: told(floor), floor: '–', aim: '–' });
	await measurePages(event, url, pids, floor);
	await measureReviews(event, url, pids);
	await measureComparisons(event, url, pids, connection);
	rows.push({
		work: 'memory of the server after that',
		ours: `${figure(rssOf(server.pid ?? 0), 0)} MB`,
		floor: '–',
		aim: '≤ 250 MB'
	});
} finally {
	server.kill('SIGTERM');
	floorServer.kill('SIGTERM');
	await connection.close();
	await database.stop();
	rmSync(folder, { recursive: true, force: true });
}
measureMaths();

console.log(
	`\n${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; median of ${rounds} runs of ${seconds} s at ${connections} connections.\n`
);
console.log('| work | ours | floor | aim |\n|---|---|---|---|');
for (const { work, ours, floor, aim } of rows) console.log(`| ${work} | ${ours} | ${floor} | ${aim} |`);
