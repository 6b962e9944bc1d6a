import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		// No file, or not ours to run: either way not a program for us.
		return false;
	}
}

function find(): string | undefined {
	const given = process.env.CHROMIUM_PATH;
	if (given) return given;
	const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
	return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

/** The command words that may install a Debian package; undefined where we may not, or where there is no apt. */
function installer(): string[] | undefined {
	if (!isProgram('/usr/bin/apt-get')) return undefined;
	if (process.getuid?.() === 0) return ['apt-get'];
	const maySudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
	return maySudo ? ['sudo', '-n', 'apt-get'] : undefined;
}

/** The browser of the journeys: one that is there, or Debian's, installed where that is allowed. */
export function chromium(): string {
	const found = find();
	if (found) return found;
	const words = installer();
	if (words) {
		console.log('There is no Chromium; installing the one of the distribution.');
		const [program = '', ...rest] = words;
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		for (const args of [
			['update', '-q'],
			['install', '-y', '-q', '--no-install-recommends', 'chromium']
		])
			spawnSync(program, [...rest, ...args], { stdio: 'inherit', env });
	}
	const installed = find();
	if (installed) return installed;
	throw new Error(
		'The journeys need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to one.'
	);
}
