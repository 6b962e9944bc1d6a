import { additive } from './additive.ts';
import { bradleyTerry } from './bradley-terry.ts';
import { calibrated } from './calibrated/calibrated.ts';
import { borda, mean, trimmed, zScore } from './plain.ts';
import { standings, type Estimate } from './standings.ts';
import { countParts, tableOf, type Table } from './table.ts';
import type { RankInput, RankMethod, RankOptions, RankResult, RankWarning } from './types.ts';

/** What each method makes of a table of marks. */
export const methods: Record<RankMethod, (table: Table) => Estimate> = {
	calibrated,
	additive,
	mean,
	trimmed,
	'z-score': zScore,
	borda,
	'bradley-terry': bradleyTerry
};

/**
 * Scores and order of the entries, best first, with uncertainty; never fails, whatever is missing. The same input in
 * any order, under any ids, gives the same result. Scores and errors are on the rubric's scale brought to 0..1.
 */
export function rank(input: RankInput, { method = 'calibrated', by }: RankOptions = {}): RankResult {
	const table = tableOf(input);
	const estimate = methods[method](table);
	return {
		ranking: standings(table, estimate, input.topK, by),
		method,
		judges: estimate.judges ?? [],
		warnings: warningsFor(table, method)
	};
}

function warningsFor(table: Table, method: RankMethod): RankWarning[] {
	const warnings: RankWarning[] = [];
	const loads = table.ofJudge
		.map((edges) => edges.length)
		.filter(Boolean)
		.sort((a, b) => a - b);
	const median = loads[Math.floor(loads.length / 2)] ?? 0;
	if (method === 'z-score' && median < 15) warnings.push({ code: 'few_reviews_per_judge', median });
	const parts = countParts(table);
	if (parts > 1) warnings.push({ code: 'disconnected', parts });
	const entries = table.ofEntry.filter((edges) => edges.length === 0).length;
	if (entries) warnings.push({ code: 'unscored', entries });
	return warnings;
}
