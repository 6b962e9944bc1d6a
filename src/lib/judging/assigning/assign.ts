import type { AssignInput, AssignResult, Seat } from './types.ts';
import { gapsOf, wallsOf } from './walls.ts';

/**
 * Who reads what. Hard walls: conflicts, language, capacity, nobody twice. Covers as many seats as can be covered,
 * and says for each entry that lacks reviews how many and why.
 */
export function assign(input: AssignInput): AssignResult {
	const walls = wallsOf(input);
	const { eligible, fits } = walls;
	const left = walls.capacity.slice();
	const readers = input.entries.map(() => new Set<number>());
	const fixed = fixedSeats(input, walls.eligible, left, readers);
	const share = Float64Array.from(walls.capacity, (capacity) => Math.max(1, capacity));

	const seatOne = (e: number): boolean => {
		let best = -1;
		let bestWorth = -Infinity;
		eligible[e]?.forEach((j, at) => {
			if ((left[j] ?? 0) <= 0 || readers[e]?.has(j)) return;
			const worth = (fits[e]?.[at] ?? 0) + 2 * ((left[j] ?? 0) / (share[j] ?? 1));
			if (worth > bestWorth) [best, bestWorth] = [j, worth];
		});
		if (best < 0) return makeRoom(e);
		readers[e]?.add(best);
		left[best] = (left[best] ?? 0) - 1;
		return true;
	};

	/** Kuhn's augmenting path: a full judge hands one entry on, which hands one on, until a judge is free. */
	const makeRoom = (start: number): boolean => {
		const cameFrom = new Map<number, { judge: number; entry: number }>();
		const queue = [start];
		const seenEntries = new Set(queue);
		for (const e of queue) {
			for (const j of eligible[e] ?? []) {
				if (cameFrom.has(j) || readers[e]?.has(j)) continue;
				cameFrom.set(j, { judge: j, entry: e });
				if ((left[j] ?? 0) > 0) {
					left[j] = (left[j] ?? 0) - 1;
					handOn(j);
					return true;
				}
				readers.forEach((held, other) => {
					if (held.has(j) && !seenEntries.has(other) && !fixed.has(other * input.judges.length + j)) {
						seenEntries.add(other);
						gaveUp.set(other, j);
						queue.push(other);
					}
				});
			}
		}
		gaveUp.clear();
		return false;

		function handOn(j: number): void {
			let judge = j;
			for (;;) {
				const entry = cameFrom.get(judge)?.entry ?? start;
				readers[entry]?.add(judge);
				const given = gaveUp.get(entry);
				if (entry === start || given === undefined) break;
				readers[entry]?.delete(given);
				judge = given;
			}
			gaveUp.clear();
		}
	};
	const gaveUp = new Map<number, number>();

	const order = [...input.entries.keys()].sort(
		(a, b) => (eligible[a]?.length ?? 0) - (eligible[b]?.length ?? 0) || a - b
	);
	for (let seat = 1; seat <= input.reviewsPerEntry; seat++) {
		for (const e of order) if ((readers[e]?.size ?? 0) < seat) seatOne(e);
	}
	const assignments = readers.flatMap((held, e) =>
		[...held].map((j): Seat => ({ entry: input.entries[e]?.id ?? '', judge: input.judges[j]?.id ?? '' }))
	);
	const held = new Set(assignments.map(({ entry, judge }) => `${entry}\n${judge}`));
	const worth = readers.map((set, e) =>
		[...set].reduce((sum, j) => sum + (fits[e]?.[eligible[e]?.indexOf(j) ?? -1] ?? 0), 0)
	);
	return {
		assignments,
		gaps: gapsOf(input, walls, assignments),
		refusedPins: (input.pinned ?? []).filter(({ entry, judge }) => !held.has(`${entry}\n${judge}`)),
		fit: worth.reduce((sum, one) => sum + one, 0) / (assignments.length || 1)
	};
}

/** Seats that do not move: begun work as it is, pins where no wall stands and capacity is left. */
function fixedSeats(
	input: AssignInput,
	eligible: readonly Int32Array[],
	left: Int32Array,
	readers: readonly Set<number>[]
): Set<number> {
	const entryAt = new Map(input.entries.map((entry, index) => [entry.id, index]));
	const judgeAt = new Map(input.judges.map((judge, index) => [judge.id, index]));
	const fixed = new Set<number>();
	const keep = (seats: readonly Seat[], walled: boolean) => {
		for (const { entry, judge } of seats) {
			const e = entryAt.get(entry);
			const j = judgeAt.get(judge);
			if (e === undefined || j === undefined || readers[e]?.has(j)) continue;
			if (walled && ((left[j] ?? 0) <= 0 || !eligible[e]?.includes(j))) continue;
			readers[e]?.add(j);
			left[j] = (left[j] ?? 0) - 1;
			fixed.add(e * input.judges.length + j);
		}
	};
	keep(input.begun ?? [], false);
	keep(input.pinned ?? [], true);
	return fixed;
}
