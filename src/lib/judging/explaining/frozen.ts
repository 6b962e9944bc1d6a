import type { Band } from '../feedback/bands.ts';
import { bandsOf } from '../feedback/bands.ts';
import { type Explanation, explain } from '../ranking/explain.ts';
import type { RankInput, RankOptions } from '../ranking/types.ts';

/** A sheet as its team may see it: figures, and nobody's name. */
export interface FrozenSheet {
	/** By criterion, on its own scale. */
	scores: Record<string, number>;
	raw: number;
	correction: number;
	correctionSe: number;
	weight: number;
}

/** How an entry's score came about, as it is kept when the round is closed. All figures but the scores are on 0..1. */
export interface FrozenExplanation extends Omit<Explanation, 'reviews'> {
	/** In an order that tells nothing of the judges. */
	sheets: FrozenSheet[];
	/** By criterion; empty where there is too little to compare. */
	bands: Record<string, Band>;
	/** How many prize places, or places in the next round, there were. */
	topK: number;
}

/**
 * What every team will be told about its score, by entry.
 * @param shuffled puts the judges of an entry into an order of its own that tells nothing of them
 */
export function explanationsOf(
	input: RankInput,
	options: RankOptions,
	shuffled: (entry: string, judges: readonly string[]) => string[]
): Map<string, FrozenExplanation> {
	const all = explain(input, options);
	const severity = new Map(
		[...all.values()].flatMap(({ reviews }) => reviews.map(({ judge, correction }) => [judge, -correction]))
	);
	const banded = bandsOf(input, severity);
	const marks = Map.groupBy(input.scores, ({ entry, judge }) => `${entry} ${judge}`);
	return new Map(
		[...all].map(([entry, { reviews, ...explanation }]): [string, FrozenExplanation] => {
			const byJudge = new Map(reviews.map(({ judge, ...review }) => [judge, review]));
			const sheets = shuffled(entry, [...byJudge.keys()]).flatMap((judge): FrozenSheet[] => {
				const review = byJudge.get(judge);
				const own = marks.get(`${entry} ${judge}`) ?? [];
				return review
					? [{ ...review, scores: Object.fromEntries(own.map(({ criterion, value }) => [criterion, value])) }]
					: [];
			});
			const its = Object.fromEntries(banded.get(entry) ?? []);
			return [entry, { ...explanation, sheets, bands: its, topK: input.topK }];
		})
	);
}
