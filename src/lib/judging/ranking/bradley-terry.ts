import { invert } from './matrix.ts';
import type { Estimate } from './standings.ts';
import { totals, type Table } from './table.ts';

/** `share` of the comparison that `better` won: 1, or 0.5 for a tie. Indices of entries. */
interface Comparison {
	readonly better: number;
	readonly worse: number;
	readonly share: number;
}

/** Strengths are normal with this spread beforehand (logits): keeps an entry that never lost finite. */
const priorSpread = 1.5;
const mostDense = 600;

/**
 * Strength of each entry, in logits, with its error, from comparisons of two (Bradley & Terry 1952): the chance that
 * e beats f is 1 / (1 + exp(f − e)). Posterior mode under a normal prior, by Newton's steps entry by entry (the
 * problem is convex); errors from the curvature there (Laplace).
 */
export function strengths(entries: number, comparisons: readonly Comparison[]) {
	const rivals: { other: number; won: number }[][] = Array.from({ length: entries }, () => []);
	for (const { better, worse, share } of comparisons) {
		rivals[better]?.push({ other: worse, won: share });
		rivals[worse]?.push({ other: better, won: 1 - share });
	}
	const strength = new Float64Array(entries);
	const prior = 1 / priorSpread ** 2;
	for (let round = 0; round < 500; round++) {
		let change = 0;
		for (let e = 0; e < entries; e++) {
			let slope = -prior * strength[e]!;
			let bend = prior;
			for (const { other, won } of rivals[e]!) {
				const chance = 1 / (1 + Math.exp(strength[other]! - strength[e]!));
				slope += won - chance;
				bend += chance * (1 - chance);
			}
			strength[e]! += slope / bend;
			change = Math.max(change, Math.abs(slope / bend));
		}
		if (change < 1e-11) break;
	}
	return { strength, error: errorsOf(strength, rivals, prior) };
}

function errorsOf(strength: Float64Array, rivals: { other: number }[][], prior: number): Float64Array {
	const n = strength.length;
	const dense = n <= mostDense;
	const bend = new Float64Array(dense ? n * n : 0);
	const own = new Float64Array(n).fill(prior);
	rivals.forEach((list, e) => {
		for (const { other } of list) {
			const chance = 1 / (1 + Math.exp(strength[other]! - strength[e]!));
			own[e]! += chance * (1 - chance);
			if (dense) bend[e * n + other]! -= chance * (1 - chance);
		}
	});
	if (!dense || n === 0) return own.map((one) => 1 / Math.sqrt(one));
	own.forEach((one, e) => (bend[e * n + e]! += one));
	const covariance = new Float64Array(n * n);
	invert(bend, 0, n, covariance, 0);
	return own.map((_, e) => Math.sqrt(covariance[e * n + e]!));
}

/** The method on score sheets: every two entries that a judge read are one comparison, by his totals. */
export function bradleyTerry(table: Table): Estimate {
	const y = totals(table);
	const comparisons = table.ofJudge.flatMap((edges) =>
		edges.flatMap((a, at) =>
			edges.slice(0, at).map((b): Comparison => {
				const [better, worse] = y[a]! >= y[b]! ? [a, b] : [b, a];
				return {
					better: table.reviews[better]!.entry,
					worse: table.reviews[worse]!.entry,
					share: Math.abs(y[a]! - y[b]!) < 1e-9 ? 0.5 : 1
				};
			})
		)
	);
	const { strength, error } = strengths(table.entries.length, comparisons);
	const score = strength.map((one) => 1 / (1 + Math.exp(-one)));
	return { score, se: score.map((one, e) => one * (1 - one) * error[e]!) };
}
