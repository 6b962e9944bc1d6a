import { jointVariances, widened } from './joint.ts';
import type { Estimate, Shares } from './standings.ts';
import { plainTotals, totals, type Table } from './table.ts';

const sweeps = 60;
/**
 * With fewer reviews the shares of entries, judges and rest in the spread are not estimated but taken as usual; the
 * corrections are then linear in the marks, and one more point can never lower an entry's score or place.
 */
export const fewReviews = 30;
const usualShares = { entry: 0.35, judge: 0.2, rest: 0.45 };

/**
 * Mixed model total = level + entry + judge + rest, all three normal; entries and judges are predicted (BLUP), the
 * variances estimated from the same data (EM on the marginal likelihood, as REML does, with weak priors so that
 * five judges do not decide alone). After MacKay et al., "Calibration with confidence" (2017) and Lawrence's note on
 * the NIPS 2014 calibration. Solved by Gaussian belief propagation on the judge–entry graph: its means are exact
 * (the system is diagonally dominant), its variances nearly so where the graph is sparse.
 */
export function additive(table: Table): Estimate {
	const { entries, judges, reviews, ofEntry, ofJudge } = table;
	const few = reviews.length < fewReviews;
	const y = few ? plainTotals(table) : totals(table);
	const start = startingPoint(table, y, few);
	let { level, entryVar, judgeVar, restVar } = start;
	const toJudge = { mean: new Float64Array(y.length), variance: new Float64Array(y.length).fill(entryVar) };
	const toEntry = { precision: new Float64Array(y.length), shift: new Float64Array(y.length) };
	const entry = {
		mean: new Float64Array(entries.length),
		variance: new Float64Array(entries.length).fill(entryVar)
	};
	const judge = {
		mean: new Float64Array(judges.length),
		variance: new Float64Array(judges.length).fill(judgeVar)
	};

	for (let sweep = 0; sweep < (few ? 10 : 1) * sweeps; sweep++) {
		let restSum = 0;
		ofJudge.forEach((edges, j) => {
			let precision = 1 / judgeVar;
			let shift = 0;
			for (const edge of edges) {
				const spread = at(toJudge.variance, edge) + restVar;
				precision += 1 / spread;
				shift += (at(y, edge) - level - at(toJudge.mean, edge)) / spread;
			}
			judge.mean[j] = shift / precision;
			judge.variance[j] = 1 / precision;
			for (const edge of edges) {
				const spread = at(toJudge.variance, edge) + restVar;
				const others = precision - 1 / spread;
				const own = at(y, edge) - level - at(toJudge.mean, edge);
				const bias = (shift - own / spread) / others;
				const seen = 1 / others + restVar;
				toEntry.precision[edge] = 1 / seen;
				toEntry.shift[edge] = (at(y, edge) - level - bias) / seen;
				const surprise = seen + at(toJudge.variance, edge);
				const rest = (restVar / surprise) * (own - bias);
				restSum += rest * rest + restVar - (restVar * restVar) / surprise;
			}
		});
		ofEntry.forEach((edges, e) => {
			const precision = edges.reduce((sum, edge) => sum + at(toEntry.precision, edge), 1 / entryVar);
			const shift = edges.reduce((sum, edge) => sum + at(toEntry.shift, edge), 0);
			entry.mean[e] = shift / precision;
			entry.variance[e] = 1 / precision;
			for (const edge of edges) {
				const others = precision - at(toEntry.precision, edge);
				toJudge.variance[edge] = 1 / others;
				toJudge.mean[edge] = (shift - at(toEntry.shift, edge)) / others;
			}
		});
		const seenJudges = [...judges.keys()].filter((j) => ofJudge[j]?.length);
		const seenEntries = [...entries.keys()].filter((e) => ofEntry[e]?.length);
		level += mean(seenJudges, (j) => at(judge.mean, j));
		if (few) continue;
		// The level is estimated from the same marks, which costs each sum one spread's worth (as REML counts it).
		entryVar = shrunk(
			start.entryVar,
			4,
			entryVar,
			seenEntries,
			(e) => at(entry.mean, e) ** 2 + at(entry.variance, e)
		);
		judgeVar = shrunk(
			start.judgeVar,
			4,
			judgeVar,
			seenJudges,
			(j) => at(judge.mean, j) ** 2 + at(judge.variance, j)
		);
		restVar = (4 * start.restVar + restSum) / (4 + y.length);
	}

	const panel = judgeVar / Math.max(1, ofJudge.filter((edges) => edges.length).length);
	const joint = jointVariances(table, entryVar, judgeVar, new Float64Array(y.length).fill(restVar)) ?? {
		absolute: entry.variance.map((one) => one + panel),
		relative: entry.variance
	};
	const { absolute, relative } = widened(joint, table);
	return {
		score: entry.mean.map((one) => level + one),
		se: absolute.map(Math.sqrt),
		relativeSe: relative.map(Math.sqrt),
		reviewVariance: restVar + mean([...judges.keys()], (j) => at(judge.variance, j)),
		judges: judges.map((id, j) => ({
			id,
			reviews: ofJudge[j]?.length ?? 0,
			severity: at(judge.mean, j),
			severitySe: Math.sqrt(at(judge.variance, j)),
			slope: 1,
			reliability: 1
		})),
		shares: sharesOf(table, { level, entryVar, restVar }, judge)
	};
}

/** The normal equations, read for one entry: each review counts by 1/rest, what is usual by 1/entry. */
function sharesOf(
	{ entries, reviews, ofEntry }: Table,
	{ level, entryVar, restVar }: { level: number; entryVar: number; restVar: number },
	judge: { mean: Float64Array; variance: Float64Array }
): Shares {
	return {
		weight: Float64Array.from(
			reviews,
			(review) => 1 / restVar / (1 / entryVar + (ofEntry[review.entry]?.length ?? 0) / restVar)
		),
		correction: Float64Array.from(reviews, (review) => -at(judge.mean, review.judge)),
		correctionSe: Float64Array.from(reviews, (review) => Math.sqrt(at(judge.variance, review.judge))),
		scale: new Float64Array(reviews.length),
		usual: new Float64Array(entries.length).fill(level)
	};
}

const at = (values: Float64Array, index: number) => values[index] ?? 0;
const mean = (of: readonly number[], value: (index: number) => number) =>
	of.length ? of.reduce((sum, index) => sum + value(index), 0) / of.length : 0;
const shrunk = (
	prior: number,
	strength: number,
	lost: number,
	of: readonly number[],
	value: (index: number) => number
) => of.reduce((sum, index) => sum + value(index), strength * prior + lost) / (strength + of.length);

/** Variances by the method of moments: what two judges of an entry share, what two entries of a judge share. */
function startingPoint(table: Table, y: Float64Array, few: boolean) {
	const all = [...y.keys()];
	const level = all.length ? mean(all, (index) => at(y, index)) : 0.5;
	const spread = mean(all, (index) => (at(y, index) - level) ** 2);
	const variance = Math.max(spread, 1e-6);
	if (few) {
		const whole = (30 * variance + 10 * 0.04) / 40;
		return {
			level,
			entryVar: usualShares.entry * whole,
			judgeVar: usualShares.judge * whole,
			restVar: usualShares.rest * whole
		};
	}
	const shared = (groups: readonly (readonly number[])[]) => {
		let products = 2 * 0.25 * variance;
		let pairs = 2;
		for (const group of groups) {
			const sum = group.reduce((total, index) => total + at(y, index) - level, 0);
			const squares = group.reduce((total, index) => total + (at(y, index) - level) ** 2, 0);
			products += (sum * sum - squares) / Math.max(1, group.length - 1);
			pairs += group.length > 1 ? group.length : 0;
		}
		return Math.min(0.8, Math.max(0.05, products / pairs / variance)) * variance;
	};
	const entryVar = shared(table.ofEntry);
	const judgeVar = shared(table.ofJudge);
	return { level, entryVar, judgeVar, restVar: Math.max(0.1 * variance, variance - entryVar - judgeVar) };
}
