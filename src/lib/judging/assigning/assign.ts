import { connect } from './connect.ts';
import { fillSeats, unit, type SeatGraph } from './flow.ts';
import type { AssignInput, AssignResult, Seat } from './types.ts';
import { gapsOf, wallsOf, type Walls } from './walls.ts';

/**
 * Who reads what. Hard walls: conflicts, language, capacity, nobody twice. In this order it wants every seat that can
 * be taken, fair loads (each judge's share by capacity, rounded up or down), the best fit (exact, by min-cost flow),
 * and then, for at most a fortieth of that fit, reviews that overlap so that scores can be compared. What is begun
 * stays. Entries that lack reviews are named with the reason. The order of the input does not matter. Without
 * `overlap` the plan is that of the greatest fit alone.
 */
export function assign(given: AssignInput, { overlap = true } = {}): AssignResult {
	const input = canonical(given);
	const walls = wallsOf(input);
	const fixed = fixedSeats(input, walls);
	const graph = graphOf(input, walls, fixed);
	fillSeats(graph, wishesOf(input, walls, fixed));
	if (overlap) connect(graph, fixed);

	const seats: Seat[] = [];
	let fit = 0;
	input.entries.forEach((entry, e) => {
		const readers = [...fixed.ofEntry[e]!];
		for (let at = graph.start[e]!; at < graph.start[e + 1]!; at++) {
			if (graph.taken[at]) readers.push(graph.judge[at]!);
		}
		for (const j of readers.sort((a, b) => a - b)) {
			seats.push({ entry: entry.id, judge: input.judges[j]!.id });
			fit += walls.fitOf(e, j);
		}
	});
	return {
		assignments: seats,
		gaps: gapsOf(input, walls, seats),
		refusedPins: fixed.refused,
		fit: fit / (seats.length || 1)
	};
}

/** Sorted by id, each id once. */
function canonical(input: AssignInput): AssignInput {
	const sorted = <T extends { id: string }>(items: readonly T[]) =>
		[...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	return { ...input, entries: sorted(input.entries), judges: sorted(input.judges) };
}

/** Seats that are not up for change, by index. */
export interface FixedSeats {
	readonly ofEntry: readonly ReadonlySet<number>[];
	readonly load: Int32Array;
	readonly refused: Seat[];
}

/** Begun work as it is, pins where no wall stands and capacity is left. */
function fixedSeats(input: AssignInput, walls: Walls): FixedSeats {
	const entryAt = new Map(input.entries.map((entry, index) => [entry.id, index]));
	const judgeAt = new Map(input.judges.map((judge, index) => [judge.id, index]));
	const ofEntry = input.entries.map(() => new Set<number>());
	const load = new Int32Array(input.judges.length);
	const refused: Seat[] = [];
	const keep = (seats: readonly Seat[], walled: boolean) => {
		for (const seat of seats) {
			const e = entryAt.get(seat.entry);
			const j = judgeAt.get(seat.judge);
			if (e === undefined || j === undefined) {
				if (walled) refused.push(seat);
			} else if (!ofEntry[e]!.has(j)) {
				if (walled && (load[j]! >= walls.capacity[j]! || !walls.eligible[e]!.includes(j))) refused.push(seat);
				else {
					ofEntry[e]!.add(j);
					load[j]!++;
				}
			}
		}
	};
	keep(input.begun ?? [], false);
	keep(input.pinned ?? [], true);
	return { ofEntry, load, refused };
}

function graphOf(input: AssignInput, walls: Walls, fixed: FixedSeats): SeatGraph {
	const size = walls.eligible.reduce((sum, judges) => sum + judges.length, 0);
	const start = new Int32Array(input.entries.length + 1);
	const judge = new Int32Array(size);
	const worth = new Uint8Array(size);
	let at = 0;
	walls.eligible.forEach((judges, e) => {
		start[e] = at;
		// Each entry begins its list elsewhere: among equal fits, no judge is first for everybody.
		const turn = judges.length ? (e * 7919) % judges.length : 0;
		for (let step = 0; step < judges.length; step++) {
			const j = judges[(step + turn) % judges.length]!;
			if (fixed.ofEntry[e]!.has(j)) continue;
			judge[at] = j;
			worth[at] = Math.round(unit * walls.fitOf(e, j));
			at++;
		}
	});
	start[input.entries.length] = at;
	return {
		entries: input.entries.length,
		judges: input.judges.length,
		start,
		judge: judge.subarray(0, at),
		worth: worth.subarray(0, at),
		taken: new Uint8Array(at)
	};
}

/** Fair load: capacity × needed seats ÷ all capacity, rounded up or down; what is fixed counts towards it. */
function wishesOf(input: AssignInput, walls: Walls, fixed: FixedSeats) {
	const needed = input.entries.reduce((sum, _, e) => {
		const possible = new Set([...walls.eligible[e]!, ...fixed.ofEntry[e]!]).size;
		return sum + Math.max(fixed.ofEntry[e]!.size, Math.min(input.reviewsPerEntry, possible));
	}, 0);
	const capacity = walls.capacity.reduce((sum, one) => sum + one, 0);
	const target = Float64Array.from(walls.capacity, (one) => Math.min(one, (one * needed) / (capacity || 1)));
	const left = (limit: (j: number) => number) =>
		Int32Array.from(target, (_, j) => Math.max(0, limit(j) - fixed.load[j]!));
	return {
		wanted: Int32Array.from(input.entries, (_, e) =>
			Math.max(0, input.reviewsPerEntry - fixed.ofEntry[e]!.size)
		),
		floor: left((j) => Math.floor(target[j]! + 1e-9)),
		ceiling: left((j) => Math.ceil(target[j]! - 1e-9)),
		capacity: left((j) => walls.capacity[j]!)
	};
}
