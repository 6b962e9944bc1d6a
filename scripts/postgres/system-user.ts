import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The user under which Postgres runs. Undefined: the one who started us. */
export type SystemUser = { name: string; uid: number; gid: number } | undefined;

/** Postgres refuses to run as root, so root lends it the user `postgres`, else `nobody`. */
export function serverUser(): SystemUser {
	if (process.getuid?.() !== 0) return undefined;
	const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
	for (const name of ['postgres', 'nobody']) {
		const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
		if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
	}
	throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody.');
}

/** Spawn options that make a child process run as that user. */
export function asUser(user: SystemUser) {
	const env = { ...process.env, LC_ALL: 'C' };
	return user ? { uid: user.uid, gid: user.gid, cwd: '/', env } : { cwd: '/', env };
}

/** Whether that user may enter a folder or run a file, all parent folders included. */
export function reaches(user: SystemUser, path: string): boolean {
	if (!user) return existsSync(path);
	return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], asUser(user)).status === 0;
}

/** Makes a folder that others may pass through, whatever the umask says. */
export function makePassage(path: string): void {
	if (existsSync(path)) return;
	makePassage(dirname(path));
	mkdirSync(path);
	chmodSync(path, 0o755);
}

/** The folder itself, or one of the same meaning under /var/lib where that user could not enter the first. */
export function reachableFolder(user: SystemUser, wanted: string): string {
	makePassage(wanted);
	if (reaches(user, wanted)) return wanted;
	const key = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
	const instead = join('/var/lib/laureate', key);
	makePassage(instead);
	if (reaches(user, instead)) return instead;
	throw new Error(`The user ${user?.name} can enter neither ${wanted} nor ${instead}.`);
}
