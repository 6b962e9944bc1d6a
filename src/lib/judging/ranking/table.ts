import type { RankEntry, RankInput } from './types.ts';

/** One judge's sheet for one entry: values brought to 0..1, NaN where a criterion was left out. */
export interface Review {
	readonly entry: number;
	readonly judge: number;
	readonly values: Float64Array;
}

export interface Table {
	readonly entries: readonly RankEntry[];
	readonly judges: readonly string[];
	/** Sum to one. */
	readonly weights: Float64Array;
	/** Distance of neighbouring scores on 0..1, per criterion; 0 where the scale looks continuous. */
	readonly steps: Float64Array;
	readonly reviews: readonly Review[];
	/** Indices into `reviews`. */
	readonly ofEntry: readonly (readonly number[])[];
	readonly ofJudge: readonly (readonly number[])[];
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Brings the input into one canonical order, so that no method can depend on the order it came in. A score that
 * came twice counts once, as its mean; scores of unknown entries or criteria are dropped; a judge who is not
 * listed but has scored is a judge.
 */
export function tableOf(input: RankInput): Table {
	const entries = [...new Map(input.entries.map((entry) => [entry.id, entry])).values()].sort(byId);
	const criteria = [...new Map(input.criteria.map((one) => [one.id, one])).values()]
		.filter((one) => one.max > one.min && one.weight > 0)
		.sort(byId);
	const entryAt = new Map(entries.map((entry, index) => [entry.id, index]));
	const criterionAt = new Map(criteria.map((one, index) => [one.id, index]));
	const known = input.scores.filter(
		(one) => entryAt.has(one.entry) && criterionAt.has(one.criterion) && Number.isFinite(one.value)
	);
	const judges = [
		...new Set([...input.judges.map((judge) => judge.id), ...known.map((one) => one.judge)])
	].sort();
	const judgeAt = new Map(judges.map((id, index) => [id, index]));

	const cells = new Map<number, Map<number, number[]>>();
	for (const { entry, judge, criterion, value } of known) {
		const pair = (entryAt.get(entry) ?? 0) * judges.length + (judgeAt.get(judge) ?? 0);
		const column = criterionAt.get(criterion) ?? 0;
		const scale = criteria[column];
		if (!scale) continue;
		const unit = Math.min(1, Math.max(0, (value - scale.min) / (scale.max - scale.min)));
		const sheet = cells.get(pair) ?? new Map<number, number[]>();
		cells.set(pair, sheet);
		const twice = sheet.get(column);
		if (twice) twice.push(unit);
		else sheet.set(column, [unit]);
	}
	const reviews = [...cells]
		.sort(([a], [b]) => a - b)
		.map(([pair, sheet]): Review => {
			const values = new Float64Array(criteria.length).fill(NaN);
			for (const [column, units] of sheet) {
				values[column] = units.sort((a, b) => a - b).reduce((sum, unit) => sum + unit, 0) / units.length;
			}
			return { entry: Math.floor(pair / judges.length), judge: pair % judges.length, values };
		});

	const ofEntry: number[][] = entries.map(() => []);
	const ofJudge: number[][] = judges.map(() => []);
	reviews.forEach((review, index) => {
		ofEntry[review.entry]?.push(index);
		ofJudge[review.judge]?.push(index);
	});
	const total = criteria.reduce((sum, one) => sum + one.weight, 0);
	return {
		entries,
		judges,
		weights: Float64Array.from(criteria, (one) => one.weight / total),
		steps: Float64Array.from(criteria, (one, column) => {
			const values = known.filter((score) => criterionAt.get(score.criterion) === column);
			return stepOf(values.map((score) => score.value - one.min)) / (one.max - one.min);
		}),
		reviews,
		ofEntry,
		ofJudge
	};
}

/** 1 for whole marks, 0.5 for half marks, 0 for anything finer. */
function stepOf(values: readonly number[]): number {
	const fits = (step: number) =>
		values.every((value) => Math.abs(value / step - Math.round(value / step)) < 1e-9);
	return [1, 0.5].find(fits) ?? 0;
}

/** Mean of each criterion over all its scores; the middle of the scale where there are none. */
function criterionMeans({ reviews, weights }: Table): Float64Array {
	return weights.map((_, column) => {
		const values = reviews
			.map((review) => review.values[column] ?? NaN)
			.filter((value) => !Number.isNaN(value));
		return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0.5;
	});
}

/** One figure per review: the weighted mean of the criteria that are there, as a spreadsheet would have it. */
export function plainTotals({ reviews, weights }: Table): Float64Array {
	return Float64Array.from(reviews, ({ values }) => {
		let sum = 0;
		let weight = 0;
		values.forEach((value, column) => {
			if (Number.isNaN(value)) return;
			sum += (weights[column] ?? 0) * value;
			weight += weights[column] ?? 0;
		});
		return sum / weight;
	});
}

/** One figure per review, on the whole rubric: a missing criterion counts as deviating like those that are there. */
export function totals(table: Table): Float64Array {
	const means = criterionMeans(table);
	const level = means.reduce((sum, mean, column) => sum + mean * (table.weights[column] ?? 0), 0);
	return Float64Array.from(table.reviews, ({ values }) => {
		let above = 0;
		let weight = 0;
		values.forEach((value, column) => {
			if (Number.isNaN(value)) return;
			above += (table.weights[column] ?? 0) * (value - (means[column] ?? 0));
			weight += table.weights[column] ?? 0;
		});
		return level + above / weight;
	});
}

/** Connected parts of the judge–entry graph; entries and judges without a review belong to none. */
export function countParts({ reviews, entries, judges }: Table): number {
	const parent = Int32Array.from({ length: entries.length + judges.length }, (_, index) => index);
	const root = (node: number): number => {
		let top = node;
		while (parent[top] !== top) top = parent[top] = parent[parent[top] ?? top] ?? top;
		return top;
	};
	const seen = new Set<number>();
	for (const { entry, judge } of reviews) {
		parent[root(entry)] = root(entries.length + judge);
		seen.add(entry);
	}
	return new Set([...seen].map(root)).size;
}
