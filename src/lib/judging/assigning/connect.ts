import type { FixedSeats } from './assign.ts';
import type { SeatGraph } from './flow.ts';
import { slowest, type Links, type Slowest } from './spectrum.ts';

/** Shares of the connectivity that a random design of the same loads and walls has: what is aimed at, what is needed. */
const aim = 0.9;
const needed = 0.75;
/** Of the best fit this share is given up for it, a tenth a round; more only while the graph has less than it needs. */
const gladlyGivenUp = 0.008;
const mostGivenUp = 0.026;
const barred = 255;
/** How many partners are tried for a seat in each round. */
const attempts = 100;

/**
 * Swaps judges between entries so that reviews overlap everywhere: (e, j), (f, k) → (e, k), (f, j) keeps every load.
 * To first order a swap raises an eigenvalue of the Laplacian by 2 (v_e − v_f)(v_j − v_k), with v its vector; swaps that
 * cost no fit come first. Entries that fit badly already are spared. Deterministic.
 */
export function connect(graph: SeatGraph, fixed: FixedSeats): void {
	const seats = [...graph.taken.keys()].filter((at) => graph.taken[at]);
	if (seats.length < 4 || graph.judges < 3) return;
	const { entries, judges, start, judge, worth } = graph;
	const entryOf = new Int32Array(judge.length);
	/** Fit by entry and judge; `barred` where a wall stands or the judge reads it already. */
	const table = new Uint8Array(entries * judges).fill(barred);
	for (let e = 0; e < entries; e++) {
		entryOf.fill(e, start[e]!, start[e + 1]!);
		for (let at = start[e]!; at < start[e + 1]!; at++) table[e * judges + judge[at]!] = worth[at]!;
	}
	const plan: Plan = {
		judges,
		entryOf: Int32Array.from(seats, (at) => entryOf[at]!),
		judgeOf: Int32Array.from(seats, (at) => judge[at]!),
		worthOf: Int32Array.from(seats, (at) => worth[at]!),
		table,
		total: new Int32Array(entries)
	};
	plan.entryOf.forEach((e, seat) => {
		plan.total[e]! += plan.worthOf[seat]!;
		table[e * judges + plan.judgeOf[seat]!] = barred;
	});
	improve(plan, fixed, entries);

	graph.taken.fill(0);
	plan.entryOf.forEach((e, seat) => {
		const at = judge.subarray(start[e]!, start[e + 1]!).indexOf(plan.judgeOf[seat]!);
		graph.taken[start[e]! + at] = 1;
	});
}

/** Seats that may move, and what each would be worth elsewhere. */
interface Plan {
	readonly judges: number;
	readonly entryOf: Int32Array;
	readonly judgeOf: Int32Array;
	readonly worthOf: Int32Array;
	readonly table: Uint8Array;
	readonly total: Int32Array;
}

function improve(plan: Plan, fixed: FixedSeats, entries: number): void {
	const size = plan.entryOf.length;
	const sum = (values: Int32Array) => values.reduce((total, one) => total + one, 0);
	const random = sequence();
	const steps = 40;
	const reference = slowest(linksOf(shuffled(plan, random), fixed, entries), 1, steps).values[0] ?? 0;
	const spared = plan.total.toSorted()[Math.floor(entries / 12)] ?? 0;
	const fit = sum(plan.worthOf);
	const whole = mostGivenUp * fit;
	const pace = (round: number) =>
		round < 10 ? (gladlyGivenUp * (1 + round)) / 10 : gladlyGivenUp + 0.0012 * (round - 9);
	let budget = whole;
	let best = plan.judgeOf.slice();
	let bestValue = -1;
	let idle = 0;
	for (let round = 0; round < (size > 10_000 ? 22 : 24); round++) {
		const state = slowest(linksOf(plan, fixed, entries), 4, steps);
		const value = state.values[0] ?? 0;
		idle = value > bestValue * 1.005 + 1e-9 ? 0 : idle + 1;
		if (value > bestValue) {
			bestValue = value;
			best = plan.judgeOf.slice();
		}
		if (value >= aim * reference || idle > 8) break;
		const share = value < needed * reference ? pace(round) : Math.min(gladlyGivenUp, pace(round));
		const allowed = Math.max(0, Math.min(budget, share * fit - (whole - budget)));
		budget -= swapBatch(plan, state, entries, spared, allowed, random);
	}
	plan.judgeOf.set(best);
}

/** One batch of the swaps that promise most, each entry and judge at most in one; answers with the fit given up. */
function swapBatch(
	plan: Plan,
	state: Slowest,
	entries: number,
	spared: number,
	budget: number,
	random: () => number
): number {
	const { judges, entryOf, judgeOf, worthOf, table, total } = plan;
	const size = entryOf.length;
	const found: { gain: number; worth: number; loss: number; a: number; b: number }[] = [];
	const slow = weighed(state, entries + judges);
	const width = state.values.length;
	const [near, far] = ends(plan, state.vectors[0]!, entries);
	for (const a of near) {
		let best: (typeof found)[number] | undefined;
		const e = entryOf[a]!;
		const j = judgeOf[a]!;
		for (let attempt = 0; attempt < attempts; attempt++) {
			const b = far[Math.floor(random() * far.length)]!;
			const f = entryOf[b]!;
			const k = judgeOf[b]!;
			const here = table[e * judges + k]!;
			const there = table[f * judges + j]!;
			if (j === k || e === f || here === barred || there === barred) continue;
			let gain = 0;
			for (let at = 0; at < width; at++)
				gain +=
					(slow[e * width + at]! - slow[f * width + at]!) *
					(slow[(entries + j) * width + at]! - slow[(entries + k) * width + at]!);
			if (gain <= 0) continue;
			const dropE = worthOf[a]! - here;
			const dropF = worthOf[b]! - there;
			if ((dropE > 0 && total[e]! - dropE < spared) || (dropF > 0 && total[f]! - dropF < spared)) continue;
			const loss = Math.max(0, dropE + dropF);
			if (loss > budget) continue;
			const worth = gain / (loss + 2);
			if (!best || worth > best.worth) best = { gain, worth, loss: dropE + dropF, a, b };
		}
		if (best) found.push(best);
	}
	found.sort((x, y) => y.worth - x.worth || x.a - y.a);
	const least = found.reduce((most, { gain }) => Math.max(most, gain), 0) * 0.05;
	const used = new Set<number>();
	let spent = 0;
	let left = Math.max(2, Math.floor(size / 40));
	for (const { gain, a, b, loss } of found) {
		if (gain < least) continue;
		const nodes = [entryOf[a]!, entryOf[b]!, entries + judgeOf[a]!, entries + judgeOf[b]!];
		if (nodes.some((node) => used.has(node)) || spent + loss > budget) continue;
		swap(plan, a, b);
		for (const node of nodes) used.add(node);
		spent += loss;
		if (--left === 0) break;
	}
	return spent;
}

/** The vectors side by side, one row per node, the slowest counting most. */
function weighed({ values, vectors }: Slowest, nodes: number): Float64Array {
	const width = values.length;
	const rows = new Float64Array(nodes * width);
	vectors.forEach((vector, at) => {
		const root = 1 / (values[at]! + 0.02);
		for (let node = 0; node < nodes; node++) rows[node * width + at] = root * vector[node]!;
	});
	return rows;
}

/** Seats at the two ends of a vector: between them a swap ties together what hangs together least. */
function ends({ entryOf, judgeOf }: Plan, vector: Float64Array, entries: number): [number[], number[]] {
	const place = Float64Array.from(entryOf, (e, seat) => vector[e]! + vector[entries + judgeOf[seat]!]!);
	const order = [...entryOf.keys()].sort((a, b) => place[a]! - place[b]! || a - b);
	const share = Math.max(2, Math.floor(order.length / 5));
	return [order.slice(0, share), order.slice(-share)];
}

function swap(plan: Plan, a: number, b: number): void {
	const { judges, entryOf, judgeOf, worthOf, table, total } = plan;
	for (const [seat, other] of [
		[a, judgeOf[b]!],
		[b, judgeOf[a]!]
	] as const) {
		const e = entryOf[seat]!;
		const gained = table[e * judges + other]!;
		table[e * judges + other] = barred;
		table[e * judges + judgeOf[seat]!] = worthOf[seat]!;
		total[e]! += gained - worthOf[seat]!;
		worthOf[seat] = gained;
		judgeOf[seat] = other;
	}
}

/** A copy with every seat swapped at random a few times: a random design of the same loads and walls. */
function shuffled(plan: Plan, random: () => number): Plan {
	const copy: Plan = {
		...plan,
		judgeOf: plan.judgeOf.slice(),
		worthOf: plan.worthOf.slice(),
		table: plan.table.slice(),
		total: plan.total.slice()
	};
	const size = copy.entryOf.length;
	for (let round = 0; round < 8 * size; round++) {
		const [a, b] = [round % size, Math.floor(random() * size)];
		const [j, k] = [copy.judgeOf[a]!, copy.judgeOf[b]!];
		const [e, f] = [copy.entryOf[a]!, copy.entryOf[b]!];
		if (j === k || e === f) continue;
		if (copy.table[e * copy.judges + k] !== barred && copy.table[f * copy.judges + j] !== barred)
			swap(copy, a, b);
	}
	return copy;
}

function linksOf({ entryOf, judgeOf, judges }: Plan, fixed: FixedSeats, entries: number): Links {
	const from = [...entryOf];
	const to = [...judgeOf].map((j) => entries + j);
	fixed.ofEntry.forEach((readers, e) => {
		for (const j of readers) {
			from.push(e);
			to.push(entries + j);
		}
	});
	return { nodes: entries + judges, from: Int32Array.from(from), to: Int32Array.from(to) };
}

/** A fixed sequence of numbers in [0, 1): a linear congruential generator (Numerical Recipes). */
function sequence(): () => number {
	let state = 12345;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 4294967296;
	};
}
