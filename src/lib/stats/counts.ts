/** How many people or entries of a group; `key` is a code, e.g. of a country, or null where it was not told. */
export interface Count {
	key: string | null;
	count: number;
}

/** Groups as they are published: those that are large enough, largest first, and the rest in one. */
export interface Published {
	shown: { key: string; count: number }[];
	/** All in groups too small to show. */
	others: number;
	/** Of whom it is not known. */
	untold: number;
}

/** People of a smaller group could be recognised. */
const smallest = 5;

/**
 * Merge what is too small to be shown. Where the rest itself would be small, the smallest shown group joins it, so that
 * nobody can be found by subtracting.
 */
export function published(counts: readonly Count[]): Published {
	const untold = sumOf(counts.filter(({ key }) => key === null));
	const told = counts
		.flatMap(({ key, count }) => (key === null || count === 0 ? [] : [{ key, count }]))
		.sort((a, b) => b.count - a.count || a.key.localeCompare(b.key));
	const shown = told.filter(({ count }) => count >= smallest);
	let others = sumOf(told) - sumOf(shown);
	while (others > 0 && others < smallest) {
		const joined = shown.pop();
		if (!joined) return { shown: [], others: 0, untold };
		others += joined.count;
	}
	return { shown, others, untold };
}

/** All counts together. */
export function sumOf(counts: readonly { count: number }[]): number {
	return counts.reduce((sum, { count }) => sum + count, 0);
}

/** Add up the counts of rows by some key of theirs. */
export function countBy<Row extends { count: number }>(
	rows: readonly Row[],
	keyOf: (row: Row) => string | null | undefined
): Count[] {
	return [...Map.groupBy(rows, (row) => keyOf(row) ?? null)].map(([key, group]) => ({
		key,
		count: sumOf(group)
	}));
}

/** A share in whole tenths, for a sentence: 0.78 is "eight of ten". */
export function tenths(part: number, whole: number): number {
	return whole === 0 ? 0 : Math.round((part / whole) * 10);
}
