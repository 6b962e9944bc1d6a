import { invert, times } from '../matrix.ts';
import type { Shares } from '../standings.ts';
import { plainTotals } from '../table.ts';
import type { Model } from './model.ts';
import { noiseOf } from './sweep.ts';

/**
 * What an entry's score was put together from, along the rubric's weights. Given its judges' biases, an entry's quality
 * is a weighted sum of its corrected marks and of what is usual (the normal equations, read for one entry): the matrices
 * of weights are told as the figures that they amount to where all criteria deviate as they usually do together.
 */
export function sharesOf(model: Model, along: Float64Array): Shares {
	const { n, table, level, challengeMean, challengeOf, slope, slopeSquare } = model;
	const nn = n * n;
	const on = (vector: Float64Array, from: number) =>
		along.reduce((sum, one, c) => sum + one * vector[from + c]!, 0);
	const raw = plainTotals(table);
	const middle = on(level, 0);
	const prior = new Float64Array(nn);
	invert(model.entrySpread, 0, n, prior, 0);
	// The direction in which an entry that is good altogether deviates.
	const together = new Float64Array(n);
	times(model.entrySpread, 0, n, along, 0, together, 0);
	const size = on(together, 0);
	const weight = new Float64Array(table.reviews.length);
	const scale = new Float64Array(table.reviews.length);
	const noise = new Float64Array(nn);
	const precision = new Float64Array(nn);
	const post = new Float64Array(nn);
	const toward = new Float64Array(n);
	const moved = new Float64Array(n);
	for (const edges of table.ofEntry) {
		const inverses = edges.map((edge) => {
			const inverse = new Float64Array(nn);
			noiseOf(model, edge, noise);
			invert(noise, 0, n, inverse, 0);
			return { edge, inverse };
		});
		precision.set(prior);
		for (const { edge, inverse } of inverses)
			for (let i = 0; i < nn; i++) precision[i]! += slopeSquare[edge]! * inverse[i]!;
		invert(precision, 0, n, post, 0);
		for (const { edge, inverse } of inverses) {
			times(inverse, 0, n, together, 0, toward, 0);
			times(post, 0, n, toward, 0, moved, 0);
			const pull = on(moved, 0) / size;
			weight[edge] = slopeSquare[edge]! * pull;
			const bias = on(model.judgeMean, table.reviews[edge]!.judge * n);
			scale[edge] = pull * (slope[edge]! - slopeSquare[edge]!) * (raw[edge]! - middle - bias);
		}
	}
	return {
		weight,
		scale,
		correction: Float64Array.from(table.reviews, ({ judge }) => -on(model.judgeMean, judge * n)),
		correctionSe: Float64Array.from(table.reviews, ({ judge }) => {
			times(model.judgePost, judge * nn, n, along, 0, moved, 0);
			return Math.sqrt(Math.max(0, on(moved, 0)));
		}),
		usual: Float64Array.from(table.entries, (_, e) => middle + on(challengeMean, challengeOf[e]! * n))
	};
}
