/** An entry on a panel's agenda, and how long it is talked about. */
export interface AgendaItem {
	entryId: string;
	minutes: number;
}

/** How long an entry is talked about, unless the panel says otherwise. */
export const usualMinutes = 15;

const minute = 60_000;

/**
 * The agenda of the entries that take part: those that were put in order first, the others behind them in the order in
 * which they are given.
 */
export function agendaOf(kept: readonly AgendaItem[], entrants: readonly string[]): AgendaItem[] {
	const taking = new Set(entrants);
	const placed = kept.filter(({ entryId }) => taking.has(entryId));
	const known = new Set(placed.map(({ entryId }) => entryId));
	const others = entrants.filter((entryId) => !known.has(entryId));
	return [...placed, ...others.map((entryId) => ({ entryId, minutes: usualMinutes }))];
}

/** An item moved by one; what is first or last already stays. */
export function moved(agenda: readonly AgendaItem[], entryId: string, by: -1 | 1): AgendaItem[] {
	const from = agenda.findIndex((item) => item.entryId === entryId);
	const to = from + by;
	const [one, other] = [agenda[from], agenda[to]];
	if (!one || !other) return [...agenda];
	return agenda.map((item, at) => (at === from ? other : at === to ? one : item));
}

/** An item with its times, and where it is at this moment. */
export interface TimedItem extends AgendaItem {
	/** Null while no start is set. */
	from: Date | null;
	until: Date | null;
	state: 'past' | 'now' | 'next';
}

/** When each entry is talked about, one after the other from the start. */
export function timed(agenda: readonly AgendaItem[], startsAt: Date | null, now: Date): TimedItem[] {
	let at = startsAt?.getTime() ?? null;
	return agenda.map((item) => {
		if (at === null) return { ...item, from: null, until: null, state: 'next' };
		const from = new Date(at);
		const until = new Date((at += item.minutes * minute));
		return { ...item, from, until, state: until <= now ? 'past' : from <= now ? 'now' : 'next' };
	});
}
