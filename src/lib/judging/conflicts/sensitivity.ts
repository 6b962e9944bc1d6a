import type { Placed } from '#lib/rounds/standing.ts';

/** Whether the reviews that are watched matter: not at all, for the order, or for who goes on. */
export type Sensitivity = 'same' | 'order' | 'cut';

/** A place that would be another without them. */
export interface PlaceChange {
	entryId: string;
	before: number | null;
	after: number | null;
}

/** Compare the standings of a round with those that it would have without some of its reviews. */
export function sensitivityOf(
	before: readonly Placed[],
	after: readonly Placed[]
): { outcome: Sensitivity; changes: PlaceChange[] } {
	const without = new Map(after.map((one) => [one.entryId, one]));
	const changes = before
		.map(({ entryId, place }) => ({ entryId, before: place, after: without.get(entryId)?.place ?? null }))
		.filter((one) => one.before !== one.after)
		.sort((a, b) => (a.before ?? Infinity) - (b.before ?? Infinity) || a.entryId.localeCompare(b.entryId));
	const moved = before.some((one) => one.goesOn !== (without.get(one.entryId)?.goesOn ?? false));
	return { outcome: moved ? 'cut' : changes.length > 0 ? 'order' : 'same', changes };
}
