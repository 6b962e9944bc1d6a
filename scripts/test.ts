import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, underTest } from './build.ts';
import { checkTools, prepare } from './check.ts';
import { chromium } from './chromium.ts';
import { plainly, root, run } from './commands.ts';
import { playJourneys } from './e2e.ts';

type Counts = { passed: number; failed: number; skipped: number };

const vitestReport = join(root, 'test-results/vitest.json');
const playwrightReport = join(root, 'test-results/playwright.json');

function readReport(file: string): Record<string, unknown> | undefined {
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : undefined;
}

/** A run that failed without a failed test, e.g. because it could not start, counts as one failure. */
function counted(passedAll: boolean, counts: Counts): Counts {
	return !passedAll && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function testUnits(): Promise<Counts> {
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
	const args = ['run', '--silent=passed-only', ...reporters];
	const { passed } = await run({ name: 'vitest', program: 'vitest', args, env: plainly }, { aloud: true });
	const report = readReport(vitestReport);
	return counted(passed, {
		passed: Number(report?.numPassedTests ?? 0),
		failed: Number(report?.numFailedTests ?? 0),
		skipped: Number(report?.numPendingTests ?? 0) + Number(report?.numTodoTests ?? 0)
	});
}

async function testJourneys(): Promise<Counts> {
	const { passed } = await playJourneys();
	const stats = (readReport(playwrightReport)?.stats ?? {}) as Record<string, number>;
	return counted(passed, {
		passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
		failed: stats.unexpected ?? 0,
		skipped: stats.skipped ?? 0
	});
}

async function checkCode(): Promise<Counts> {
	const failed = (await checkTools()).filter((outcome) => !outcome.passed);
	return { passed: 0, failed: failed.length, skipped: 0 };
}

const begun = performance.now();
chromium();
for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true });
await prepare();
// Now and not in the midst of the tests: a build compiles the messages anew, under the feet of whoever reads them.
await build(underTest);

const all: Counts[] = [];
for (const part of [checkCode, testUnits, testJourneys]) all.push(await part());

const total = (what: keyof Counts) => all.reduce((sum, counts) => sum + counts[what], 0);
console.log(`\nTook ${Math.round((performance.now() - begun) / 1000)} s.`);
console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exitCode = total('failed') > 0 ? 1 : 0;
