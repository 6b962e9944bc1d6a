import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** For programs that colour what nobody looks at. */
export const plainly: Record<string, string> = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

/** A program of node_modules/.bin with its arguments. */
export type Command = { name: string; program: string; args?: string[]; env?: Record<string, string> };
export type Outcome = { name: string; passed: boolean; output: string; seconds: number };

/** Runs a command to its end. What it prints is collected, and shown at once where `aloud` is set. */
export function run(command: Command, { aloud = false } = {}): Promise<Outcome> {
	const { name, program, args = [], env = {} } = command;
	const begun = performance.now();
	return new Promise((done) => {
		const child = spawn(join(root, 'node_modules/.bin', program), args, {
			cwd: root,
			env: { ...process.env, ...env },
			stdio: aloud ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe']
		});
		const pieces: Buffer[] = [];
		child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
		child.stderr?.on('data', (piece: Buffer) => pieces.push(piece));
		const end = (passed: boolean) => {
			const seconds = (performance.now() - begun) / 1000;
			done({ name, passed, output: Buffer.concat(pieces).toString(), seconds });
		};
		child.once('error', (error) => {
			pieces.push(Buffer.from(String(error)));
			end(false);
		});
		child.once('close', (code) => end(code === 0));
	});
}

/** Runs commands, two at a time, and prints a line for each that ends; the output only of those that fail. */
export async function runAll(commands: readonly Command[]): Promise<Outcome[]> {
	const waiting = [...commands];
	const outcomes: Outcome[] = [];
	const lane = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const outcome = await run(next);
			outcomes.push(outcome);
			console.log(`${outcome.passed ? '✓' : '✗'} ${outcome.name} (${outcome.seconds.toFixed(1)} s)`);
			if (!outcome.passed) console.log(outcome.output.trimEnd());
		}
	};
	await Promise.all([lane(), lane()]);
	return outcomes;
}
