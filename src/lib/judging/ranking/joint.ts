import { invert } from './matrix.ts';
import type { Table } from './table.ts';

/** Above this many judges the dense inverse is too slow, and the graph sparse enough to do without. */
const mostJudges = 500;

export interface JointVariances {
	/** Of an entry's score itself, the panel's unknown level included. */
	absolute: Float64Array;
	/** Of an entry's score against the mean of all entries: what the order depends on. */
	relative: Float64Array;
}

/** Levels of challenges, each drawn from a normal: which is an entry's, and their spread. */
export interface Challenges {
	readonly of: Int32Array;
	readonly count: number;
	readonly variance: number;
}

/**
 * Exact posterior variances of level + entry in the model total = level + challenge + entry + judge + rest, with a flat
 * prior on the level: entries are eliminated, what is left is one matrix of judges and levels (Henderson's mixed-model
 * equations). Message passing misses what whole groups share (judges who all read the same entries); this does not.
 */
export function jointVariances(
	table: Table,
	entryVar: number,
	judgeVar: number,
	noise: Float64Array,
	challenges?: Challenges
): JointVariances | undefined {
	const judges = [...table.ofJudge.keys()].filter((j) => table.ofJudge[j]!.length > 0);
	const entries = table.entries.length;
	const n = judges.length + 1 + (challenges?.count ?? 0);
	if (judges.length > mostJudges || judges.length === 0) return undefined;
	const row = new Map(judges.map((j, at) => [j, at]));
	const level = judges.length;

	const information = new Float64Array(n * n);
	for (let at = 0; at < level; at++) information[at * n + at] = 1 / judgeVar;
	for (let at = level + 1; at < n; at++) information[at * n + at] = 1 / (challenges?.variance ?? 1);
	const own = new Float64Array(entries);
	const effects = table.ofEntry.map((edges, e) => {
		const total = edges.reduce((sum, edge) => sum + 1 / noise[edge]!, 0);
		own[e] = 1 / (1 / entryVar + total);
		const seen = edges.map((edge) => ({ at: row.get(table.reviews[edge]!.judge)!, k: 1 / noise[edge]! }));
		const levels = challenges ? [level, level + 1 + challenges.of[e]!] : [level];
		const all = [...seen, ...levels.map((at) => ({ at, k: total }))];
		for (const { at, k } of all)
			for (const other of all) information[at * n + other.at]! -= own[e]! * k * other.k;
		for (const { at, k } of seen) {
			information[at * n + at]! += k;
			for (const one of levels) {
				information[at * n + one]! += k;
				information[one * n + at]! += k;
			}
		}
		for (const one of levels) for (const other of levels) information[one * n + other]! += total;
		return [
			...seen.map(({ at, k }) => ({ at, by: -own[e]! * k })),
			...levels.map((at) => ({ at, by: 1 - own[e]! * total }))
		];
	});

	const covariance = new Float64Array(n * n);
	invert(information, 0, n, covariance, 0);
	const mean = new Float64Array(n);
	for (const effect of effects) for (const { at, by } of effect) mean[at]! += by / entries;
	const withMean = new Float64Array(n);
	for (let i = 0; i < n; i++) for (let k = 0; k < n; k++) withMean[i]! += covariance[i * n + k]! * mean[k]!;
	const ownMean = own.reduce((sum, one) => sum + one, 0) / entries ** 2;
	const meanVariance = mean.reduce((sum, one, i) => sum + one * withMean[i]!, ownMean);

	const absolute = new Float64Array(entries);
	const relative = new Float64Array(entries);
	effects.forEach((effect, e) => {
		let variance = own[e]!;
		let shared = own[e]! / entries;
		for (const { at, by } of effect) {
			shared += by * withMean[at]!;
			for (const other of effect) variance += by * other.by * covariance[at * n + other.at]!;
		}
		absolute[e] = variance;
		relative[e] = Math.max(1e-12, variance - 2 * shared + meanVariance);
	});
	return { absolute, relative };
}

/**
 * Spreads that were themselves estimated make intervals too narrow: Student's t in place of the normal, its variance
 * matched at the 90 % interval (1 + 2/(ν − 1), ν the entries or judges that the spread was learnt from).
 */
export function widened({ absolute, relative }: JointVariances, table: Table): JointVariances {
	const count = (groups: readonly (readonly number[])[]) => groups.filter((edges) => edges.length > 0).length;
	const factor = (freedom: number) => 1 + 2 / Math.max(2, freedom - 1);
	const own = factor(count(table.ofEntry));
	const level = factor(count(table.ofJudge));
	return {
		relative: relative.map((one) => own * one),
		absolute: absolute.map((one, e) => own * relative[e]! + level * Math.max(0, one - relative[e]!))
	};
}
