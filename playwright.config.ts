import { defineConfig, devices } from '@playwright/test';

const chromium = {
	executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	]
};

// `npm run e2e` sets a stage for each worker: a server with a database of its own. The variables name that of this worker.
const stages = JSON.parse(process.env.STAGES ?? '[]') as { url: string; databaseUrl: string }[];
const stage = stages[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
if (stage) Object.assign(process.env, { BASE_URL: stage.url, DATABASE_URL: stage.databaseUrl });

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results/playwright',
	fullyParallel: false,
	workers: 2,
	forbidOnly: true,
	timeout: 45_000,
	expect: { timeout: 10_000 },
	reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
	use: {
		baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
		actionTimeout: 10_000,
		navigationTimeout: 20_000,
		locale: 'en-GB',
		timezoneId: 'Europe/Zurich',
		trace: 'retain-on-failure',
		screenshot: 'only-on-failure',
		launchOptions: chromium
	},
	projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }]
});
