/** The ways in which a line of an ordered list can be moved by a button. */
export const directions = ['up', 'down'] as const;
export type Direction = (typeof directions)[number];

/** The list with one item a place further; at its end it stays, and a list without the item stays as it is. */
export function moved<Item>(list: readonly Item[], item: Item, direction: Direction): Item[] {
	const at = list.indexOf(item);
	const to = direction === 'up' ? at - 1 : at + 1;
	const other = list[to];
	if (at < 0 || other === undefined) return [...list];
	return list.with(at, other).with(to, item);
}
