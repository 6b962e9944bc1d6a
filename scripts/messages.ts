import { execFileSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const compiled = join(root, 'src/lib/paraglide/messages/_index.js');
const command = join(root, 'node_modules/.bin/paraglide-js');
const options = ['--project', './project.inlang', '--outdir', './src/lib/paraglide'];

/** Whether a sentence changed since the messages were compiled. */
function isStale(): boolean {
	if (!existsSync(compiled)) return true;
	const compiledAt = statSync(compiled).mtimeMs;
	const sources = ['project.inlang/settings.json', ...globSync('src/lib/messages/*/*.json', { cwd: root })];
	return sources.some((source) => statSync(join(root, source)).mtimeMs > compiledAt);
}

/**
 * Compiles the messages where they changed, for everything that runs outside of Vite. Vitest too: compiling within
 * its process keeps it from ending.
 */
export default function compileMessages(): void {
	if (!isStale()) return;
	execFileSync(command, ['compile', ...options, '--strategy', 'baseLocale', '--silent'], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'inherit']
	});
}

if (process.argv[1] === import.meta.filename) compileMessages();
