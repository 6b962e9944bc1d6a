/**
 * Fills an empty database with made-up contests through the commands, as far as a stage.
 *   npm run demo -- --stage <registration|submission|judging|voting|panel|results|mentorship> --seed <n> [--size small|full] [--json]
 * With --json the answer on stdout is JSON and nothing else: addresses, sign-ins, ids, and what nobody else may read.
 */
import './dot-env.ts';
import { parseArgs } from 'node:util';
import { connect } from '#lib/foundation/server/db/database.ts';
import { migrate } from '#lib/foundation/server/db/migrate.ts';
import { environment } from '#lib/foundation/server/environment.ts';
import { provideDatabase } from './database.ts';
import { buildDemo, type Plan, sizes } from './demo/build.ts';
import { isEmpty } from './demo/first-start.ts';
import { reportOf } from './demo/report.ts';
import { signInLines, signInsOf } from './demo/sign-ins.ts';
import type { Stage } from './demo/stages.ts';

/** No event of the demo has a public vote yet: its stage is that of judging. */
const stageOf: Record<string, Stage> = {
	registration: 'registration',
	submission: 'submission',
	judging: 'judging',
	voting: 'judging',
	panel: 'panel',
	results: 'results',
	mentorship: 'mentorship'
};

const { values } = parseArgs({
	options: {
		stage: { type: 'string', default: 'judging' },
		seed: { type: 'string', default: '1' },
		size: { type: 'string', default: 'full' },
		json: { type: 'boolean', default: false }
	}
});
const stage = stageOf[values.stage];
const size = values.size === 'small' || values.size === 'full' ? sizes[values.size] : undefined;
if (!stage || !size) {
	console.error(`--stage is one of ${Object.keys(stageOf).join(', ')}; --size is small or full.`);
	process.exit(2);
}
const plan: Plan = {
	...{ hackathon: { stage, size: size.hackathon }, prize: { stage, size: size.prize }, sealed: size.sealed },
	photos: { stage, size: size.photos },
	pictureWidth: size.pictureWidth,
	canaries: true,
	tell: (what) => console.error(what)
};

const begun = performance.now();
const database = await provideDatabase();
const { db, close } = connect(database.url, { max: 12 });
try {
	await migrate(database.url);
	process.exitCode = await fill();
} finally {
	await close();
	await database.stop();
}

async function fill(): Promise<number> {
	const settings = environment();
	if (settings.SMTP_URL) {
		console.error('SMTP_URL is set: letters would go out to people who do not exist. Unset it for the demo.');
		return 1;
	}
	if (!(await isEmpty(db))) {
		console.error('The database is not empty; the demo is only built into an empty one.');
		return 1;
	}
	const installation = { db, seed: values.seed, now: new Date(), origin: settings.ORIGIN };
	const demo = await buildDemo(installation, plan);
	console.error(`Built in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
	if (values.json) console.log(JSON.stringify(await reportOf(installation, demo, values.stage)));
	else console.log(signInLines(await signInsOf(db), new Date()).join('\n'));
	return 0;
}
