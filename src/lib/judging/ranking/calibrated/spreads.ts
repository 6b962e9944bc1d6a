import { invert, times } from '../matrix.ts';
import type { Model } from './model.ts';
import { noiseOf } from './sweep.ts';

/** Imaginary entries, judges and reviews that hold a spread near its first guess, in size and in shape. */
const sizeStrength = 3;
const shapeStrength = 20;
const floor = 2e-3;

/** One EM step for the level, the three spreads and the challenges' means, from the messages of the last sweep. */
export function learnSpreads(model: Model, first: Spreads): void {
	const { n, table } = model;
	const nn = n * n;
	const judges = [...table.ofJudge.keys()].filter((j) => table.ofJudge[j]!.length > 0);
	const entries = [...table.ofEntry.keys()].filter((e) => table.ofEntry[e]!.length > 0);

	for (let c = 0; c < n; c++) {
		const shift = judges.reduce((sum, j) => sum + model.judgeMean[j * n + c]!, 0) / (judges.length || 1);
		model.level[c]! += shift;
	}
	learnChallenges(model, entries);

	// The level is estimated from the same marks: each sum misses one spread's worth (as REML counts it).
	const entrySum = model.entrySpread.slice();
	table.reviews.forEach((_, edge) => {
		for (let i = 0; i < nn; i++) entrySum[i]! += model.doubt[edge * nn + i]!;
	});
	for (const e of entries) {
		const from = model.challengeOf[e]! * n;
		for (let c = 0; c < n; c++)
			for (let d = 0; d < n; d++)
				entrySum[c * n + d]! +=
					model.entryPost[e * nn + c * n + d]! +
					(model.entryMean[e * n + c]! - model.challengeMean[from + c]!) *
						(model.entryMean[e * n + d]! - model.challengeMean[from + d]!);
	}
	settle(model.entrySpread, entrySum, entries.length, first.entry, n);

	const judgeSum = model.judgeSpread.slice();
	for (const j of judges)
		for (let c = 0; c < n; c++)
			for (let d = 0; d < n; d++)
				judgeSum[c * n + d]! +=
					model.judgePost[j * nn + c * n + d]! + model.judgeMean[j * n + c]! * model.judgeMean[j * n + d]!;
	settle(model.judgeSpread, judgeSum, judges.length, first.judge, n);

	settle(model.restSpread, restSums(model), table.reviews.length, first.rest, n);
}

export interface Spreads {
	entry: Float64Array;
	judge: Float64Array;
	rest: Float64Array;
}

/** E[rest·rest'], each review by its weight, given all marks: exact where the two messages are independent. */
function restSums(model: Model): Float64Array {
	const { n, table, restSpread } = model;
	const nn = n * n;
	const sum = new Float64Array(nn);
	const spread = new Float64Array(nn);
	const inverse = new Float64Array(nn);
	const off = new Float64Array(n);
	const pull = new Float64Array(n);
	const rest = new Float64Array(n);
	const half = new Float64Array(nn);
	table.reviews.forEach((_, edge) => {
		const weight = model.precision[edge]! * model.trust[edge]!;
		surpriseOf(model, edge, spread, off);
		invert(spread, 0, n, inverse, 0);
		times(inverse, 0, n, off, 0, pull, 0);
		times(restSpread, 0, n, pull, 0, rest, 0);
		for (let c = 0; c < n; c++)
			for (let d = 0; d < n; d++) {
				let one = 0;
				for (let k = 0; k < n; k++) one += restSpread[c * n + k]! * inverse[k * n + d]!;
				half[c * n + d] = one;
			}
		for (let c = 0; c < n; c++)
			for (let d = 0; d < n; d++) {
				let one = 0;
				for (let k = 0; k < n; k++) one += half[c * n + k]! * restSpread[k * n + d]!;
				sum[c * n + d]! += restSpread[c * n + d]! + (rest[c]! * rest[d]! - one) / weight;
			}
	});
	return sum;
}

/** How a review's marks were expected to spread, and by how much they are off, from everything but themselves. */
export function surpriseOf(model: Model, edge: number, spread: Float64Array, off: Float64Array): void {
	const { n, slope, slopeSquare, hopeMean, hopeSpread, biasMean, biasSpread } = model;
	const nn = n * n;
	noiseOf(model, edge, spread);
	for (let i = 0; i < nn; i++)
		spread[i]! += slopeSquare[edge]! * hopeSpread[edge * nn + i]! + biasSpread[edge * nn + i]!;
	for (let c = 0; c < n; c++)
		off[c] =
			model.mark[edge * n + c]! -
			model.level[c]! -
			slope[edge]! * hopeMean[edge * n + c]! -
			biasMean[edge * n + c]!;
}

/** The new spread: data, the first guess's size, and an even shape (one variance, one correlation). */
function settle(
	spread: Float64Array,
	sum: Float64Array,
	count: number,
	first: Float64Array,
	n: number
): void {
	for (let i = 0; i < n * n; i++) spread[i] = (sum[i]! + sizeStrength * first[i]!) / (count + sizeStrength);
	let variance = 0;
	let shared = 0;
	for (let c = 0; c < n; c++)
		for (let d = 0; d < n; d++) {
			if (c === d) variance += spread[c * n + c]! / n;
			else shared += spread[c * n + d]! / Math.max(1, n * (n - 1));
		}
	const even = shapeStrength / (count + shapeStrength);
	for (let c = 0; c < n; c++)
		for (let d = 0; d < n; d++) {
			const target = c === d ? variance : shared;
			spread[c * n + d] = (1 - even) * spread[c * n + d]! + even * target + (c === d ? floor : 0);
		}
}

/** Challenges differ in level by `share` of the entries' spread; the share is learnt by the same kind of step. */
function learnChallenges(model: Model, entries: readonly number[]): void {
	const { n, challengeMean, challengeOf, entryMean } = model;
	const count = challengeMean.length / n;
	if (count < 2) return;
	const sizes = new Float64Array(count);
	const sums = new Float64Array(count * n);
	for (const e of entries) {
		sizes[challengeOf[e]!]! += 1;
		for (let c = 0; c < n; c++) sums[challengeOf[e]! * n + c]! += entryMean[e * n + c]!;
	}
	let share = 0;
	const variance = model.entrySpread.reduce((sum, one, i) => sum + (i % (n + 1) === 0 ? one : 0), 0);
	challengeMean.forEach((mean) => (share += (mean * mean) / variance / count));
	share = Math.min(2, share + 0.5 / count);
	model.challengeShare = share;
	for (let g = 0; g < count; g++)
		for (let c = 0; c < n; c++)
			challengeMean[g * n + c] =
				((sums[g * n + c]! / (sizes[g]! || 1)) * share * sizes[g]!) / (share * sizes[g]! + 1);
}
