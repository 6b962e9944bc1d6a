import { invert, times } from '../matrix.ts';
import { noises, points } from './judges.ts';
import type { Model } from './model.ts';

/** Grid points less likely than this do not matter. */
const negligible = 1e-3;

/**
 * What each review adds to its entry's variance because slope and precision of the judge are not known but believed:
 * how far the entry's mean would move, and how much wider it would be, at each grid point (law of total variance, to
 * second order in the judge's precision).
 */
export function learnDoubt(model: Model): void {
	const { n, table, mark, level, restSpread, trust, blur, biasMean, biasSpread, entryMean, doubt } = model;
	const nn = n * n;
	const noise = new Float64Array(nn);
	const inverse = new Float64Array(nn);
	const off = new Float64Array(n);
	const seenOff = new Float64Array(n);
	const seenMean = new Float64Array(n);
	const pull = new Float64Array(n);
	const meanPull = new Float64Array(n);
	const says = new Float64Array(nn);
	const inner = new Float64Array(nn);
	const [left, right] = [new Float64Array(nn), new Float64Array(nn)];
	table.reviews.forEach(({ entry, judge }, edge) => {
		const belief = model.beliefs[judge];
		if (!belief) return;
		const post = model.entryPost.subarray(entry * nn, entry * nn + nn);
		for (let c = 0; c < n; c++) off[c] = mark[edge * n + c]! - level[c]! - biasMean[edge * n + c]!;
		meanPull.fill(0);
		says.fill(0);
		inner.fill(0);
		let mass = 0;
		noises.forEach((factor, s) => {
			const rest = factor ** 2 / trust[edge]!;
			for (let i = 0; i < nn; i++) noise[i] = restSpread[i]! * rest + biasSpread[edge * nn + i]!;
			for (let c = 0; c < n; c++) noise[c * n + c]! += blur[edge * n + c]!;
			invert(noise, 0, n, inverse, 0);
			times(inverse, 0, n, off, 0, seenOff, 0);
			times(inverse, 0, n, entryMean, entry * n, seenMean, 0);
			let [square, fourth] = [0, 0];
			for (let at = s; at < points.length; at += noises.length) {
				const share = belief[at]!;
				if (share < negligible) continue;
				const { slope } = points[at]!;
				mass += share;
				square += share * slope ** 2;
				fourth += share * slope ** 4;
				for (let c = 0; c < n; c++) {
					pull[c] = slope * (seenOff[c]! - slope * seenMean[c]!);
					meanPull[c]! += share * pull[c]!;
				}
				for (let c = 0; c < n; c++)
					for (let d = 0; d < n; d++) inner[c * n + d]! += share * pull[c]! * pull[d]!;
			}
			if (fourth === 0) return;
			multiply(inverse, post, n, left);
			multiply(left, inverse, n, right);
			for (let i = 0; i < nn; i++) {
				says[i]! += square * inverse[i]!;
				inner[i]! += fourth * right[i]!;
			}
		});
		multiply(says, post, n, left);
		multiply(left, says, n, right);
		for (let c = 0; c < n; c++)
			for (let d = 0; d < n; d++) {
				const mean = (meanPull[c]! * meanPull[d]! + right[c * n + d]!) / mass;
				inner[c * n + d] = (inner[c * n + d]! - mean) / mass;
			}
		multiply(post, inner, n, left);
		multiply(left, post, n, right);
		doubt.set(right, edge * nn);
	});
}

function multiply(a: Float64Array, b: Float64Array, n: number, out: Float64Array): void {
	out.fill(0);
	for (let i = 0; i < n; i++)
		for (let k = 0; k < n; k++) {
			const one = a[i * n + k]!;
			for (let j = 0; j < n; j++) out[i * n + j]! += one * b[k * n + j]!;
		}
}
