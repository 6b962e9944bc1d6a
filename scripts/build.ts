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

function isStale(): boolean {
	const built = join(root, 'build/handler.js');
	if (!existsSync(built)) return true;
	const builtAt = statSync(built).mtimeMs;
	return globSync(sources, { cwd: root, exclude: ['src/lib/paraglide/**'] }).some(
		(source) => statSync(join(root, source)).mtimeMs > builtAt
	);
}

/** Builds the application where anything it is made of changed. */
export async function build(): Promise<void> {
	if (!isStale()) return;
	const { passed, output } = await run({ name: 'build', program: 'vite', args: ['build'] });
	if (!passed) throw new Error(`The build failed.\n${output}`);
}
