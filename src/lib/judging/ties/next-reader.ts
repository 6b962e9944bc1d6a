import type { AssignInput } from '../assigning/types.ts';

/**
 * Who could read an entry once more: a judge who reads its language, has no conflict with it, has not been given it and has
 * room left. Judges of its challenge come first, then whoever has the larger share of their room free.
 * @param held what is assigned in the round
 */
export function nextReader(
	{ entries, judges, conflicts, forbidden = [] }: AssignInput,
	held: readonly { entryId: string; judgeId: string }[],
	entryId: string
): string | undefined {
	const entry = entries.find(({ id }) => id === entryId);
	if (!entry) return undefined;
	const apart = new Set(
		[...conflicts, ...forbidden].filter((pair) => pair.entry === entryId).map(({ judge }) => judge)
	);
	const loads = Map.groupBy(held, ({ judgeId }) => judgeId);
	const load = (id: string) => loads.get(id)?.length ?? 0;
	const reads = new Set(held.filter((one) => one.entryId === entryId).map(({ judgeId }) => judgeId));
	const ready = judges
		.filter(
			({ id, languages, capacity }) =>
				!apart.has(id) && !reads.has(id) && languages.includes(entry.language) && load(id) < capacity
		)
		.map(({ id, challenges, capacity }) => ({
			id,
			knows: challenges.includes(entry.challenge),
			free: 1 - load(id) / capacity
		}));
	ready.sort((a, b) => Number(b.knows) - Number(a.knows) || b.free - a.free || (a.id < b.id ? -1 : 1));
	return ready[0]?.id;
}
