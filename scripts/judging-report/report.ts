/**
 * Prints the tables of docs/judging.md: npm run --silent judging:report -- [--worlds 100] [--seed 1] [--part ranking]
 * Parts: ranking, panel, contenders, comparisons, assignment, speed. A hundred worlds of each kind take some minutes.
 */
import { parseArgs } from 'node:util';
import { assign } from '#lib/judging/assigning/assign.ts';
import { rank } from '#lib/judging/ranking/rank.ts';
import type { RankMethod } from '#lib/judging/ranking/types.ts';
import { assignmentEvidence } from './assignments.ts';
import { comparisonEvidence, comparisonKinds } from './comparisons.ts';
import { contenderEvidence } from './contenders.ts';
import { makeContest } from './contest.ts';
import { evidence, type Row } from './evidence.ts';
import { kinds } from './kinds.ts';
import { panelEvidence } from './panel.ts';
import { makeWorld } from './world.ts';

const { values: flags } = parseArgs({
	options: {
		worlds: { type: 'string', default: '100' },
		seed: { type: 'string', default: '1' },
		part: { type: 'string', default: 'ranking,panel,contenders,comparisons,assignment,speed' },
		methods: { type: 'string', default: 'mean,z-score,additive,calibrated' }
	}
});
const worlds = Number(flags.worlds);
const seed = Number(flags.seed);
const methods = flags.methods.split(',').filter((name): name is RankMethod => name !== 'oracle');
const line = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const head = (cells: readonly string[]) => {
	line(cells);
	line(cells.map(() => '---'));
};
const three = (value: number) => value.toFixed(3);
const percent = (value: number) => `${Math.round(100 * value)} %`;

function printRanking(): void {
	console.log(`\n## Ranking, ${worlds} worlds of each kind, seed ${seed}\n`);
	head(['world', 'method', 'best first', 'top k found', 'τ', 'regret', '90 % covers']);
	const rows: Row[] = [];
	for (const kind of kinds) {
		const some = kind.entries >= 400 ? Math.ceil(worlds / 4) : worlds;
		for (const row of evidence(kind, methods, some, seed)) {
			rows.push(row);
			const { method, top1, recall, tau, regret, coverage } = row;
			line([kind.name, method, three(top1), three(recall), three(tau), three(regret), three(coverage)]);
		}
	}
	console.log('\nMean over the kinds; share of the gap between mean and oracle that a method closes.\n');
	head([
		'method',
		'best first',
		'τ',
		'regret',
		'90 % covers',
		'gap: best first',
		'gap: τ',
		'gap: regret',
		'sure ≥ 0.8, right'
	]);
	const mean = (method: string, value: (row: Row) => number) => {
		const own = rows.filter((row) => row.method === method);
		return own.reduce((sum, row) => sum + value(row), 0) / own.length;
	};
	const closed = (method: string, value: (row: Row) => number) => {
		const from = mean('mean', value);
		return percent((mean(method, value) - from) / (mean('oracle', value) - from));
	};
	for (const method of [...methods, 'oracle']) {
		const figures = [(row: Row) => row.top1, (row: Row) => row.tau, (row: Row) => row.regret];
		const own = rows.filter((row) => row.method === method);
		const sure = own.reduce((sum, row) => sum + row.sure, 0);
		const right = own.reduce((sum, row) => sum + row.sureRight, 0);
		line([
			method,
			...figures.map((value) => three(mean(method, value))),
			three(mean(method, (row) => row.coverage)),
			...figures.map((value) => closed(method, value)),
			`${right} of ${sure}`
		]);
	}
}

async function printPanel(): Promise<void> {
	console.log('\n## A real jury: Chopin Competition 2025, τ with the jurors left out\n');
	head(['stage', 'jurors kept', 'jury', ...methods]);
	for (const { panel, kept, jury, tau } of await panelEvidence(
		methods,
		Math.max(10, Math.round(worlds / 3))
	)) {
		line([panel, kept, jury, ...methods.map((method) => three(tau.get(method) ?? 0))]);
	}
}

function printContenders(): void {
	console.log('\n## The last third of the reviews on the contenders: best entry first\n');
	head(['world', 'even, mean', 'even, calibrated', 'next, all at once', 'next, in four portions']);
	for (const name of ['usual', 'severe judges', 'unreliable', 'missing scores', 'everything at once']) {
		const kind = kinds.find((one) => one.name === name);
		if (!kind) continue;
		const row = contenderEvidence(kind, worlds, seed);
		line([name, three(row.evenMean), three(row.evenCalibrated), three(row.once), three(row.portions)]);
	}
}

function printComparisons(): void {
	console.log('\n## Comparisons: 40 entries, 10 judges, 30 pairs each, 8 go on\n');
	head(['judges', 'pairs', 'best first', 'top 8 found', 'regret (logits)', '90 % covers']);
	for (const kind of comparisonKinds)
		for (const choice of ['random', 'chosen'] as const) {
			const row = comparisonEvidence(kind, choice, worlds, seed);
			line([kind.name, choice, three(row.best), three(row.found), three(row.regret), three(row.covers)]);
		}
}

function printAssignments(): void {
	console.log('\n## Assignment\n');
	head([
		'contest',
		'breaches',
		'fit of optimum',
		'connectivity of random inside the walls',
		'of random without walls',
		'worst 5 % lose',
		'seconds'
	]);
	for (const [entries, judges, reviews, challenges] of [
		[40, 10, 3, 1],
		[120, 30, 3, 3],
		[300, 60, 3, 6],
		[800, 200, 3, 4],
		[800, 200, 3, 12],
		[2000, 400, 3, 8]
	] as const) {
		const row = assignmentEvidence({ entries, judges, reviews, challenges }, seed);
		line([
			row.contest,
			row.breaches,
			three(row.fit),
			three(row.connectivity),
			three(row.unwalled),
			three(row.worstLose),
			row.seconds.toFixed(2)
		]);
	}
}

function printSpeed(): void {
	console.log('\n## Speed, this machine\n');
	head(['work', 'seconds']);
	const timed = (name: string, work: () => unknown) => {
		const start = performance.now();
		work();
		line([name, ((performance.now() - start) / 1000).toFixed(2)]);
	};
	for (const [entries, judges] of [
		[800, 200],
		[12_000, 2000]
	] as const) {
		const kind = kinds[0];
		if (!kind) continue;
		const { input } = makeWorld({ ...kind, entries, judges, criteria: 5 }, seed);
		const contest = makeContest({ entries, judges, reviews: 3, challenges: entries > 1000 ? 18 : 4 }, seed);
		timed(`rank ${entries} × ${judges} × 3, 5 criteria`, () => rank(input));
		timed(`assign ${entries} × ${judges} × 3`, () => assign(contest));
	}
}

const parts = flags.part.split(',');
if (parts.includes('ranking')) printRanking();
if (parts.includes('panel')) await printPanel();
if (parts.includes('contenders')) printContenders();
if (parts.includes('comparisons')) printComparisons();
if (parts.includes('assignment')) printAssignments();
if (parts.includes('speed')) printSpeed();
