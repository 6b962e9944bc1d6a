/** How often a judge gave each level of a criterion. */
export interface CriterionMarks {
	criterionId: string;
	/** In the order of the levels, the lowest first. */
	levels: { value: number; times: number }[];
}

/** From so many finished reviews on there is a pattern to see. */
const fewestReviews = 3;

/**
 * A judge's own marks so far, criterion by criterion, from finished reviews.
 * @returns empty where too few are finished
 */
export function ownMarks(
	asked: readonly { id: string; levels: readonly { value: number }[] }[],
	finished: readonly ReadonlyMap<string, number>[]
): CriterionMarks[] {
	if (finished.length < fewestReviews) return [];
	return asked.map(({ id, levels }) => ({
		criterionId: id,
		levels: levels
			.map(({ value }) => value)
			.sort((a, b) => a - b)
			.map((value) => ({ value, times: finished.filter((scores) => scores.get(id) === value).length }))
	}));
}

/** All criteria together, by figure: how often each was given. */
export function allMarks(marks: readonly CriterionMarks[]): { value: number; times: number }[] {
	const sums = new Map<number, number>();
	for (const { levels } of marks)
		for (const { value, times } of levels) sums.set(value, (sums.get(value) ?? 0) + times);
	return [...sums].map(([value, times]) => ({ value, times })).sort((a, b) => a.value - b.value);
}
