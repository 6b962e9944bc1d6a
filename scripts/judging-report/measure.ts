import type { Ranked } from '#lib/judging/ranking/types.ts';

/** What one ranking of one world is worth. */
export interface Measured {
	top1: number;
	recall: number;
	tau: number;
	/** Truth of the best minus truth of the winner, in standard deviations of the truth. */
	regret: number;
	/** Share of entries whose truth lies within score ± 1.645 se. */
	coverage: number;
	/** Log loss and hit of the winner's chance. */
	claimed: number;
}

export function measure(
	ranking: readonly Ranked[],
	truthOf: ReadonlyMap<string, number>,
	topK: number
): Measured {
	const truth = ranking.map(({ id }) => truthOf.get(id) ?? 0);
	const best = Math.max(...truth);
	const mean = truth.reduce((sum, one) => sum + one, 0) / truth.length;
	const spread = Math.sqrt(truth.reduce((sum, one) => sum + (one - mean) ** 2, 0) / truth.length);
	const cut = truth.toSorted((a, b) => b - a)[topK - 1] ?? -Infinity;
	return {
		top1: truth[0] === best ? 1 : 0,
		recall: truth.slice(0, topK).filter((one) => one >= cut).length / topK,
		tau: kendall(
			ranking.map(({ score }) => score),
			truth
		),
		regret: (best - (truth[0] ?? 0)) / spread,
		coverage:
			ranking.filter(({ score, se }, at) => Math.abs(score - (truth[at] ?? 0)) <= 1.645 * se).length /
			ranking.length,
		claimed: ranking[0]?.pWin ?? 0
	};
}

/** Kendall's τ-b: ties count on neither side. */
export function kendall(a: readonly number[], b: readonly number[]): number {
	let agree = 0;
	let tiedA = 0;
	let tiedB = 0;
	let pairs = 0;
	for (let i = 0; i < a.length; i++) {
		for (let k = 0; k < i; k++) {
			const left = Math.sign((a[i] ?? 0) - (a[k] ?? 0));
			const right = Math.sign((b[i] ?? 0) - (b[k] ?? 0));
			agree += left * right;
			tiedA += left === 0 ? 1 : 0;
			tiedB += right === 0 ? 1 : 0;
			pairs++;
		}
	}
	return agree / Math.sqrt((pairs - tiedA) * (pairs - tiedB) || 1);
}
