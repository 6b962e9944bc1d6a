import { additive, fewReviews } from '../additive.ts';
import { jointVariances, widened, type JointVariances } from '../joint.ts';
import { spreadAlong, times } from '../matrix.ts';
import type { Estimate } from '../standings.ts';
import type { Table } from '../table.ts';
import { modelOf, type Model } from './model.ts';
import { learnDoubt } from './doubt.ts';
import { learnJudges } from './judges.ts';
import { censoredCells, learnCensored, learnTrust } from './marks.ts';
import { sharesOf } from './shares.ts';
import { learnSpreads } from './spreads.ts';
import { sweep } from './sweep.ts';

const rounds = 26;
/** Judges and outlying reviews are looked at anew every so many rounds, once the first messages have settled. */
const every = 4;
/** Where judges have read this share of all entries, their differences cancel and nobody is weighed. */
const nearlyAll = 0.9;

/**
 * The default method. Each judge's severity, use of the scale and precision, and how criteria go together, are
 * estimated from overlapping reviews and drawn towards "like everybody else" where there is little to learn from.
 * Where every judge scored every entry in full it is the additive model, and so orders as the mean does; likewise
 * where there are too few reviews to learn from.
 */
export function calibrated(table: Table): Estimate {
	const complete =
		shareRead(table) === 1 && table.reviews.every(({ values }) => values.every((one) => !Number.isNaN(one)));
	return complete || table.reviews.length < fewReviews ? additive(table) : estimateOf(fit(table));
}

/** Of all pairs of a scored entry and a judge who scored: how many have a review. */
function shareRead({ reviews, ofEntry, ofJudge }: Table): number {
	const some = (groups: readonly (readonly number[])[]) => groups.filter((edges) => edges.length > 0).length;
	return reviews.length / Math.max(1, some(ofEntry) * some(ofJudge));
}

/** The model after all its rounds; a fixed number, so that equal input ends at equal bits. */
function fit(table: Table): Model {
	const model = modelOf(table);
	const first = {
		entry: model.entrySpread.slice(),
		judge: model.judgeSpread.slice(),
		rest: model.restSpread.slice()
	};
	const weighing = shareRead(table) < nearlyAll;
	const censored = censoredCells(model);
	for (let round = 0; round < rounds; round++) {
		sweep(model);
		learnSpreads(model, first);
		learnCensored(model, censored);
		if (weighing && round > 0 && round % every === 0) {
			learnJudges(model);
			learnTrust(model);
			learnDoubt(model);
		}
	}
	for (let round = 0; round < 6; round++) sweep(model);
	if (weighing) learnDoubt(model);
	return model;
}

function estimateOf(model: Model): Estimate {
	const { n, table, unit } = model;
	const along = table.weights.map((weight, c) => weight * unit[c]!);
	const level = along.reduce((sum, one, c) => sum + one * model.level[c]!, 0);
	const on = (vector: Float64Array, from: number) =>
		along.reduce((sum, one, c) => sum + one * vector[from + c]!, 0);
	const { absolute, relative } = variancesOf(model, along);
	const judgeDoubt = table.judges.reduce(
		(sum, _, j) => sum + spreadAlong(model.judgePost, j * n * n, n, along),
		0
	);
	return {
		score: Float64Array.from(table.entries, (_, e) => level + on(model.entryMean, e * n)),
		se: absolute.map(Math.sqrt),
		relativeSe: relative.map(Math.sqrt),
		reviewVariance:
			spreadAlong(model.restSpread, 0, n, along) + judgeDoubt / Math.max(1, table.judges.length),
		judges: table.judges.map((id, j) => ({
			id,
			reviews: table.ofJudge[j]!.length,
			severity: on(model.judgeMean, j * n),
			severitySe: Math.sqrt(spreadAlong(model.judgePost, j * n * n, n, along)),
			slope: model.judgeSlope[j]!,
			reliability: model.judgePrecision[j]!
		})),
		shares: sharesOf(model, along)
	};
}

/** Along the rubric's weights: jointly with all judges where they are not too many, and the doubt about them. */
function variancesOf(model: Model, along: Float64Array): JointVariances {
	const { n, table } = model;
	const nn = n * n;
	const doubt = Float64Array.from(table.ofEntry, (edges) =>
		edges.reduce((sum, edge) => sum + Math.max(0, spreadAlong(model.doubt, edge * nn, n, along)), 0)
	);
	const own = Float64Array.from(table.entries, (_, e) => spreadAlong(model.entryPost, e * nn, n, along));
	const judgeVar = spreadAlong(model.judgeSpread, 0, n, along);
	const entryVar = spreadAlong(model.entrySpread, 0, n, along);
	const count = model.challengeMean.length / n;
	const joint = jointVariances(
		table,
		entryVar,
		judgeVar,
		singleNoises(model, along, own),
		count > 1
			? { of: model.challengeOf, count, variance: Math.max(1e-9, model.challengeShare * entryVar) }
			: undefined
	);
	const active = table.ofJudge.filter((edges) => edges.length > 0).length;
	const variances = {
		absolute: doubt.map((one, e) => one + (joint?.absolute[e] ?? own[e]! + judgeVar / Math.max(1, active))),
		relative: doubt.map((one, e) => one + (joint?.relative[e] ?? own[e]!))
	};
	return widened(variances, table);
}

/** For each review the noise that would make it say as much about the total, were the total the only criterion. */
function singleNoises(model: Model, along: Float64Array, own: Float64Array): Float64Array {
	const { n, table } = model;
	const nn = n * n;
	const lean = new Float64Array(n);
	return Float64Array.from(table.reviews, ({ entry }, edge) => {
		times(model.entryPost, entry * nn, n, along, 0, lean, 0);
		const said = spreadAlong(model.sayPrecision, edge * nn, n, lean) / own[entry]! ** 2;
		const bias = spreadAlong(model.biasSpread, edge * nn, n, along);
		return Math.max(1 / said - bias, 0.1 / said, 1e-9);
	});
}
