import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DemoReport } from '../../scripts/demo/report.ts';
import { type Stage, setStage } from '../../scripts/e2e.ts';
import { root } from '../../scripts/commands.ts';

export interface DemoStage extends Stage {
	demo: Told;
}

/** The report as it comes through JSON: instants are texts. */
export type Told = {
	[Key in keyof DemoReport]: DemoReport[Key];
};

// Nobody listens there: letters wait, and the mailbox page, which shows all letters to everybody, is not there.
const noMailServer = { SMTP_URL: 'smtp://127.0.0.1:9' };

/** The built server with the demo at a stage, both started as anybody would start them. */
export async function demoStage(stage: string, seed: number): Promise<DemoStage> {
	let told = '';
	const set = await setStage({
		name: `security_${stage}`,
		env: noMailServer,
		fill: async (env) => {
			const args = [join(root, 'scripts/demo.ts'), '--stage', stage, '--size', 'small', '--json'];
			const run = promisify(execFile)(process.execPath, [...args, '--seed', String(seed)], {
				cwd: root,
				env,
				maxBuffer: 64 * 1024 * 1024
			});
			told = (await run).stdout;
		}
	});
	return { ...set, demo: JSON.parse(told) as Told };
}
