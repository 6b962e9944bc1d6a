import { fillSeats, type SeatGraph } from '../assigning/flow.ts';
import { calibrated } from './calibrated/calibrated.ts';
import { borderDensities } from './chances.ts';
import { fieldsOf, type Estimate } from './standings.ts';
import { tableOf, type Table } from './table.ts';
import type { NextInput, Pair } from './types.ts';

/** Reviews every entry gets before contenders get more, if the caller does not say. */
const usualFloor = 2;
/** What the border of the prize places counts beside the border of the first place. */
const borderShare = 0.5;

/**
 * Who should read what next. The published rule: entries below the floor first; then each review goes where it is
 * expected to move most at a border that matters (first place, last prize place): the density of the entry's score at
 * the border times the variance that the review would take away, which shrinks with every review already given. This
 * is the marginal value of information for selecting the best (Chick & Inoue 2001; Frazier, Powell & Dayanik 2008),
 * to first order. Reliable judges go to the likeliest contenders; conflicts, own reviews and `remaining` are walls.
 */
export function nextAssignments(input: NextInput): Pair[] {
	const table = tableOf(input);
	const remaining = new Map(
		input.judges.map((judge) => [judge.id, Math.max(0, Math.floor(judge.remaining))])
	);
	const room = table.judges.map((id) => remaining.get(id) ?? 0);
	const walls = readable(input, table, room);
	const estimate = calibrated(table);
	const value = valueOf(table, estimate, input);
	const pairs: Pair[] = [];
	let left = Math.min(
		Math.floor(input.budget),
		room.reduce((sum, one) => sum + one, 0)
	);
	const wanted = shareOut(table, estimate, value, walls, left, input.floor ?? usualFloor);
	// Where judges run out for an entry, its seats go to the next in line.
	for (let attempt = 0; attempt < 4 && left > 0; attempt++) {
		const graph = graphOf(table, estimate, value, walls, wanted);
		fillSeats(graph, {
			wanted,
			floor: new Int32Array(room.length),
			ceiling: Int32Array.from(room),
			capacity: Int32Array.from(room)
		});
		for (let e = 0; e < graph.entries; e++) {
			for (let at = graph.start[e]!; at < graph.start[e + 1]!; at++) {
				if (!graph.taken[at]) continue;
				const j = graph.judge[at]!;
				pairs.push({ judge: table.judges[j]!, entry: table.entries[e]!.id });
				walls.open[e]!.delete(j);
				walls.seen[e]!++;
				room[j]!--;
				left--;
			}
		}
		wanted.set(shareOut(table, estimate, value, walls, left, input.floor ?? usualFloor));
	}
	return pairs;
}

interface Readable {
	/** Judges who could still read the entry. */
	readonly open: readonly Set<number>[];
	/** Reviews an entry has or is about to have. */
	readonly seen: Int32Array;
	/** Of these, the ones whose scores are not in yet. */
	readonly coming: Int32Array;
}

function readable(input: NextInput, table: Table, room: readonly number[]): Readable {
	const entryAt = new Map(table.entries.map((entry, index) => [entry.id, index]));
	const judgeAt = new Map(table.judges.map((id, index) => [id, index]));
	const willing = [...room.keys()].filter((j) => room[j]! > 0);
	const open = table.entries.map(() => new Set(willing));
	const seen = Int32Array.from(table.ofEntry, (edges) => edges.length);
	const coming = new Int32Array(table.entries.length);
	for (const { entry, judge } of table.reviews) open[entry]!.delete(judge);
	for (const { entry, judge } of input.conflicts)
		open[entryAt.get(entry) ?? -1]?.delete(judgeAt.get(judge) ?? -1);
	for (const { entry, judge } of input.open ?? []) {
		const e = entryAt.get(entry);
		if (e === undefined || !open[e]!.delete(judgeAt.get(judge) ?? -1)) continue;
		seen[e]!++;
		coming[e]!++;
	}
	return { open, seen, coming };
}

/** Density of each entry's score at the borders that matter, in the field that it competes in. */
function valueOf(
	table: Table,
	{ score, se, relativeSe = se }: Estimate,
	{ topK, by }: NextInput
): Float64Array {
	const value = new Float64Array(table.entries.length);
	for (const field of fieldsOf(table, by)) {
		const means = Float64Array.from(field, (e) => score[e]!);
		const sds = Float64Array.from(field, (e) => relativeSe[e]!);
		const first = borderDensities(means, sds, 1);
		const last = topK > 1 ? borderDensities(means, sds, topK) : new Float64Array(field.length);
		field.forEach((e, at) => (value[e] = first[at]! + borderShare * last[at]!));
	}
	return value;
}

/** How many more reviews each entry should get: the floor, then one at a time by marginal value. */
function shareOut(
	table: Table,
	{ se, relativeSe = se, reviewVariance = 0.01 }: Estimate,
	value: Float64Array,
	{ open, seen, coming }: Readable,
	budget: number,
	floor: number
): Int32Array {
	const wanted = new Int32Array(table.entries.length);
	let left = budget;
	const order = [...wanted.keys()];
	for (let level = 0; level < floor; level++) {
		for (const e of order.toSorted((a, b) => value[b]! - value[a]! || a - b)) {
			if (left > 0 && seen[e]! + wanted[e]! <= level && wanted[e]! < open[e]!.size) {
				wanted[e]!++;
				left--;
			}
		}
	}
	const worth = (e: number) => {
		const extra = wanted[e]! + coming[e]! + (seen[e]! - coming[e]! - table.ofEntry[e]!.length);
		const precision = 1 / relativeSe[e]! ** 2 + extra / reviewVariance;
		return wanted[e]! < open[e]!.size
			? value[e]! * (1 / precision - 1 / (precision + 1 / reviewVariance))
			: -1;
	};
	const worths = order.map(worth);
	for (; left > 0; left--) {
		let best = 0;
		for (let e = 1; e < worths.length; e++) if (worths[e]! > worths[best]!) best = e;
		if (!(worths[best]! >= 0)) break;
		wanted[best]!++;
		worths[best] = worth(best);
	}
	return wanted;
}

/** Seats worth most where a judge who tells much meets an entry that matters much. */
function graphOf(
	table: Table,
	{ judges = [] }: Estimate,
	value: Float64Array,
	{ open }: Readable,
	wanted: Int32Array
): SeatGraph {
	const tells = judges.map(({ slope, reliability }) => reliability * slope * slope);
	const most = Math.max(1e-9, ...tells);
	const top = value.reduce((high, one) => Math.max(high, one), 1e-300);
	const start = new Int32Array(open.length + 1);
	const judge: number[] = [];
	const worth: number[] = [];
	open.forEach((judgesLeft, e) => {
		start[e] = judge.length;
		for (const j of wanted[e]! > 0 ? [...judgesLeft].sort((a, b) => a - b) : []) {
			judge.push(j);
			worth.push(Math.round(120 * ((tells[j] ?? 1) / most) * (0.5 + (0.5 * value[e]!) / top)));
		}
	});
	start[open.length] = judge.length;
	return {
		entries: open.length,
		judges: table.judges.length,
		start,
		judge: Int32Array.from(judge),
		worth: Uint8Array.from(worth),
		taken: new Uint8Array(judge.length)
	};
}
