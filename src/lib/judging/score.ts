/** A criterion as far as its figures go. */
export interface Weighed {
	id: string;
	weight: number;
	levels: readonly { value: number }[];
}

/** The ends of a criterion's scale. */
export function scaleOf(levels: readonly { value: number }[]): { min: number; max: number } {
	const values = levels.map(({ value }) => value);
	return { min: Math.min(...values), max: Math.max(...values) };
}

/** The weighted total of a score sheet, and the scale on which it is told. */
export interface Total {
	/** Null where nothing is scored. */
	figure: number | null;
	/** The best that can be had. */
	of: number;
	scored: number;
	criteria: number;
}

/**
 * The weighted mean of what is scored so far, Σ w (v − min)/(max − min) / Σ w, told on the criteria's own scale where they
 * have one in common, else out of a hundred.
 */
export function totalOf(criteria: readonly Weighed[], scores: ReadonlyMap<string, number>): Total {
	const scales = criteria.map(({ levels }) => scaleOf(levels));
	const [first = { min: 0, max: 100 }] = scales;
	const common = scales.every(({ min, max }) => min === first.min && max === first.max);
	const { min, max } = common ? first : { min: 0, max: 100 };
	let [sum, weights, scored] = [0, 0, 0];
	criteria.forEach(({ id, weight }, at) => {
		const value = scores.get(id);
		const scale = scales[at];
		if (value === undefined || !scale) return;
		scored += 1;
		weights += weight;
		sum += (weight * (value - scale.min)) / (scale.max - scale.min || 1);
	});
	const figure = weights > 0 ? min + (sum / weights) * (max - min) : null;
	return { figure, of: max, scored, criteria: criteria.length };
}

/** The criteria without a score, in order. */
export function unscored<Criterion extends { id: string }>(
	criteria: readonly Criterion[],
	scores: ReadonlyMap<string, number>
): Criterion[] {
	return criteria.filter(({ id }) => !scores.has(id));
}
