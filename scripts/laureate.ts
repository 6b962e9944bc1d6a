/**
 * The method for anybody with a spreadsheet: JSON on stdin, JSON on stdout.
 *   npm run --silent laureate -- rank [--method additive] [--by challenge] < scores.json
 *   npm run --silent laureate -- assign [--explain] < entries-and-judges.json
 *   npm run --silent laureate -- next < scores-and-budget.json
 * And the proof of a closed round, which anybody can check without a database:
 *   npm run --silent laureate -- bundle <round id> [--out bundle.json]
 *   npm run --silent laureate -- verify bundle.json
 * What goes wrong is one line on stderr, and 1 as the exit code.
 */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { assign } from '#lib/judging/assigning/assign.ts';
import { nextAssignments } from '#lib/judging/ranking/next.ts';
import { rank } from '#lib/judging/ranking/rank.ts';
import { rankMethods } from '#lib/judging/ranking/types.ts';
import { asField, asMethod, assignInput, givenIds, nextInput, rankInput } from './laureate/inputs.ts';
import { verify } from './laureate/verify.ts';

const usage = `Usage: laureate rank [--method ${rankMethods.join('|')}] [--by challenge] | assign [--explain] | next  < input.json, or: laureate bundle <round id> [--out file] | verify <file>`;

interface Flags {
	method?: string | undefined;
	by?: string | undefined;
	explain: boolean;
}

function runRank(json: unknown, flags: Flags): unknown {
	const { input, ...asked } = rankInput(json);
	const method = asMethod(flags.method) ?? asked.method;
	const by = asField(flags.by) ?? asked.by;
	const result = rank(input, { ...(method ? { method } : {}), ...(by ? { by } : {}) });
	const { entry, judge } = givenIds(json);
	return {
		...result,
		ranking: result.ranking.map((one) => ({ ...one, id: entry(one.id) })),
		judges: result.judges.map((one) => ({ ...one, id: judge(one.id) }))
	};
}

/** The seats alone, with the gaps on stderr; everything in one object with --explain. */
function runAssign(json: unknown, { explain }: Flags): unknown {
	const { assignments, gaps, refusedPins, fit } = assign(assignInput(json));
	const { entry, pair } = givenIds(json);
	if (explain)
		return {
			assignments: assignments.map(pair),
			gaps: gaps.map((gap) => ({ ...gap, entry: entry(gap.entry) })),
			refusedPins: refusedPins.map(pair),
			fit
		};
	for (const gap of gaps) console.error(`${gap.entry} lacks ${gap.missing}: ${gap.why}`);
	return assignments.map(pair);
}

function runNext(json: unknown): unknown {
	return nextAssignments(nextInput(json)).map(givenIds(json).pair);
}

const commands = new Map<string | undefined, (json: unknown, flags: Flags) => unknown>([
	['rank', runRank],
	['assign', runAssign],
	['next', runNext]
]);

try {
	const { values: flags, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			method: { type: 'string' },
			by: { type: 'string' },
			explain: { type: 'boolean', default: false },
			out: { type: 'string' }
		}
	});
	const [name, subject] = positionals;
	if (name === 'verify' && subject) process.exitCode = await verify(subject);
	else if (name === 'bundle' && subject) {
		// Only this one needs a database.
		const { writeBundle } = await import('./laureate/bundle.ts');
		await writeBundle(subject, flags.out);
	} else {
		const command = commands.get(name);
		if (!command) throw new Error(usage);
		const json: unknown = JSON.parse(await text(process.stdin));
		process.stdout.write(`${JSON.stringify(command(json, flags))}\n`);
	}
} catch (error) {
	const message = error instanceof Error ? error.message : String(error);
	console.error(message.replaceAll(/\s+/g, ' '));
	process.exitCode = 1;
}
