/** Where an entry stands in an order that is being made: a place, aside as not worth a prize, or nowhere yet. */
export type Stand = number | 'apart' | '';

/** An order that is being made, by entry. */
export type Stands = Readonly<Record<string, Stand>>;

const weight = (stand: Stand) => (stand === '' ? 1e6 : stand === 'apart' ? 1e7 : stand);

/** The entries as a list shows them: those with a place first, then those without, then those put aside. */
export function listed(entryIds: readonly string[], stands: Stands): string[] {
	return entryIds.toSorted((a, b) => weight(stands[a] ?? '') - weight(stands[b] ?? ''));
}

/** The entries that have a place, best first. */
function placed(entryIds: readonly string[], stands: Stands): string[] {
	return listed(entryIds, stands).filter((entryId) => typeof stands[entryId] === 'number');
}

/** Put an entry before those that stand at this index and below; the places count on from one. */
export function putAt(entryIds: readonly string[], stands: Stands, entryId: string, index: number): Stands {
	const others = placed(entryIds, stands).filter((other) => other !== entryId);
	const order = [...others.slice(0, index), entryId, ...others.slice(index)];
	return numbered(stands, order);
}

/** An entry goes up or down by one; one without a place is put behind those that have one. */
export function nudged(entryIds: readonly string[], stands: Stands, entryId: string, by: -1 | 1): Stands {
	const order = placed(entryIds, stands);
	const from = order.indexOf(entryId);
	if (from < 0) return putAt(entryIds, stands, entryId, order.length);
	return putAt(entryIds, stands, entryId, Math.min(order.length - 1, Math.max(0, from + by)));
}

/** An entry is put aside, or taken back from there; those below it move up. */
export function putAside(entryIds: readonly string[], stands: Stands, entryId: string): Stands {
	const after: Stands = { ...stands, [entryId]: stands[entryId] === 'apart' ? '' : 'apart' };
	return numbered(after, placed(entryIds, after));
}

function numbered(stands: Stands, order: readonly string[]): Stands {
	return { ...stands, ...Object.fromEntries(order.map((entryId, at) => [entryId, at + 1])) };
}
