import type { Seat } from './types.ts';

/** Entries and judges that hang together: one can go from each to each by way of shared reviews. */
export interface LinkedGroup {
	entries: string[];
	judges: string[];
}

/**
 * The groups into which reviews fall, the largest first. Within a group the scores of all judges can be compared, directly
 * or by way of others; between groups nothing links them.
 */
export function linkedGroups(seats: readonly Seat[]): LinkedGroup[] {
	const judgesOf = Map.groupBy(seats, ({ entry }) => entry);
	const entriesOf = Map.groupBy(seats, ({ judge }) => judge);
	const seen = new Set<string>();
	const groups: LinkedGroup[] = [];
	for (const first of [...judgesOf.keys()].sort()) {
		if (seen.has(first)) continue;
		seen.add(first);
		const group: LinkedGroup = { entries: [first], judges: [] };
		const known = new Set<string>();
		for (const entry of group.entries)
			for (const { judge } of judgesOf.get(entry) ?? []) {
				if (known.has(judge)) continue;
				known.add(judge);
				group.judges.push(judge);
				for (const { entry: next } of entriesOf.get(judge) ?? [])
					if (!seen.has(next)) {
						seen.add(next);
						group.entries.push(next);
					}
			}
		groups.push(group);
	}
	return groups.sort((a, b) => b.entries.length - a.entries.length);
}
