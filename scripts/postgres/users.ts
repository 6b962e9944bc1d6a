import { linkSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';

/** Somebody who asked for the server by hand keeps it up until it is told to stop. */
export const byHand = 'by-hand';

function codeOf(error: unknown): string | undefined {
	return (error as NodeJS.ErrnoException).code;
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === 'EPERM';
	}
}

/** Notes that a program uses the server; the answer takes the note away again. */
export function noteUser(folder: string, name: string): () => void {
	mkdirSync(folder, { recursive: true });
	const note = join(folder, name);
	writeFileSync(note, '');
	return () => rmSync(note, { force: true });
}

/** Whether a living program still uses the server. Notes of killed ones are swept. */
export function isUsed(folder: string): boolean {
	const living = readdirSync(folder).filter((note) => {
		if (note === byHand || isAlive(Number.parseInt(note))) return true;
		rmSync(join(folder, note), { force: true });
		return false;
	});
	return living.length > 0;
}

/** Whether this program got the lock. The lock of a killed program is swept, to be got the next time. */
function take(lock: string): boolean {
	const claim = `${lock}.${process.pid}`;
	writeFileSync(claim, String(process.pid));
	try {
		linkSync(claim, lock);
		return true;
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
		if (!isAlive(holderOf(lock))) rmSync(lock, { force: true });
		return false;
	} finally {
		rmSync(claim, { force: true });
	}
}

function holderOf(lock: string): number {
	try {
		return Number(readFileSync(lock, 'utf8'));
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return process.pid;
		throw error;
	}
}

/** Runs alone among all programs that use the same lock file. */
export async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
	while (!take(lock)) await sleep(50);
	try {
		return await work();
	} finally {
		rmSync(lock, { force: true });
	}
}
