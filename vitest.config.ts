import { defineConfig } from 'vitest/config';

// What is tested here runs in plain Node, so it needs neither SvelteKit's nor Paraglide's plugin.
export default defineConfig({
	test: {
		globalSetup: ['scripts/messages.ts'],
		environment: 'node',
		// A slow machine is no failed test.
		testTimeout: 60_000,
		hookTimeout: 120_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'core',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/core/**/*.test.ts'],
					exclude: ['src/**/server/**/*.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'commands',
					include: ['src/**/server/**/*.test.ts', 'tests/commands/**/*.test.ts'],
					globalSetup: ['tests/database.ts'],
					maxWorkers: 2
				}
			},
			{
				extends: true,
				// The built server with the demo, asked as anybody could ask it.
				test: { name: 'security', include: ['tests/security/**/*.test.ts'], maxWorkers: 1 }
			}
		]
	}
});
