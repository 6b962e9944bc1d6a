import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './commands.ts';

const sources = [
	'src/**/*',
	'static/**/*',
	'project.inlang/settings.json',
	'vite.config.ts',
	'package.json',
	'package-lock.json'
];

function isStale(folder: string): boolean {
	const built = join(root, folder, 'handler.js');
	if (!existsSync(built)) return true;
	const builtAt = statSync(built).mtimeMs;
	return globSync(sources, { cwd: root, exclude: ['src/lib/paraglide/**'] }).some(
		(source) => statSync(join(root, source)).mtimeMs > builtAt
	);
}

type Build = { folder: string; env: Record<string, string> };

/** What `npm start` serves. */
export const production: Build = { folder: 'build', env: {} };

/** What the journeys look at: the same, and the styleguide, which is in no production build. */
export const underTest: Build = { folder: '.data/build', env: { LAUREATE_STYLEGUIDE: '1' } };

/** Builds the application where anything it is made of changed. */
export async function build({ folder, env }: Build): Promise<void> {
	if (!isStale(folder)) return;
	const command = {
		name: 'build',
		program: 'vite',
		args: ['build'],
		env: { ...env, LAUREATE_BUILD: folder }
	};
	const { passed, output } = await run(command);
	if (!passed) throw new Error(`The build failed.\n${output}`);
}
