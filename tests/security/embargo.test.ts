import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectMet, sweep } from './embargo.ts';
import type { DemoStage } from '../../scripts/demo/stage.ts';
import { demoStage } from './stage.ts';

// EM-01: what is confidential is looked for in everything that anybody can ask for, while judges are at work.
let stage: DemoStage;
beforeAll(async () => {
	stage = await demoStage('judging', 11);
}, 240_000);
afterAll(() => stage?.stop());

test('nobody comes across what they may not read', { timeout: 600_000 }, async () => {
	const { leaks, met, looked } = await sweep(stage);
	expect(leaks).toEqual([]);
	expect(looked).toBeGreaterThan(1000);
	expectMet(stage.demo.canaries, met, [
		'review.commentForTeam',
		'review.commentForPanel',
		'screening.reason',
		'tie.note'
	]);
});
