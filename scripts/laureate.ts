/**
 * The method for anybody with a spreadsheet: JSON on stdin, JSON on stdout.
 *   npm run --silent laureate -- rank [--method additive] [--by challenge] < scores.json
 *   npm run --silent laureate -- assign [--explain] < entries-and-judges.json
 *   npm run --silent laureate -- next < scores-and-budget.json
 */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { assign } from '#lib/judging/assigning/assign.ts';
import type { AssignInput } from '#lib/judging/assigning/types.ts';
import { nextAssignments } from '#lib/judging/ranking/next.ts';
import { rank } from '#lib/judging/ranking/rank.ts';
import { rankMethods, type NextInput, type RankInput, type RankMethod } from '#lib/judging/ranking/types.ts';

const usage = `Usage: laureate rank [--method ${rankMethods.join('|')}] [--by challenge] | assign [--explain] | next  < input.json`;

const { values: flags, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		method: { type: 'string' },
		by: { type: 'string' },
		explain: { type: 'boolean', default: false }
	}
});
const isMethod = (name: string): name is RankMethod => rankMethods.some((method) => method === name);

function runRank(input: RankInput & { method?: string; by?: string }): unknown {
	const method = flags.method ?? input.method ?? 'calibrated';
	if (!isMethod(method)) throw new Error(`Unknown method "${method}". ${usage}`);
	return rank(input, {
		method,
		...((flags.by ?? input.by) === 'challenge' ? { by: 'challenge' } : {})
	});
}

/** The seats alone, with the gaps on stderr; everything in one object with --explain. */
function runAssign(input: AssignInput): unknown {
	const plan = assign(input);
	if (flags.explain) return plan;
	for (const gap of plan.gaps) console.error(`${gap.entry} lacks ${gap.missing}: ${gap.why}`);
	return plan.assignments;
}

const commands = new Map<string | undefined, (input: never) => unknown>([
	['rank', runRank],
	['assign', runAssign],
	['next', (input: NextInput) => nextAssignments(input)]
]);
const command = commands.get(positionals[0]);
if (!command) {
	console.error(usage);
	process.exitCode = 2;
} else {
	try {
		const input: unknown = JSON.parse(await text(process.stdin));
		process.stdout.write(`${JSON.stringify(command(input as never))}\n`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
