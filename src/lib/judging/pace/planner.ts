/** What a round asks of its judges. */
export interface RoundPlan {
	entries: number;
	reviewsPerEntry: number;
	/** For one review. */
	minutes: number;
	/** That one judge gives to the round. */
	hours: number;
	/** Of a hundred judges who say yes, so many do nothing. */
	noShowPercent: number;
}

/** How many judges it takes. Whole people and whole reviews. */
export interface JudgesNeeded {
	/** Reviews in the whole round. */
	reviews: number;
	/** Reviews that one judge finishes in their hours. */
	perJudge: number;
	/** Judges who have to read. */
	reading: number;
	/** Judges to ask, so that this many read. */
	asked: number;
}

/**
 * Judges that a round needs: entries × reviews × minutes ÷ hours of a judge, and so many more as stay away. An entry is
 * never read twice by one judge, so there are at least as many as reviews of an entry.
 * @returns undefined where one review takes longer than the hours of a judge
 */
export function judgesNeeded(plan: RoundPlan): JudgesNeeded | undefined {
	const { entries, reviewsPerEntry, minutes, hours, noShowPercent } = plan;
	const reviews = entries * reviewsPerEntry;
	const perJudge = Math.min(entries, Math.floor((hours * 60) / minutes));
	if (reviews === 0) return { reviews, perJudge: 0, reading: 0, asked: 0 };
	if (perJudge === 0) return undefined;
	const reading = Math.max(reviewsPerEntry, Math.ceil(reviews / perJudge));
	return { reviews, perJudge, reading, asked: Math.ceil((reading * 100) / (100 - noShowPercent)) };
}

/** Are the judges that are there enough? */
export interface JudgesThere {
	/** Reviews that can be counted on, by what judges take and those who stay away. */
	reviews: number;
	/** Judges still to ask; 0 where there are enough. */
	missing: number;
}

/**
 * Compare a plan with the judges that are there: each takes as many entries as they said, and as their hours allow.
 * @param capacities of every judge who said yes or has not answered: most entries they take
 */
export function judgesThere(
	plan: RoundPlan,
	needed: JudgesNeeded,
	capacities: readonly number[]
): JudgesThere {
	const shown = (100 - plan.noShowPercent) / 100;
	const taken = capacities.reduce((sum, capacity) => sum + Math.min(capacity, needed.perJudge), 0);
	const counted = taken * shown;
	const forReviews = Math.ceil((needed.reviews - counted) / ((needed.perJudge || 1) * shown) - 1e-9);
	const forSeats = Math.ceil(plan.reviewsPerEntry / shown - 1e-9) - capacities.length;
	return {
		reviews: Math.floor(counted + 1e-9),
		missing: needed.reviews === 0 ? 0 : Math.max(0, forReviews, forSeats)
	};
}
