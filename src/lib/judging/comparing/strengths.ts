import { invert } from '../ranking/matrix.ts';

/** An answer to "which is better": indices of the judge and of both entries. */
export interface Answer {
	readonly judge: number;
	readonly better: number;
	readonly worse: number;
	/** Of the comparison, what `better` won: 1, or 0.5 where the judge could not tell. */
	readonly share: number;
}

/** What the answers say of entries and judges. */
export interface Strengths {
	/** Of each entry, in logits; 0 is a typical entry. */
	strength: Float64Array;
	/** What the answers tell of each entry's strength, the prior included: 1 / spread ** 2, the others taken as known. */
	precision: Float64Array;
	/** How sharply each judge tells better from worse: 1 is typical, 0 answers at random. */
	care: Float64Array;
}

interface Wishes {
	/** Strengths to begin at, from a fit to nearly the same answers. */
	start?: Float64Array | undefined;
	/** Of the strengths beforehand. */
	spread?: number;
	/** No strength moves further in the last round; coarser is faster. */
	until?: number;
}

/** Strengths are normal with this spread beforehand (logits): keeps an entry that never lost finite. */
export const usualSpread = 1.8;
/** A judge's care is near 1 beforehand: a few odd answers make nobody careless. */
const careSpread = 0.4;
const mostCare = 2;
/** Larger fields get the errors that hold if the other entries were known: somewhat too small. */
const mostDense = 500;

const chanceOf = (advantage: number) => 1 / (1 + Math.exp(-advantage));

/**
 * Strengths by pairwise answers (Bradley & Terry 1952), where judge j prefers e to f with chance
 * 1 / (1 + exp(−a_j (e − f))): an a_j for every judge, as in Crowd-BT (Chen et al. 2013), so that who answers at random
 * weighs little. Posterior mode under normal priors, by Newton's steps one unknown after the other.
 */
export function strengthsOf(
	entries: number,
	judges: number,
	answers: readonly Answer[],
	{ start, spread = usualSpread, until = 1e-12 }: Wishes = {}
): Strengths {
	const ofEntry = groups(entries, answers, ({ better, worse }) => [better, worse]);
	const ofJudge = groups(judges, answers, ({ judge }) => [judge]);
	const strength = start?.slice() ?? new Float64Array(entries);
	const precision = new Float64Array(entries);
	const care = new Float64Array(judges).fill(1);
	const advantage = ({ judge, better, worse }: Answer) =>
		care[judge]! * (strength[better]! - strength[worse]!);
	for (let round = 0; round < 500; round++) {
		let change = 0;
		for (let e = 0; e < entries; e++) {
			let slope = -strength[e]! / spread ** 2;
			let bend = 1 / spread ** 2;
			for (const answer of ofEntry[e]!) {
				const chance = chanceOf(advantage(answer));
				const a = care[answer.judge]!;
				slope += (answer.better === e ? a : -a) * (answer.share - chance);
				bend += a * a * chance * (1 - chance);
			}
			strength[e]! += slope / bend;
			precision[e] = bend;
			change = Math.max(change, Math.abs(slope / bend));
		}
		for (let j = 0; j < judges; j++) {
			let slope = (1 - care[j]!) / careSpread ** 2;
			let bend = 1 / careSpread ** 2;
			for (const answer of ofJudge[j]!) {
				const apart = strength[answer.better]! - strength[answer.worse]!;
				const chance = chanceOf(care[j]! * apart);
				slope += apart * (answer.share - chance);
				bend += apart * apart * chance * (1 - chance);
			}
			care[j] = Math.min(mostCare, Math.max(0, care[j]! + slope / bend));
		}
		// Care is told against the judge in the middle: a larger scale of all of them would be one of the strengths.
		const middle = care.toSorted()[judges >> 1] || 1;
		for (let j = 0; j < judges; j++) care[j]! /= middle;
		if (change < until) break;
	}
	return { strength, precision, care };
}

function groups(size: number, answers: readonly Answer[], ofWhom: (answer: Answer) => number[]): Answer[][] {
	const lists: Answer[][] = Array.from({ length: size }, () => []);
	for (const answer of answers) for (const one of ofWhom(answer)) lists[one]?.push(answer);
	return lists;
}

/**
 * Standard errors of the strengths against the mean of all, in logits, from the curvature at the mode (Laplace): what all
 * entries share cancels where they are compared with each other.
 */
export function errorsOf({ strength, precision, care }: Strengths, answers: readonly Answer[]): Float64Array {
	const n = strength.length;
	if (n === 0 || n > mostDense) return precision.map((one) => 1 / Math.sqrt(one));
	const bend = new Float64Array(n * n);
	precision.forEach((one, e) => (bend[e * n + e] = one));
	for (const { judge, better, worse } of answers) {
		const chance = chanceOf(care[judge]! * (strength[better]! - strength[worse]!));
		const known = care[judge]! ** 2 * chance * (1 - chance);
		bend[better * n + worse]! -= known;
		bend[worse * n + better]! -= known;
	}
	const covariance = new Float64Array(n * n);
	invert(bend, 0, n, covariance, 0);
	const withAll = Float64Array.from({ length: n }, (_, e) => {
		let sum = 0;
		for (let f = 0; f < n; f++) sum += covariance[e * n + f]!;
		return sum / n;
	});
	const all = withAll.reduce((sum, one) => sum + one, 0) / n;
	return withAll.map((one, e) => Math.sqrt(Math.max(covariance[e * n + e]! - 2 * one + all, 1e-12)));
}
