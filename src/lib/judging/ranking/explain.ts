import { methods } from './rank.ts';
import { standings } from './standings.ts';
import { plainTotals, tableOf, type Table } from './table.ts';
import { mean } from './plain.ts';
import type { Ranked, RankInput, RankMethod, RankOptions } from './types.ts';

/** What one review did for its entry's score. All on 0..1. */
export interface ExplainedReview {
	judge: string;
	/** The weighted total of the sheet, as it was given. */
	raw: number;
	/** Added for the judge (+: this judge marks more strictly than others), and its standard error. */
	correction: number;
	correctionSe: number;
	/** Its share of the score; the reviews' shares and that of what is usual make 1. */
	weight: number;
}

/**
 * How a score came about. `mean + steps = score`, to the sixth digit: `judges` is what the judges' corrections change in
 * the mean, `weights` that some reviews count more than others, `scale` that some judges use more of the scale, `usual`
 * the pull towards what is usual, `rest` all else (marks at the ends of the scale, criteria left out).
 */
export interface Explanation {
	method: RankMethod;
	/** The entry's own standing by the method, and by the plain mean. */
	ranked: Ranked;
	mean: number;
	meanPlace: number;
	/** How many compete for its places. */
	of: number;
	reviews: ExplainedReview[];
	/** What is expected of an unread entry, and how much that counts. */
	usual: number;
	usualWeight: number;
	/** Undefined for methods that compare entries within each judge's pile: they add nothing up. */
	steps: { judges: number; weights: number; scale: number; usual: number; rest: number } | undefined;
}

const round = (value: number) => Math.round(value * 1e6) / 1e6 || 0;

/** How every score of a ranking came about, by entry; entries without a review are not in it. */
export function explain(
	input: RankInput,
	{ method = 'calibrated', by }: RankOptions = {}
): Map<string, Explanation> {
	const table = tableOf(input);
	const estimate = methods[method](table);
	const ranked = byId(standings(table, estimate, input.topK, by));
	const means = byId(standings(table, mean(table), input.topK, by));
	const raw = plainTotals(table);
	const field = (entry: { challenge?: string }) => (by === 'challenge' ? (entry.challenge ?? '') : '');
	const sizes = Map.groupBy(table.entries, field);
	return new Map(
		table.entries.flatMap((entry, index): [string, Explanation][] => {
			const edges = table.ofEntry[index] ?? [];
			const [its, plain] = [ranked.get(entry.id), means.get(entry.id)];
			if (!its || !plain || edges.length === 0) return [];
			const own = {
				method,
				ranked: its,
				mean: plain.score,
				meanPlace: plain.place,
				of: sizes.get(field(entry))?.length ?? 1
			};
			return [[entry.id, { ...own, ...puttingTogether(table, estimate.shares, raw, index, its.score) }]];
		})
	);
}

function puttingTogether(
	table: Table,
	shares: ReturnType<(typeof methods)['mean']>['shares'],
	raw: Float64Array,
	entry: number,
	score: number
): Pick<Explanation, 'reviews' | 'usual' | 'usualWeight' | 'steps'> {
	const edges = table.ofEntry[entry] ?? [];
	const reviews = edges.map((edge) => ({
		judge: table.judges[table.reviews[edge]?.judge ?? 0] ?? '',
		raw: raw[edge] ?? 0,
		correction: shares?.correction[edge] ?? 0,
		correctionSe: shares?.correctionSe[edge] ?? 0,
		weight: shares?.weight[edge] ?? 1 / edges.length
	}));
	const told = reviews.map(({ judge, ...figures }) => ({
		judge,
		raw: round(figures.raw),
		correction: round(figures.correction),
		correctionSe: round(figures.correctionSe),
		weight: round(figures.weight)
	}));
	if (!shares) return { reviews: told, usual: 0, usualWeight: 0, steps: undefined };
	const over = (value: (one: (typeof reviews)[number]) => number) =>
		reviews.reduce((sum, one) => sum + value(one), 0);
	const all = over(({ weight }) => weight);
	const middle = over((one) => one.raw) / reviews.length;
	const corrected = over((one) => one.raw + one.correction) / reviews.length;
	const weighed = over((one) => one.weight * (one.raw + one.correction)) / (all || 1);
	const usual = shares.usual[entry] ?? 0;
	const usualWeight = Math.max(0, 1 - all);
	const steps = {
		judges: round(corrected - middle),
		weights: round(weighed - corrected),
		scale: round(edges.reduce((sum, edge) => sum + (shares.scale[edge] ?? 0), 0)),
		usual: round(usualWeight * (usual - weighed))
	};
	const { judges, weights, scale } = steps;
	const rest = round(score - round(middle) - judges - weights - scale - steps.usual);
	return {
		reviews: told,
		usual: round(usual),
		usualWeight: round(usualWeight),
		steps: { ...steps, rest }
	};
}

function byId(list: readonly Ranked[]): Map<string, Ranked> {
	return new Map(list.map((one) => [one.id, one]));
}
