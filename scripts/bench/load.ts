import { Agent, request } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';

/** One request of a load: an address, and what makes it a POST. */
export interface Shot {
	url: string;
	method?: 'GET' | 'POST';
	headers?: Record<string, string>;
	body?: string;
	/** Hears the answer's text; false where it is not what was hoped for. */
	heard?: (answer: string) => boolean;
}

/** What a load showed; times in milliseconds. */
export interface Load {
	perSecond: number;
	p50: number;
	p99: number;
	/** Of all processes given, per request. */
	cpuMs: number;
	/** Answers that were neither 2xx nor 3xx. */
	faults: number;
	bytes: number;
}

const ticksPerSecond = 100;

/** Processor time that these processes and all their children have used so far, in milliseconds (Linux, /proc). */
function cpuOf(pids: readonly number[]): number {
	const parents = new Map<number, number>();
	const ticks = new Map<number, number>();
	for (const name of readdirSync('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		const stat = statOf(Number(name));
		if (!stat) continue;
		parents.set(Number(name), stat.parent);
		ticks.set(Number(name), stat.ticks);
	}
	const counted = [...ticks.keys()].filter(
		(pid) => pids.includes(pid) || pids.includes(parents.get(pid) ?? 0)
	);
	return counted.reduce((sum, pid) => sum + ((ticks.get(pid) ?? 0) * 1000) / ticksPerSecond, 0);
}

/** Undefined where the process has ended meanwhile. */
function statOf(pid: number): { parent: number; ticks: number } | undefined {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
	} catch (error) {
		if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
			return undefined;
		throw error;
	}
}

function fire(
	agent: Agent,
	{ url, method = 'GET', headers = {}, body, heard }: Shot
): Promise<{ status: number; bytes: number; good: boolean }> {
	return new Promise((done, failed) => {
		const sent = request(url, { agent, method, headers }, (answer) => {
			let bytes = 0;
			const pieces: Buffer[] = [];
			answer.on('data', (piece: Buffer) => {
				bytes += piece.length;
				if (heard) pieces.push(piece);
			});
			answer.on('end', () => {
				const status = answer.statusCode ?? 0;
				const good = heard ? heard(Buffer.concat(pieces).toString()) : status >= 200 && status < 400;
				done({ status, bytes, good });
			});
		});
		sent.on('error', failed);
		sent.end(body);
	});
}

/**
 * Fire shots over so many connections, each waiting for its answer, until the time is up.
 * @param next the n-th shot, which is fired over this lane
 * @param pids the processes whose processor time counts, with their children
 */
export async function load(
	next: (n: number, lane: number) => Shot,
	{ connections, seconds, pids }: { connections: number; seconds: number; pids: readonly number[] }
): Promise<Load> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const times: number[] = [];
	let [n, faults, bytes] = [0, 0, 0];
	const cpuBefore = cpuOf(pids);
	const begun = performance.now();
	const end = begun + seconds * 1000;
	const lane = async (number: number) => {
		while (performance.now() < end) {
			const at = performance.now();
			const answer = await fire(agent, next(n++, number));
			times.push(performance.now() - at);
			bytes = answer.bytes;
			if (answer.status < 200 || answer.status >= 400 || !answer.good) faults++;
		}
	};
	await Promise.all(Array.from({ length: connections }, (_, number) => lane(number)));
	const took = (performance.now() - begun) / 1000;
	const cpuMs = (cpuOf(pids) - cpuBefore) / times.length;
	agent.destroy();
	times.sort((a, b) => a - b);
	const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
	return { perSecond: times.length / took, p50: at(0.5), p99: at(0.99), cpuMs, faults, bytes };
}

/** The middle one of several figures. */
export function median(figures: readonly number[]): number {
	const sorted = [...figures].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
