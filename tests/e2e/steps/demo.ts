import { type BrowserContextOptions, type Page, test as plain } from '@playwright/test';
import { type Connection, connect } from '#lib/foundation/server/db/database.ts';
import type { Role } from '../../../scripts/demo/canaries.ts';
import { type DemoStage, stageWithDemo } from '../../../scripts/demo/stage.ts';
import { signedInAs } from './sessions.ts';

interface Shared {
	/** A server of its own with the demo's results, at the real time; the journeys' stages are empty. */
	stage: DemoStage;
	connection: Connection;
}

interface Wishes extends BrowserContextOptions {
	/** Whoever has an authenticator has shown its code, unless said otherwise. */
	secondFactor?: boolean;
}

interface Own {
	/** A browser window of one of the demo's people, or of a visitor. */
	windowOf: (role: Role | 'anonymous', wishes?: Wishes) => Promise<Page>;
}

export const test = plain.extend<Own, Shared>({
	stage: [
		async ({ browserName }, use) => {
			const stage = await stageWithDemo({ name: `${browserName}_demo`, stage: 'results', seed: 17 });
			await use(stage);
			await stage.stop();
		},
		{ scope: 'worker', timeout: 120_000 }
	],
	connection: [
		async ({ stage }, use) => {
			const connection = connect(stage.databaseUrl, { max: 2 });
			await use(connection);
			await connection.close();
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ stage }, use) => use(stage.url),
	windowOf: async ({ stage, connection, browser }, use) => {
		const windows: Page[] = [];
		await use(async (role, { secondFactor = true, ...options } = {}) => {
			const context = await browser.newContext({ baseURL: stage.url, ...options });
			if (role !== 'anonymous')
				await signedInAs(context, connection.db, {
					...{ url: stage.url, secondFactor },
					personId: stage.demo.signIns[role].personId
				});
			const page = await context.newPage();
			windows.push(page);
			return page;
		});
		for (const page of windows) await page.context().close();
	}
});
