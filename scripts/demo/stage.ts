import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../commands.ts';
import { type Stage, setStage } from '../e2e.ts';
import type { DemoReport } from './report.ts';

/** The report as it comes through JSON: instants are texts. */
export type Told = {
	[Key in keyof DemoReport]: DemoReport[Key];
};

export interface DemoStage extends Stage {
	demo: Told;
}

interface Wishes {
	name: string;
	stage: string;
	seed?: number;
	/** For the server, besides what every stage has. */
	env?: Record<string, string>;
}

/** The built server with the small demo at a stage, both started as anybody would start them. */
export async function stageWithDemo({ name, stage, seed = 1, env = {} }: Wishes): Promise<DemoStage> {
	const args = ['--stage', stage, '--size', 'small', '--json', '--seed', String(seed)];
	let told = '';
	const set = await setStage({
		...{ name, env },
		fill: async (own) => {
			const run = promisify(execFile)(process.execPath, [join(root, 'scripts/demo.ts'), ...args], {
				...{ cwd: root, env: own },
				maxBuffer: 64 * 1024 * 1024
			});
			told = (await run).stdout;
		}
	});
	return { ...set, demo: JSON.parse(told) as Told };
}
