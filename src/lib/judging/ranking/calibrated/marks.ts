import { hazard } from '../normal.ts';
import { invert, quadratic, times } from '../matrix.ts';
import { unknown, type Model } from './model.ts';
import { surpriseOf } from './spreads.ts';

/** How far off a review may lie, in standard deviations of what its size is expected to be. */
const ordinary = 1;

/**
 * How far each review can be trusted: 1, or less where its marks lie further from all that was expected than is
 * ordinary: Huber's weight (1964) on the Mahalanobis distance. A mark's pull stops growing there, but never shrinks.
 */
export function learnTrust(model: Model): void {
	const { n, table, trust } = model;
	const spread = new Float64Array(n * n);
	const off = new Float64Array(n);
	const limit = n + ordinary * Math.sqrt(2 * n);
	const next = table.reviews.map((_, edge) => {
		surpriseOf(model, edge, spread, off);
		const rest = 1 / model.precision[edge]!;
		for (let i = 0; i < n * n; i++) spread[i]! += model.restSpread[i]! * rest * (1 - 1 / trust[edge]!);
		const [square] = quadratic(spread, 0, n, off, 0);
		return Math.min(1, Math.sqrt(limit / square));
	});
	trust.set(next);
}

/** A mark at an end of the scale: the true impression lies there or beyond `bound` (+1: above, −1: below). */
interface Censored {
	readonly cell: number;
	readonly bound: number;
	readonly side: 1 | -1;
}
type CensoredByReview = ReadonlyMap<number, readonly Censored[]>;

/** Scales on which most marks sit at the ends hold no distances to censor; they are taken as they are. */
const mostAtEnds = 0.6;

export function censoredCells(model: Model): CensoredByReview {
	const { table, n, unit } = model;
	const found = new Map<number, Censored[]>();
	for (let c = 0; c < n; c++) {
		const values = table.reviews.map((review) => review.values[c]!);
		const atEnds = values.filter((value) => value === 0 || value === 1).length;
		const seen = values.filter((value) => !Number.isNaN(value)).length;
		if (atEnds > mostAtEnds * seen) continue;
		values.forEach((value, edge) => {
			if (value !== 0 && value !== 1) return;
			const side = value === 1 ? 1 : -1;
			const cells = found.get(edge) ?? [];
			cells.push({ cell: c, side, bound: (value - (side * table.steps[c]!) / 2) / unit[c]! });
			found.set(edge, cells);
			model.blur[edge * n + c]! += 0.25;
		});
	}
	return found;
}

/**
 * One step of expectation propagation for the censored marks (Minka 2001): each gets the normal mark that does to
 * everything else what "beyond the bound" does.
 */
export function learnCensored(model: Model, censored: CensoredByReview): void {
	const { n, mark, blur } = model;
	const nn = n * n;
	const spread = new Float64Array(nn);
	const inverse = new Float64Array(nn);
	const off = new Float64Array(n);
	const pull = new Float64Array(n);
	for (const [edge, cells] of censored) {
		surpriseOf(model, edge, spread, off);
		invert(spread, 0, n, inverse, 0);
		times(inverse, 0, n, off, 0, pull, 0);
		for (const { cell, bound, side } of cells) {
			const at = edge * n + cell;
			const own = blur[at]!;
			// The impression without this mark: mean and variance, by taking its site out of the joint normal.
			const precision = inverse[cell * n + cell]!;
			const variance = 1 / precision - own;
			const mean = mark[at]! - pull[cell]! / precision;
			if (!(variance > 1e-6)) continue;
			const root = Math.sqrt(variance);
			const alpha = (side * (mean - bound)) / root;
			const lambda = hazard(alpha);
			const newMean = mean + side * root * lambda;
			const shrink = Math.min(1 - 1e-4, Math.max(1e-4, lambda * (lambda + alpha)));
			const newVariance = variance * (1 - shrink);
			const sitePrecision = 1 / newVariance - 1 / variance;
			const siteShift = newMean / newVariance - mean / variance;
			// Half a step, in natural parameters.
			const dampedPrecision = 0.5 * sitePrecision + 0.5 / own;
			const dampedShift = 0.5 * siteShift + (0.5 * mark[at]!) / own;
			blur[at] = Math.min(unknown, 1 / dampedPrecision);
			mark[at] = dampedShift / dampedPrecision;
		}
	}
}
