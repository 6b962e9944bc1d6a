import { topChances } from './chances.ts';
import type { Table } from './table.ts';
import type { JudgeEstimate, Ranked, RankOptions } from './types.ts';

/** What a method says about the entries, in the table's order. */
export interface Estimate {
	score: Float64Array;
	se: Float64Array;
	/** Uncertainty against the other entries: what all share (the panel's level) left out. As `se` if not given. */
	relativeSe?: Float64Array;
	judges?: JudgeEstimate[];
	/** Variance with which one more review by a typical judge would show an entry's score. */
	reviewVariance?: number;
	/** How a score is put together from its reviews; methods that compare within piles have no such shares. */
	shares?: Shares;
}

/** A score = Σ weight · (raw + correction) + (1 − Σ weight) · usual + scale + a rest. Per review, or per entry (`usual`). */
export interface Shares {
	/** A review's share of the entry's score; what its reviews leave of 1 is that of `usual`. */
	weight: Float64Array;
	/** Added to a review's raw total for its judge, and how sure that is (standard error). */
	correction: Float64Array;
	correctionSe: Float64Array;
	/** What a judge who spreads entries wider or closer than others changes. */
	scale: Float64Array;
	/** What is expected of an unread entry. */
	usual: Float64Array;
}

/** What is printed; scores that look equal are equal. */
const digits = 6;
const round = (value: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/** Best first, with places and chances, over everything or within each challenge. */
export function standings(
	table: Table,
	{ score, se, relativeSe = se }: Estimate,
	topK: number,
	by: RankOptions['by']
): Ranked[] {
	const ranked = new Map<number, Ranked>();
	for (const field of fieldsOf(table, by)) {
		const means = Float64Array.from(field, (index) => score[index] ?? 0);
		const sds = Float64Array.from(field, (index) => relativeSe[index] ?? 0);
		const pWin = topChances(means, sds, 1);
		const pTop = topChances(means, sds, topK);
		const places = placesOf(means.map(round));
		field.forEach((index, at) => {
			const entry = table.entries[index];
			if (!entry) return;
			ranked.set(index, {
				id: entry.id,
				...(entry.challenge === undefined ? {} : { challenge: entry.challenge }),
				score: Math.min(1, Math.max(0, round(means[at] ?? 0))),
				se: round(se[index] ?? 0),
				pWin: round(pWin[at] ?? 0),
				pTop: round(pTop[at] ?? 0),
				place: places[at] ?? 1,
				reviews: table.ofEntry[index]?.length ?? 0
			});
		});
	}
	return [...ranked]
		.sort(([a], [b]) => round(score[b] ?? 0) - round(score[a] ?? 0) || a - b)
		.map(([, standing]) => standing);
}

/** Who competes with whom: all entries, or those of each challenge. */
export function fieldsOf(table: Table, by: RankOptions['by']): number[][] {
	const fields = new Map<string, number[]>();
	table.entries.forEach((entry, index) => {
		const name = by === 'challenge' ? (entry.challenge ?? '') : '';
		const field = fields.get(name) ?? [];
		field.push(index);
		fields.set(name, field);
	});
	return [...fields.values()];
}

/** 1 is best; equal scores share a place and the next place is skipped: 1, 2, 2, 4. */
function placesOf(scores: Float64Array): number[] {
	const place = new Map<number, number>();
	scores
		.slice()
		.sort()
		.reverse()
		.forEach((score, at) => {
			if (!place.has(score)) place.set(score, at + 1);
		});
	return Array.from(scores, (score) => place.get(score) ?? 1);
}
