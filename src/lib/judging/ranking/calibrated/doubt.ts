import { invert, spreadAlong, times } from '../matrix.ts';
import { points } from './judges.ts';
import type { Model } from './model.ts';

/** Grid points less likely than this do not matter. */
const negligible = 2e-3;

/**
 * What an entry's variance (along the rubric's weights) grows by because slope and precision of its judges are not
 * known but believed: how far its mean would move, and how much wider it would be, at each grid point of each judge.
 */
export function doubtAboutJudges(model: Model, weights: Float64Array): Float64Array {
	const { n, table, mark, level, restSpread, trust, blur, biasMean, biasSpread } = model;
	const nn = n * n;
	const noise = new Float64Array(nn);
	const inverse = new Float64Array(nn);
	const lean = new Float64Array(n);
	const off = new Float64Array(n);
	const pull = new Float64Array(n);
	const seen = new Float64Array(n);
	return Float64Array.from(table.ofEntry, (edges, e) => {
		times(model.entryPost, e * nn, n, weights, 0, lean, 0);
		let doubt = 0;
		for (const edge of edges) {
			const belief = model.beliefs[edge];
			if (!belief) continue;
			let [mass, move, moveSquare, widen] = [0, 0, 0, 0];
			const meanSeen = new Float64Array(n);
			points.forEach((point, at) => {
				const share = belief[at]!;
				if (share < negligible) return;
				const rest = point.noise ** 2 / trust[edge]!;
				for (let i = 0; i < nn; i++) noise[i] = restSpread[i]! * rest + biasSpread[edge * nn + i]!;
				for (let c = 0; c < n; c++) {
					noise[c * n + c]! += blur[edge * n + c]!;
					off[c] =
						mark[edge * n + c]! -
						level[c]! -
						biasMean[edge * n + c]! -
						point.slope * model.entryMean[e * n + c]!;
				}
				invert(noise, 0, n, inverse, 0);
				times(inverse, 0, n, off, 0, pull, 0);
				times(inverse, 0, n, lean, 0, seen, 0);
				let one = 0;
				for (let c = 0; c < n; c++) {
					one += point.slope * lean[c]! * pull[c]!;
					seen[c]! *= point.slope ** 2;
					meanSeen[c]! += share * seen[c]!;
				}
				mass += share;
				move += share * one;
				moveSquare += share * one * one;
				widen += share * spreadAlong(model.entryPost, e * nn, n, seen);
			});
			doubt += Math.max(0, moveSquare / mass - (move / mass) ** 2);
			for (let c = 0; c < n; c++) meanSeen[c]! /= mass;
			doubt += Math.max(0, widen / mass - spreadAlong(model.entryPost, e * nn, n, meanSeen));
		}
		return doubt;
	});
}
