import { commonAxes, invert, times } from '../matrix.ts';
import type { Model } from './model.ts';
import { surpriseOf } from './spreads.ts';

/** Slopes and noise factors that a judge may have; (0, ·) is one whose marks have nothing to do with the entry. */
const slopes = [0, 0.4, 0.6, 0.8, 1, 1.2, 1.45, 1.75];
export const noises = [0.55, 0.75, 1, 1.33, 1.8, 2.5];
export const points = slopes.flatMap((slope) => noises.map((noise) => ({ slope, noise })));

/**
 * What panels are like: spread of slopes, spread of log noise, share of careless judges, and how believable that is
 * before any mark is seen. The panel's own likelihood reweighs them; nothing is fixed at one value.
 */
const panels = [0.03, 0.1, 0.2, 0.3, 0.45].flatMap((slope, s) =>
	[0.03, 0.15, 0.3, 0.45, 0.65, 0.9].flatMap((noise, t) =>
		[0.005, 0.03, 0.1, 0.2, 0.35].map((careless, u) => ({
			prior: Math.exp(-0.25 * (s + t) - 0.7 * u),
			weights: normalised(points.map((point) => pointPrior(point, slope, noise, careless)))
		}))
	)
);

function pointPrior(point: { slope: number; noise: number }, slope: number, noise: number, careless: number) {
	const byNoise = Math.exp(-0.5 * (Math.log(point.noise) / noise) ** 2);
	const total = noises.reduce((sum, one) => sum + Math.exp(-0.5 * (Math.log(one) / noise) ** 2), 0);
	if (point.slope === 0) return careless / noises.length;
	const bySlope = Math.exp(-0.5 * ((point.slope - 1) / slope) ** 2);
	const all = slopes.reduce((sum, one) => sum + (one ? Math.exp(-0.5 * ((one - 1) / slope) ** 2) : 0), 0);
	return ((1 - careless) * byNoise * bySlope) / total / all;
}

function normalised(values: ArrayLike<number>): Float64Array {
	const list = Float64Array.from(values);
	const sum = list.reduce((total, one) => total + one, 0);
	return list.map((one) => one / sum);
}

/**
 * Slope and precision of every judge, on a grid of both: the likelihood of his marks with the entries (as the other
 * judges see them) and his own bias integrated out; the panel's spreads by Bayes over `panels`.
 */
export function learnJudges(model: Model): void {
	const { table } = model;
	const marks = rotated(model);
	const likelihoods = table.ofJudge.map((edges) => likelihoodOf(model, marks, edges));
	const evidenceOf = (weights: Float64Array, whole: Float64Array) => {
		let sum = 0;
		for (let at = 0; at < weights.length; at++) sum += weights[at]! * whole[at]!;
		return Math.max(sum, 1e-300);
	};
	const logs = panels.map(({ prior, weights }) =>
		likelihoods.reduce((sum, whole) => sum + Math.log(evidenceOf(weights, whole)), Math.log(prior))
	);
	const top = Math.max(...logs);
	const belief = normalised(logs.map((log) => Math.exp(log - top)));
	const likely = panels.flatMap(({ weights }, panel) =>
		belief[panel]! > 1e-5 ? [{ weights, share: belief[panel]! }] : []
	);

	const typical = { mass: 0, slope: 0, logNoise: 0 };
	table.ofJudge.forEach((edges, j) => {
		const whole = likelihoods[j]!;
		// What the rest of the panel makes one expect of this judge.
		const prior = new Float64Array(points.length);
		for (const { weights, share } of likely) {
			const scale = share / evidenceOf(weights, whole);
			for (let at = 0; at < points.length; at++) prior[at]! += scale * weights[at]!;
		}
		const posterior = normalised(prior.map((one, at) => one * whole[at]!));
		const all = meansOf(posterior);
		for (const [at, point] of points.entries()) {
			if (point.slope === 0 || edges.length === 0) continue;
			typical.mass += posterior[at]!;
			typical.slope += posterior[at]! * point.slope;
			typical.logNoise += posterior[at]! * Math.log(point.noise);
		}
		model.beliefs[j] = posterior;
		model.judgeSlope[j] = all.slope;
		model.judgePrecision[j] = all.precision;
		for (const edge of edges) {
			model.precision[edge] = all.precision;
			model.slope[edge] = all.slope;
			model.slopeSquare[edge] = all.slopeSquare;
		}
	});
	if (typical.mass === 0) return;
	// By definition the typical careful judge has slope and noise factor 1: what is left over belongs to the spreads.
	const slopeOver = (typical.slope / typical.mass) ** 2;
	const noiseOver = Math.exp((2 * typical.logNoise) / typical.mass);
	for (let i = 0; i < model.entrySpread.length; i++) {
		model.entrySpread[i]! *= slopeOver;
		model.restSpread[i]! *= noiseOver;
	}
}

/** E[precision], and slope and its square as precision weighs them. */
function meansOf(belief: Float64Array) {
	let [precision, first, second] = [0, 0, 0];
	points.forEach((point, at) => {
		const weight = belief[at]! / point.noise ** 2;
		precision += weight;
		first += weight * point.slope;
		second += weight * point.slope ** 2;
	});
	return { precision, slope: first / precision, slopeSquare: second / precision };
}

/** All marks along the common axes, where nothing is correlated any more; one row of n per review. */
interface Rotated {
	mark: Float64Array;
	hope: Float64Array;
	hopeVariance: Float64Array;
	/** What the review's cells tell about this axis: 1 when all are there, 0 when nothing. */
	share: Float64Array;
	biasPrecision: Float64Array;
}

/**
 * Turns marks and messages so that rest and quality are uncorrelated between axes. Where cells are blurred (missing,
 * censored), the expected surprise stands in for them, stretched to its full variance and counted by its share of it.
 */
function rotated(model: Model): Rotated {
	const { n, table, entrySpread, restSpread, judgeSpread, blur } = model;
	const nn = n * n;
	const { to } = commonAxes(entrySpread, restSpread, n);
	const size = table.reviews.length;
	const result = {
		mark: new Float64Array(size * n),
		hope: new Float64Array(size * n),
		hopeVariance: new Float64Array(size * n),
		share: new Float64Array(size * n),
		biasPrecision: Float64Array.from({ length: n }, (_, c) => 1 / along(judgeSpread, 0, to, c * n, n))
	};
	const spread = new Float64Array(nn);
	const inverse = new Float64Array(nn);
	const off = new Float64Array(n);
	const pull = new Float64Array(n);
	const axis = new Float64Array(n);
	for (let edge = 0; edge < size; edge++) {
		const slope = model.slope[edge]!;
		surpriseOf(model, edge, spread, off);
		invert(spread, 0, n, inverse, 0);
		times(inverse, 0, n, off, 0, pull, 0);
		for (let c = 0; c < n; c++) off[c]! -= blur[edge * n + c]! * pull[c]!;
		times(to, 0, n, off, 0, result.mark, edge * n);
		times(to, 0, n, model.hopeMean, edge * n, result.hope, edge * n);
		times(to, 0, n, model.biasMean, edge * n, axis, 0);
		for (let i = 0; i < n; i++) {
			spread[i * n + i]! -= blur[edge * n + i]!;
			for (let k = 0; k < n; k++) inverse[i * n + k]! *= blur[edge * n + i]! * blur[edge * n + k]!;
			inverse[i * n + i]! -= blur[edge * n + i]!;
		}
		for (let c = 0; c < n; c++) {
			const at = edge * n + c;
			const whole = along(spread, 0, to, c * n, n);
			const share = Math.max(1e-6, 1 + along(inverse, 0, to, c * n, n) / whole);
			result.mark[at] = slope * result.hope[at]! + axis[c]! + result.mark[at]! / Math.sqrt(share);
			result.share[at] = share;
			result.hopeVariance[at] = along(model.hopeSpread, edge * nn, to, c * n, n);
		}
	}
	return result;
}

/** v'Av for the vector at `from`. */
function along(a: Float64Array, start: number, v: Float64Array, from: number, n: number): number {
	let sum = 0;
	for (let i = 0; i < n; i++)
		for (let k = 0; k < n; k++) sum += v[from + i]! * v[from + k]! * a[start + i * n + k]!;
	return sum;
}

/** Likelihood at each grid point, divided by the greatest; the judge's bias is integrated out on each axis. */
function likelihoodOf({ n, trust }: Model, marks: Rotated, edges: readonly number[]): Float64Array {
	const logs = points.map(({ slope, noise }) => {
		let log = 0;
		for (let c = 0; c < n; c++) {
			let precision = marks.biasPrecision[c]!;
			let shift = 0;
			let square = 0;
			for (const edge of edges) {
				const at = edge * n + c;
				const weight = 1 / ((noise * noise) / trust[edge]! + slope * slope * marks.hopeVariance[at]!);
				const off = marks.mark[at]! - slope * marks.hope[at]!;
				const counted = marks.share[at]! * weight;
				precision += counted;
				shift += counted * off;
				square += counted * off * off;
				log += 0.5 * marks.share[at]! * Math.log(weight);
			}
			log += 0.5 * ((shift * shift) / precision - square - Math.log(precision / marks.biasPrecision[c]!));
		}
		return log;
	});
	const top = Math.max(...logs);
	return Float64Array.from(logs, (log) => Math.exp(log - top));
}
