import type { Table } from '../table.ts';

/**
 * Everything the calibrated method knows at one moment. Marks are centred at nothing and scaled by each criterion's
 * spread; n is the number of criteria, flat arrays hold one vector (n) or matrix (n × n) per review, entry or judge.
 *
 *   mark = level + slope·quality(entry) + bias(judge) + rest,   rest ~ N(0, Rest / (precision(judge)·trust(review)))
 */
export interface Model {
	readonly table: Table;
	readonly n: number;
	/** Spread of each criterion's marks on 0..1: the unit of everything below. */
	readonly unit: Float64Array;

	/** Per review: the mark (or where a mark at an end of the scale is thought to lie) and its own uncertainty. */
	readonly mark: Float64Array;
	readonly blur: Float64Array;
	/** Per review: 1 for an ordinary one, towards 1/9 for one that lies far off. */
	readonly trust: Float64Array;

	/** Per review, its judge's: E[slope·precision]/E[precision], E[slope²·precision]/E[precision], E[precision]. */
	readonly slope: Float64Array;
	readonly slopeSquare: Float64Array;
	readonly precision: Float64Array;
	/** Per judge: the probabilities of slope and noise on the grid; empty until judges are learnt. */
	readonly beliefs: Float64Array[];
	/** Per review: what not knowing its judge for certain adds to its entry's variance. */
	readonly doubt: Float64Array;
	/** Per judge, from all his reviews, to be shown. */
	readonly judgeSlope: Float64Array;
	readonly judgePrecision: Float64Array;

	/** What the hyperparameters are now. */
	readonly level: Float64Array;
	readonly entrySpread: Float64Array;
	readonly judgeSpread: Float64Array;
	readonly restSpread: Float64Array;
	/** Per challenge: how its entries differ from the level; `challengeOf` is an entry's challenge. */
	readonly challengeOf: Int32Array;
	readonly challengeMean: Float64Array;
	/** Variance of the challenges' levels as a share of the entries'. */
	challengeShare: number;

	/** Per review: what the entry's other reviews say of its quality (to the judge). */
	readonly hopeMean: Float64Array;
	readonly hopeSpread: Float64Array;
	/** Per review: what the judge's other reviews say of his bias, as seen in this mark. */
	readonly biasMean: Float64Array;
	readonly biasSpread: Float64Array;
	/** Per review: what it says of the entry's quality. */
	readonly sayPrecision: Float64Array;
	readonly sayShift: Float64Array;

	readonly entryMean: Float64Array;
	readonly entryPost: Float64Array;
	readonly judgeMean: Float64Array;
	readonly judgePost: Float64Array;
}

/** Blur of a criterion that was left out: as good as unknown. */
export const unknown = 1e5;
const smallestUnit = 0.02;

export function modelOf(table: Table): Model {
	const { reviews, entries, judges } = table;
	const n = table.weights.length;
	const size = reviews.length;
	const unit = new Float64Array(n);
	const level = new Float64Array(n);
	const mark = new Float64Array(size * n);
	const blur = new Float64Array(size * n).fill(unknown);
	for (let c = 0; c < n; c++) {
		const seen = reviews.map((review) => review.values[c]!).filter((value) => !Number.isNaN(value));
		const mean = seen.reduce((sum, value) => sum + value, 0) / (seen.length || 1);
		const variance = seen.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (seen.length || 1);
		unit[c] = Math.max(smallestUnit, Math.sqrt(variance));
		level[c] = (seen.length ? mean : 0.5) / unit[c]!;
		const rounding = Math.max(1e-4, (table.steps[c]! / unit[c]!) ** 2 / 12);
		reviews.forEach(({ values }, edge) => {
			const value = values[c]!;
			if (Number.isNaN(value)) mark[edge * n + c] = level[c]!;
			else {
				mark[edge * n + c] = value / unit[c]!;
				blur[edge * n + c] = rounding;
			}
		});
	}
	const challenges = [...new Set(entries.map((entry) => entry.challenge ?? ''))].sort();
	const challengeAt = new Map(challenges.map((name, index) => [name, index]));
	const model: Model = {
		table,
		n,
		unit,
		mark,
		blur,
		trust: new Float64Array(size).fill(1),
		slope: new Float64Array(size).fill(1),
		slopeSquare: new Float64Array(size).fill(1),
		precision: new Float64Array(size).fill(1),
		judgeSlope: new Float64Array(judges.length).fill(1),
		judgePrecision: new Float64Array(judges.length).fill(1),
		beliefs: [],
		doubt: new Float64Array(size * n * n),
		level,
		...startingSpreads(table, mark, level, n),
		challengeOf: Int32Array.from(entries, (entry) => challengeAt.get(entry.challenge ?? '') ?? 0),
		challengeMean: new Float64Array(challenges.length * n),
		challengeShare: 0,
		hopeMean: new Float64Array(size * n),
		hopeSpread: new Float64Array(size * n * n),
		biasMean: new Float64Array(size * n),
		biasSpread: new Float64Array(size * n * n),
		sayPrecision: new Float64Array(size * n * n),
		sayShift: new Float64Array(size * n),
		entryMean: new Float64Array(entries.length * n),
		entryPost: new Float64Array(entries.length * n * n),
		judgeMean: new Float64Array(judges.length * n),
		judgePost: new Float64Array(judges.length * n * n)
	};
	for (let edge = 0; edge < size; edge++) model.hopeSpread.set(model.entrySpread, edge * n * n);
	return model;
}

/**
 * First guess by the method of moments: of the marks' covariance, one share is common to the reviews of an entry,
 * one to the reviews of a judge, the rest is neither. The shares are averaged over criteria and drawn towards 0.3.
 */
function startingSpreads(table: Table, mark: Float64Array, level: Float64Array, n: number) {
	const whole = new Float64Array(n * n);
	const size = table.reviews.length;
	const off = (edge: number, c: number) => mark[edge * n + c]! - level[c]!;
	for (let edge = 0; edge < size; edge++)
		for (let c = 0; c < n; c++) for (let d = 0; d < n; d++) whole[c * n + d]! += off(edge, c) * off(edge, d);
	for (let at = 0; at < n * n; at++) whole[at] = (0.8 * whole[at]!) / (size || 1);
	for (let c = 0; c < n; c++) whole[c * n + c]! += 0.2;

	const shared = (groups: readonly (readonly number[])[]) => {
		let [products, squares, pairs] = [0, 0, 0];
		for (const group of groups) {
			if (group.length < 2) continue;
			for (let c = 0; c < n; c++) {
				const sum = group.reduce((total, edge) => total + off(edge, c), 0);
				const own = group.reduce((total, edge) => total + off(edge, c) ** 2, 0);
				products += (sum * sum - own) / (group.length - 1);
				squares += own;
			}
			pairs += group.length;
		}
		return (products + 0.3 * 4 * n) / (squares + 4 * n) > 0 && pairs
			? Math.min(0.7, Math.max(0.05, (products + 0.3 * 4 * n) / (squares + 4 * n)))
			: 0.3;
	};
	const entry = shared(table.ofEntry);
	const judge = Math.min(shared(table.ofJudge), 0.9 - entry);
	return {
		entrySpread: whole.map((one) => one * entry),
		judgeSpread: whole.map((one) => one * judge),
		restSpread: whole.map((one) => one * Math.max(0.1, 1 - entry - judge))
	};
}
