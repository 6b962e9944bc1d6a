/** How many people of a group; `key` is a code, e.g. of a country, or null where it was not told. */
export interface Count {
	key: string | null;
	people: number;
}

/** Groups as they are published: those that are large enough, largest first, and the rest in one. */
export interface Published {
	shown: { key: string; people: number }[];
	/** Everybody in groups too small to show. */
	others: number;
	/** Who did not tell. */
	untold: number;
}

/** People of a smaller group could be recognised. */
const smallest = 5;

/**
 * Merge what is too small to be shown. Where the rest itself would be small, the smallest shown group joins it, so that
 * nobody can be found by subtracting.
 */
export function published(counts: readonly Count[]): Published {
	const untold = counts.filter(({ key }) => key === null).reduce((sum, { people }) => sum + people, 0);
	const told = counts
		.flatMap(({ key, people }) => (key === null || people === 0 ? [] : [{ key, people }]))
		.sort((a, b) => b.people - a.people || a.key.localeCompare(b.key));
	const shown = told.filter(({ people }) => people >= smallest);
	let others =
		told.reduce((sum, { people }) => sum + people, 0) - shown.reduce((sum, { people }) => sum + people, 0);
	while (others > 0 && others < smallest) {
		const joined = shown.pop();
		if (!joined) return { shown: [], others: 0, untold };
		others += joined.people;
	}
	return { shown, others, untold };
}

/** Add up the people of rows by some key of theirs. */
export function countBy<Row extends { people: number }>(
	rows: readonly Row[],
	keyOf: (row: Row) => string | null | undefined
): Count[] {
	return [...Map.groupBy(rows, (row) => keyOf(row) ?? null)].map(([key, group]) => ({
		key,
		people: group.reduce((sum, { people }) => sum + people, 0)
	}));
}

/** A share in whole tenths, for a sentence: 0.78 is "eight of ten". */
export function tenths(part: number, whole: number): number {
	return whole === 0 ? 0 : Math.round((part / whole) * 10);
}
