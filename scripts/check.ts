import { plainly, runAll, run, type Command, type Outcome } from './commands.ts';
import compileMessages from './messages.ts';

const tools: Command[] = [
	{ name: 'svelte-check', program: 'svelte-check', args: ['--output', 'human', '--fail-on-warnings'] },
	{ name: 'tsc', program: 'tsc', args: ['-p', 'src/service-worker'] },
	{ name: 'eslint', program: 'eslint', args: ['.', '--max-warnings', '0'] },
	{ name: 'prettier', program: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
	{ name: 'dependency-cruiser', program: 'depcruise', args: ['src', 'scripts', 'tests'] },
	{ name: 'knip', program: 'knip' }
];

// Without the tests of the built server, which `npm test` runs: a check is for between two commits.
const vitest: Command = {
	name: 'vitest',
	program: 'vitest',
	args: ['run', '--silent=passed-only', '--project', 'core', '--project', 'commands'],
	env: plainly
};

/** Makes what the tools need to have: compiled messages and the types of the routes. */
export async function prepare(): Promise<void> {
	compileMessages();
	const { passed, output } = await run({ name: 'sync', program: 'svelte-kit', args: ['sync'] });
	if (!passed) throw new Error(output);
}

/** Everything that reads the code without running it. */
export function checkTools(): Promise<Outcome[]> {
	return runAll(tools);
}

if (process.argv[1] === import.meta.filename) {
	await prepare();
	const failed = (await runAll([...tools, vitest])).filter(({ passed }) => !passed).map(({ name }) => name);
	console.log(failed.length > 0 ? `Failed: ${failed.join(', ')}` : 'All checks passed.');
	process.exitCode = failed.length > 0 ? 1 : 0;
}
