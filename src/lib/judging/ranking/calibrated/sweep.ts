import { invert, times } from '../matrix.ts';
import type { Model } from './model.ts';

/**
 * One round of Gaussian belief propagation on the judge–entry graph: entries tell judges what the others say, judges
 * tell entries what their bias lets the mark mean. All judges first, then all entries, so that no order matters.
 * Where it settles the means are those of the exact joint posterior (Weiss & Freeman 2001).
 */
export function sweep(model: Model): void {
	tellEntries(model);
	tellJudges(model);
}

function tellEntries(model: Model): void {
	const { n, table, mark, level, hopeMean, hopeSpread, slope, slopeSquare, biasMean, biasSpread } = model;
	const nn = n * n;
	const priorPrecision = new Float64Array(nn);
	invert(model.judgeSpread, 0, n, priorPrecision, 0);
	const spread = new Float64Array(nn);
	const inverse = new Float64Array(nn);
	const own = new Float64Array(n);
	const pull = new Float64Array(n);
	const rest = new Float64Array(n);
	const most = table.ofJudge.reduce((top, edges) => Math.max(top, edges.length), 0);
	const precisions = new Float64Array(most * nn);
	const pulls = new Float64Array(most * n);

	table.ofJudge.forEach((edges, j) => {
		const precision = priorPrecision.slice();
		const shift = new Float64Array(n);
		edges.forEach((edge, at) => {
			noiseOf(model, edge, spread);
			for (let i = 0; i < nn; i++) spread[i]! += slopeSquare[edge]! * hopeSpread[edge * nn + i]!;
			invert(spread, 0, n, precisions, at * nn);
			for (let c = 0; c < n; c++)
				own[c] = mark[edge * n + c]! - level[c]! - slope[edge]! * hopeMean[edge * n + c]!;
			times(precisions, at * nn, n, own, 0, pulls, at * n);
			for (let i = 0; i < nn; i++) precision[i]! += precisions[at * nn + i]!;
			for (let c = 0; c < n; c++) shift[c]! += pulls[at * n + c]!;
		});
		invert(precision, 0, n, model.judgePost, j * nn);
		times(model.judgePost, j * nn, n, shift, 0, model.judgeMean, j * n);
		edges.forEach((edge, at) => {
			for (let i = 0; i < nn; i++) spread[i] = precision[i]! - precisions[at * nn + i]!;
			invert(spread, 0, n, biasSpread, edge * nn);
			for (let c = 0; c < n; c++) pull[c] = shift[c]! - pulls[at * n + c]!;
			times(biasSpread, edge * nn, n, pull, 0, biasMean, edge * n);
			noiseOf(model, edge, spread);
			for (let i = 0; i < nn; i++) spread[i]! += biasSpread[edge * nn + i]!;
			invert(spread, 0, n, inverse, 0);
			for (let c = 0; c < n; c++) rest[c] = mark[edge * n + c]! - level[c]! - biasMean[edge * n + c]!;
			times(inverse, 0, n, rest, 0, pull, 0);
			for (let i = 0; i < nn; i++) model.sayPrecision[edge * nn + i] = slopeSquare[edge]! * inverse[i]!;
			for (let c = 0; c < n; c++) model.sayShift[edge * n + c] = slope[edge]! * pull[c]!;
		});
	});
}

function tellJudges(model: Model): void {
	const { n, table, hopeMean, hopeSpread, sayPrecision, sayShift, challengeMean, challengeOf } = model;
	const nn = n * n;
	const priorPrecision = new Float64Array(nn);
	invert(model.entrySpread, 0, n, priorPrecision, 0);
	const others = new Float64Array(nn);
	const pull = new Float64Array(n);
	const shift = new Float64Array(n);
	table.ofEntry.forEach((edges, e) => {
		const precision = priorPrecision.slice();
		times(priorPrecision, 0, n, challengeMean, challengeOf[e]! * n, shift, 0);
		for (const edge of edges) {
			for (let i = 0; i < nn; i++) precision[i]! += sayPrecision[edge * nn + i]!;
			for (let c = 0; c < n; c++) shift[c]! += sayShift[edge * n + c]!;
		}
		invert(precision, 0, n, model.entryPost, e * nn);
		times(model.entryPost, e * nn, n, shift, 0, model.entryMean, e * n);
		for (const edge of edges) {
			for (let i = 0; i < nn; i++) others[i] = precision[i]! - sayPrecision[edge * nn + i]!;
			invert(others, 0, n, hopeSpread, edge * nn);
			for (let c = 0; c < n; c++) pull[c] = shift[c]! - sayShift[edge * n + c]!;
			times(hopeSpread, edge * nn, n, pull, 0, hopeMean, edge * n);
		}
	});
}

/** Noise of one review: the rest, by the judge's precision and the review's trust, and the marks' own blur. */
export function noiseOf(model: Model, edge: number, out: Float64Array): void {
	const { n, restSpread, precision, trust, blur } = model;
	const weight = precision[edge]! * trust[edge]!;
	for (let i = 0; i < n * n; i++) out[i] = restSpread[i]! / weight;
	for (let c = 0; c < n; c++) out[c * n + c]! += blur[edge * n + c]!;
}
