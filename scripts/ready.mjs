// Makes a clone ready to run: installs the packages where they are not those of the lock file, then compiles the
// messages. Plain JavaScript without packages, because it begins under whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const modules = join(root, 'node_modules');

/**
 * @typedef {{ version: string, integrity?: string, optional?: boolean }} Package
 * @param {string} file
 * @returns {Record<string, Package>}
 */
function packagesOf(file) {
	return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** npm writes its own copy of the lock at the very end of an installation. */
function isInstalled() {
	const written = join(modules, '.package-lock.json');
	if (!existsSync(written)) return false;
	const there = packagesOf(written);
	const wanted = packagesOf(join(root, 'package-lock.json'));
	return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
		if (path === '') return true;
		const found = there[path];
		return found ? found.version === version && found.integrity === integrity : optional === true;
	});
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args, env = process.env) {
	const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env });
	if (error) throw error;
	if (status !== 0) process.exit(status ?? 1);
}

if (!isInstalled()) {
	console.log('Installing the packages of package-lock.json; this takes about half a minute.');
	// Not with the Node of node_modules, which npm is about to take away.
	const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules));
	// `npm run --silent` would silence the reason of a failure as well; warnings about an older Node say nothing to us.
	const env = { ...process.env, PATH: path.join(delimiter), npm_config_loglevel: 'error' };
	run('npm', ['ci', '--include=dev', '--include=optional'], env);
}

const ownNode = join(modules, '.bin/node');
run(existsSync(ownNode) ? ownNode : process.execPath, ['scripts/messages.ts']);
