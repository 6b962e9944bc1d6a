import { spreadAlong } from '../matrix.ts';
import type { Estimate } from '../standings.ts';
import type { Table } from '../table.ts';
import { modelOf, type Model } from './model.ts';
import { learnJudges } from './judges.ts';
import { censoredCells, firstShare, learnCensored, learnTrust } from './marks.ts';
import { learnSpreads } from './spreads.ts';
import { sweep } from './sweep.ts';

const rounds = +(process.env.R ?? 40);

export function calibrated(table: Table): Estimate {
	return estimateOf(fit(table));
}

/** The model after all its rounds; a fixed number, so that equal input ends at equal bits. */
export function fit(table: Table): Model {
	const model = modelOf(table);
	const first = {
		entry: model.entrySpread.slice(),
		judge: model.judgeSpread.slice(),
		rest: model.restSpread.slice()
	};
	const E = process.env;
	const censored = E.NOCENS ? new Map() : censoredCells(model);
	let outliers = firstShare;
	for (let round = 0; round < rounds; round++) {
		sweep(model);
		learnSpreads(model, first);
		learnCensored(model, censored);
		if (round >= 10 && round % 5 === 0) {
			if (!E.NOJ) learnJudges(model);
			if (!E.NOT) outliers = learnTrust(model, outliers);
		}
	}
	for (let round = 0; round < 6; round++) sweep(model);
	return model;
}

function estimateOf(model: Model): Estimate {
	const { n, table, unit } = model;
	const along = table.weights.map((weight, c) => weight * unit[c]!);
	const level = along.reduce((sum, one, c) => sum + one * model.level[c]!, 0);
	const on = (vector: Float64Array, from: number) =>
		along.reduce((sum, one, c) => sum + one * vector[from + c]!, 0);
	const active = table.ofJudge.filter((edges) => edges.length > 0).length;
	const panel = spreadAlong(model.judgeSpread, 0, n, along) / Math.max(1, active);
	const variance = Float64Array.from(table.entries, (_, e) =>
		spreadAlong(model.entryPost, e * n * n, n, along)
	);
	return {
		score: Float64Array.from(table.entries, (_, e) => level + on(model.entryMean, e * n)),
		se: variance.map((one) => Math.sqrt(one + panel)),
		relativeSe: variance.map(Math.sqrt),
		judges: table.judges.map((id, j) => ({
			id,
			reviews: table.ofJudge[j]!.length,
			severity: on(model.judgeMean, j * n),
			severitySe: Math.sqrt(spreadAlong(model.judgePost, j * n * n, n, along)),
			slope: model.slope[j]!,
			reliability: model.precision[j]!
		}))
	};
}
