import { type DemoStage, stageWithDemo } from '../../scripts/demo/stage.ts';

// Nobody listens there: letters wait, and the mailbox page, which shows all letters to everybody, is not there.
const noMailServer = { SMTP_URL: 'smtp://127.0.0.1:9' };

/** The demo as it is where letters go out by mail. */
export async function demoStage(stage: string, seed: number): Promise<DemoStage> {
	return stageWithDemo({ name: `security_${stage}`, stage, seed, env: noMailServer });
}
