/**
 * Takes a picture of every page that there is something to see on, at 390 and 1280 pixels, in English and Arabic, light
 * and dark, from demos at three stages; into the folder `pictures`. Ends with what was wrong on the way.
 *   npm run pictures -- [part of a page's name …] [--looks en.light.1280,ar.dark.390] [--readme]
 * With --readme only the pictures of the README are taken, into docs/pictures.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { type Browser, chromium as playwright } from '@playwright/test';
import { connect } from '#lib/foundation/server/db/database.ts';
import { chromium } from './chromium.ts';
import { root } from './commands.ts';
import type { DemoReport } from './demo/report.ts';
import { setStage } from './e2e.ts';
import { type Look, takePictures, wordOf } from './pictures/take.ts';
import { pagesAt, type PictureStage, type Shot, stages } from './pictures/pages.ts';
import { keepForReadme, readmePages } from './pictures/readme.ts';

const everyLook: readonly Look[] = [
	{ lang: 'en', scheme: 'light', width: 1280 },
	{ lang: 'en', scheme: 'light', width: 390 },
	{ lang: 'en', scheme: 'dark', width: 1280 },
	{ lang: 'ar', scheme: 'light', width: 1280 },
	{ lang: 'ar', scheme: 'dark', width: 390 }
];
const frenchLook: Look = { lang: 'fr', scheme: 'light', width: 390 };
const readmeLook: Look = { lang: 'en', scheme: 'light', width: 1280 };

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { looks: { type: 'string' }, readme: { type: 'boolean', default: false } }
});
const chosenLooks = values.looks?.split(',');

function isWanted({ name }: Shot): boolean {
	if (values.readme) return readmePages.includes(name);
	return positionals.length === 0 || positionals.some((part) => name.includes(part));
}

function looksOf({ french }: Shot): readonly Look[] {
	if (values.readme) return [readmeLook];
	const all = french ? [...everyLook, frenchLook] : everyLook;
	return chosenLooks ? all.filter((look) => chosenLooks.some((word) => wordOf(look).includes(word))) : all;
}

async function fill(stage: PictureStage, env: Record<string, string>): Promise<DemoReport> {
	const args = [join(root, 'scripts/demo.ts'), '--stage', stage, '--size', 'small', '--json'];
	const options = { cwd: root, env, maxBuffer: 64 * 1024 * 1024 };
	const { stdout } = await promisify(execFile)(process.execPath, args, options);
	return JSON.parse(stdout) as DemoReport;
}

async function picturesOf(stage: PictureStage, browser: Browser, folder: string): Promise<string[]> {
	let demo: DemoReport | undefined;
	const set = await setStage({
		name: `pictures_${stage}`,
		fill: async (env) => {
			demo = await fill(stage, env);
		}
	});
	const connection = connect(set.databaseUrl, { max: 2 });
	try {
		if (!demo) return [];
		const shots = (await pagesAt(stage, demo, connection)).filter(isWanted);
		console.log(`${stage}: ${shots.length} pages`);
		return await takePictures(browser, { url: set.url, connection, demo }, shots, looksOf, folder);
	} finally {
		await connection.close();
		await set.stop();
	}
}

const folder = join(root, 'pictures');
const browser = await playwright.launch({
	executablePath: chromium(),
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking'
	]
});
try {
	const wrong: string[] = [];
	for (const stage of stages.filter(
		(stage) => !values.readme || readmePages.some((page) => page.startsWith(stage))
	))
		wrong.push(...(await picturesOf(stage, browser, folder)));
	if (values.readme) await keepForReadme(folder, wordOf(readmeLook));
	console.log(wrong.length === 0 ? 'Nothing was wrong.' : wrong.join('\n'));
	process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
	await browser.close();
}
