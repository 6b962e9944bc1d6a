/** What the ranking methods read and answer. Plain data: the same JSON goes through the command line. */

export interface RankEntry {
	id: string;
	/** What the entry answers; entries of one challenge may differ in level from those of another. */
	challenge?: string;
}

interface RankCriterion {
	id: string;
	/** Any positive weights; they are brought to a sum of one. */
	weight: number;
	min: number;
	max: number;
}

export interface RankScore {
	entry: string;
	judge: string;
	criterion: string;
	/** On the criterion's own scale, `min` to `max`. */
	value: number;
}

export interface RankInput {
	entries: readonly RankEntry[];
	judges: readonly { id: string }[];
	criteria: readonly RankCriterion[];
	/** Missing scores are simply not listed. */
	scores: readonly RankScore[];
	/** How many prize places (or places in the next round) there are. */
	topK: number;
}

export const rankMethods = [
	'calibrated',
	'additive',
	'mean',
	'trimmed',
	'z-score',
	'borda',
	'bradley-terry'
] as const;
export type RankMethod = (typeof rankMethods)[number];

export interface RankOptions {
	method?: RankMethod;
	/** Places and probabilities within each challenge; judges are still estimated from everything. */
	by?: 'challenge';
}

export interface Ranked {
	id: string;
	challenge?: string;
	/** Σ w (value − min)/(max − min) / Σ w, as corrected by the method; 0 to 1. */
	score: number;
	/** Standard error of `score`, same scale: the 90 % interval is score ± 1.645 se. */
	se: number;
	/** Probability of being the best. */
	pWin: number;
	/** Probability of being among the `topK` best. */
	pTop: number;
	/** 1 is best; equal scores share a place and the next place is skipped: 1, 2, 2, 4. */
	place: number;
	/** Judges who gave at least one score; 0 means the score is only what is expected of an unread entry. */
	reviews: number;
}

/** What a method believes about a judge. Methods without judges (mean, borda …) leave the list empty. */
export interface JudgeEstimate {
	id: string;
	reviews: number;
	/** How far above a typical judge this one marks (−: stricter), on the 0..1 scale. */
	severity: number;
	severitySe: number;
	/** Use of the scale: 1 is typical, 2 spreads entries twice as far apart. */
	slope: number;
	/** Weight of one review against a typical judge's: 1 is typical, 0.25 is half as precise. */
	reliability: number;
}

/** Codes, so that the page holds the sentence. */
export type RankWarning =
	/** z-score with judges who read few entries: a judge's spread is mostly luck. */
	| { code: 'few_reviews_per_judge'; median: number }
	/** Groups of entries that share no judge: between groups only the priors compare. */
	| { code: 'disconnected'; parts: number }
	/** Entries nobody scored. */
	| { code: 'unscored'; entries: number };

export interface RankResult {
	/** Best first, every entry once. */
	ranking: Ranked[];
	method: RankMethod;
	judges: JudgeEstimate[];
	warnings: RankWarning[];
}

/** The same as for ranking, and who can still read how much. */
export interface NextInput extends Omit<RankInput, 'judges'> {
	judges: readonly { id: string; remaining: number }[];
	/** How many reviews to hand out now. */
	budget: number;
	conflicts: readonly Pair[];
	/** Pairs handed out whose scores have not arrived: they count as coming. */
	open?: readonly Pair[];
	/** Every entry gets this many reviews before any contender gets more; 2 if not given. */
	floor?: number;
	/** Prize places are given within each challenge. */
	by?: 'challenge';
}

export interface Pair {
	entry: string;
	judge: string;
}
