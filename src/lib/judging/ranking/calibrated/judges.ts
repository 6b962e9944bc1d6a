import { invert, quadratic, times } from '../matrix.ts';
import type { Model } from './model.ts';

/** Slopes and noise factors that a judge may have; (0, ·) is one whose marks have nothing to do with the entry. */
const slopes = [0, 0.4, 0.6, 0.8, 1, 1.2, 1.45, 1.75];
const noises = [0.55, 0.75, 1, 1.33, 1.8, 2.5];
const points = slopes.flatMap((slope) => noises.map((noise) => ({ slope, noise })));

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

function normalised(values: readonly number[]): Float64Array {
	const sum = values.reduce((total, one) => total + one, 0);
	return Float64Array.from(values, (one) => one / sum);
}

/**
 * Slope and precision of every judge: on a grid of both, the likelihood of all his marks with the entries (as the
 * other judges see them) and his own bias integrated out; the panel's spreads by Bayes over `panels`.
 */
export function learnJudges(model: Model): void {
	const { table } = model;
	const likelihoods = table.ofJudge.map((edges) => (edges.length ? likelihoodOf(model, edges) : undefined));

	const evidence = panels.map(({ prior, weights }) =>
		likelihoods.reduce((sum, likelihood) => {
			if (!likelihood) return sum;
			let one = 0;
			for (let at = 0; at < weights.length; at++) one += weights[at]! * likelihood[at]!;
			return sum + Math.log(Math.max(one, 1e-300));
		}, Math.log(prior))
	);
	const top = Math.max(...evidence);
	const belief = normalised(evidence.map((one) => Math.exp(one - top)));

	likelihoods.forEach((likelihood, j) => {
		let [mass, precision, first, second] = [0, 0, 0, 0];
		panels.forEach(({ weights }, panel) => {
			if (belief[panel]! < 1e-6) return;
			let evidenceHere = 0;
			for (let at = 0; at < weights.length; at++) evidenceHere += weights[at]! * (likelihood?.[at] ?? 1);
			points.forEach((point, at) => {
				const share =
					(belief[panel]! * weights[at]! * (likelihood?.[at] ?? 1)) / Math.max(evidenceHere, 1e-300);
				const weight = share / point.noise ** 2;
				mass += share;
				precision += weight;
				first += weight * point.slope;
				second += weight * point.slope ** 2;
			});
		});
		model.precision[j] = precision / mass;
		model.slope[j] = first / precision;
		model.slopeSquare[j] = second / precision;
	});
}

/** Likelihood at each grid point, divided by the greatest. */
function likelihoodOf(model: Model, edges: readonly number[]): Float64Array {
	const { n, mark, level, hopeMean, hopeSpread, restSpread, trust, blur } = model;
	const nn = n * n;
	const biasPrecision = new Float64Array(nn);
	const priorLog = invert(model.judgeSpread, 0, n, biasPrecision, 0);
	const spread = new Float64Array(nn);
	const inverse = new Float64Array(nn);
	const off = new Float64Array(n);
	const pull = new Float64Array(n);
	const logs = points.map(({ slope, noise }) => {
		const precision = biasPrecision.slice();
		const shift = new Float64Array(n);
		let log = 0;
		for (const edge of edges) {
			const rest = (noise * noise) / trust[edge]!;
			for (let i = 0; i < nn; i++)
				spread[i] = restSpread[i]! * rest + slope * slope * hopeSpread[edge * nn + i]!;
			for (let c = 0; c < n; c++) {
				spread[c * n + c]! += blur[edge * n + c]!;
				off[c] = mark[edge * n + c]! - level[c]! - slope * hopeMean[edge * n + c]!;
			}
			log -= 0.5 * invert(spread, 0, n, inverse, 0);
			times(inverse, 0, n, off, 0, pull, 0);
			for (let i = 0; i < nn; i++) precision[i]! += inverse[i]!;
			for (let c = 0; c < n; c++) {
				shift[c]! += pull[c]!;
				log -= 0.5 * off[c]! * pull[c]!;
			}
		}
		invert(precision, 0, n, spread, 0);
		times(spread, 0, n, shift, 0, pull, 0);
		for (let c = 0; c < n; c++) log += 0.5 * shift[c]! * pull[c]!;
		return log - 0.5 * quadratic(precision, 0, n, shift, 0)[1] - 0.5 * priorLog;
	});
	const top = Math.max(...logs);
	return Float64Array.from(logs, (log) => Math.exp(log - top));
}
