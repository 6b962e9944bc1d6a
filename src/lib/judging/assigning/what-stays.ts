import { evenKeeps } from './shares.ts';
import type { AssignInput, Seat } from './types.ts';

/** A seat that stands before a plan is made. */
export interface Standing extends Seat {
	begun: boolean;
}

const text = ({ entry, judge }: Seat) => `${entry}/${judge}`;

/**
 * Make room for what is pinned: an entry that has its readers already gives back one that is not begun for each pin that is
 * not there yet. Readers beyond the first pass stay.
 */
export function roomForPins<Held extends Standing>(
	stays: readonly Held[],
	pinned: readonly Seat[],
	reviewsPerEntry: number
): Held[] {
	const there = new Set(stays.map(text));
	const pins = new Set(pinned.map(text));
	const missing = Map.groupBy(
		pinned.filter((pin) => !there.has(text(pin))),
		({ entry }) => entry
	);
	const ofEntry = Map.groupBy(stays, ({ entry }) => entry);
	const back = new Set(
		[...missing].flatMap(([entry, wanted]) => {
			const own = ofEntry.get(entry) ?? [];
			const over = Math.min(wanted.length, own.length + wanted.length - reviewsPerEntry);
			const loose = own.filter((one) => !one.begun && !pins.has(text(one)));
			return over > 0 ? loose.slice(-over) : [];
		})
	);
	return stays.filter((one) => !back.has(one));
}

/**
 * What judges keep when work is evened out: all that is begun, pinned or beyond the first pass, and as much of the rest as a
 * fair share allows.
 */
export function withinShares<Held extends Standing>(input: AssignInput, stays: readonly Held[]): Held[] {
	const pins = new Set((input.pinned ?? []).map(text));
	const readers = Map.groupBy(stays, ({ entry }) => entry);
	const isFixed = (one: Held) =>
		one.begun || pins.has(text(one)) || (readers.get(one.entry)?.length ?? 0) > input.reviewsPerEntry;
	const ofJudge = Map.groupBy(stays, ({ judge }) => judge);
	const loads = input.judges.map(({ id, capacity }) => {
		const own = ofJudge.get(id) ?? [];
		return { capacity, held: own.length, fixed: own.filter(isFixed).length };
	});
	const seats = input.entries.reduce(
		(sum, { id }) => sum + Math.max(input.reviewsPerEntry, readers.get(id)?.length ?? 0),
		0
	);
	const keeps = evenKeeps(loads, seats);
	// What several judges give away is taken from different entries: whoever takes it reads each only once.
	const given = new Map<string, number>();
	return input.judges.flatMap(({ id }, at) => {
		const own = (ofJudge.get(id) ?? []).toSorted(
			(a, b) =>
				Number(isFixed(b)) - Number(isFixed(a)) || (given.get(b.entry) ?? 0) - (given.get(a.entry) ?? 0)
		);
		for (const { entry } of own.slice(keeps[at])) given.set(entry, (given.get(entry) ?? 0) + 1);
		return own.slice(0, keeps[at]);
	});
}
