const size = 500;

/**
 * Go through a table by its key, some hundred rows at a time: no transaction stays open for as long as somebody downloads,
 * and memory does not grow with the table.
 * @param fetch the rows whose key comes after this one, in its order, at most so many
 */
export async function* inBatches<Row extends { key: string }>(
	fetch: (after: string | undefined, most: number) => Promise<Row[]>
): AsyncGenerator<Row> {
	let after: string | undefined;
	for (;;) {
		const rows = await fetch(after, size);
		yield* rows;
		if (rows.length < size) return;
		after = rows.at(-1)?.key;
	}
}
