/** Fit in whole units, so that path lengths are compared exactly; divisible by twice 1 to 6, 8, 10 and 12 topics. */
export const unit = 240;

/** Who may still read what: for each entry from `start[e]` to `start[e + 1]`, a judge and the fit in units. */
export interface SeatGraph {
	readonly entries: number;
	readonly judges: number;
	readonly start: Int32Array;
	readonly judge: Int32Array;
	readonly worth: Uint8Array;
	/** 1 where the seat is taken. */
	readonly taken: Uint8Array;
}

export interface Wishes {
	/** Seats each entry still wants. */
	readonly wanted: Int32Array;
	/** Seats each judge should at least, should at most, and could at the very most get here. */
	readonly floor: Int32Array;
	readonly ceiling: Int32Array;
	readonly capacity: Int32Array;
}

/**
 * Takes seats in `graph.taken`: as many as can be, then with as few loads outside [floor, ceiling] as can be, then
 * with the greatest fit. Min-cost flow by successive shortest paths with potentials, many paths of one length at a
 * time (primal-dual; Ahuja, Magnanti & Orlin, Network Flows, 1993, section 9.8). Exact.
 */
export function fillSeats(graph: SeatGraph, wishes: Wishes): void {
	const { entries, judges, start, judge, worth, taken } = graph;
	const { floor, ceiling, capacity } = wishes;
	const nodes = entries + judges;
	const wanted = wishes.wanted.slice();
	const load = new Int32Array(judges);
	const held: number[][] = Array.from({ length: judges }, () => []);
	/** One load outside the band outweighs all fit there is. */
	const band = (wanted.reduce((sum, one) => sum + one, 0) + 1) * unit;
	const nextCost = (j: number) => {
		const now = load[j]!;
		if (now >= capacity[j]!) return Infinity;
		return now < floor[j]! ? -band : now < ceiling[j]! ? 0 : band * (1 + now - ceiling[j]!);
	};

	// Potentials: entries 0, judges the best arc into them, so that no arc between them is negative at first.
	const potential = new Float64Array(nodes).fill(-unit, entries);
	let sinkPotential = -unit - band;
	const distance = new Float64Array(nodes);
	const entryOf = new Int32Array(start[entries]!);
	for (let e = 0; e < entries; e++) entryOf.fill(e, start[e]!, start[e + 1]!);
	const queue = heapOf(distance);
	const dead = new Uint8Array(nodes);
	const arc = new Int32Array(nodes);

	for (;;) {
		const reach = shortest();
		if (reach === Infinity) return;
		for (let node = 0; node < nodes; node++) potential[node]! += Math.min(distance[node]!, reach);
		sinkPotential += reach;
		dead.fill(0);
		for (let node = 0; node < entries; node++) arc[node] = start[node]!;
		arc.fill(0, entries);
		for (let e = 0; e < entries; e++) while (wanted[e]! > 0 && augment(e)) wanted[e]!--;
	}

	/** Dijkstra from all entries that want a seat, up to the nearest judge who has one. */
	function shortest(): number {
		distance.fill(Infinity);
		queue.clear();
		for (let e = 0; e < entries; e++) {
			if (wanted[e]! > 0) {
				distance[e] = 0;
				queue.push(e);
			}
		}
		let reach = Infinity;
		for (let node = queue.pop(); node >= 0; node = queue.pop()) {
			const here = distance[node]!;
			if (here >= reach) break;
			if (node < entries) {
				const from = potential[node]! + here;
				for (let at = start[node]!; at < start[node + 1]!; at++) {
					const to = entries + judge[at]!;
					const there = from - worth[at]! - potential[to]!;
					if (there < distance[to]! && !taken[at]) {
						distance[to] = there;
						queue.push(to);
					}
				}
			} else {
				const j = node - entries;
				reach = Math.min(reach, here + nextCost(j) + potential[node]! - sinkPotential);
				for (const at of held[j]!) {
					const to = entryOf[at]!;
					const there = here + worth[at]! + potential[node]! - potential[to]!;
					if (there < distance[to]!) {
						distance[to] = there;
						queue.push(to);
					}
				}
			}
		}
		return reach;
	}

	/** One path of arcs without reduced cost from the entry to a free seat, depth first; a node that failed is dead. */
	function augment(from: number): boolean {
		const path: number[] = [];
		const way: number[] = [from];
		dead[from] = 1;
		while (way.length) {
			const node = way[way.length - 1]!;
			if (node < entries) {
				let next = -1;
				for (; arc[node]! < start[node + 1]!; arc[node]!++) {
					const at = arc[node]!;
					const to = entries + judge[at]!;
					if (!taken[at] && !dead[to] && potential[node]! - worth[at]! === potential[to]!) {
						next = to;
						path.push(at);
						break;
					}
				}
				if (next < 0) {
					way.pop();
					path.pop();
					continue;
				}
				dead[next] = 1;
				way.push(next);
				const j = next - entries;
				if (nextCost(j) + potential[next]! === sinkPotential) {
					load[j]!++;
					take(path);
					for (const passed of way) dead[passed] = 0;
					return true;
				}
			} else {
				const list = held[node - entries]!;
				let next = -1;
				for (; arc[node]! < list.length; arc[node]!++) {
					const at = list[arc[node]!]!;
					const to = entryOf[at]!;
					if (!dead[to] && potential[node]! + worth[at]! === potential[to]!) {
						next = to;
						path.push(at);
						break;
					}
				}
				if (next < 0) {
					way.pop();
					path.pop();
					continue;
				}
				dead[next] = 1;
				way.push(next);
			}
		}
		return false;
	}

	/** Along the path seats are taken and handed on by turns. */
	function take(path: readonly number[]): void {
		path.forEach((at, step) => {
			const list = held[judge[at]!]!;
			if (step % 2 === 0) {
				taken[at] = 1;
				list.push(at);
			} else {
				taken[at] = 0;
				list.splice(list.indexOf(at), 1);
				arc[entries + judge[at]!] = 0;
			}
		});
	}
}

/** Binary heap of nodes by `distance`; a node that came nearer is pushed again and its old place skipped. */
function heapOf(distance: Float64Array) {
	let nodes: number[] = [];
	let keys: number[] = [];
	return {
		clear(): void {
			nodes = [];
			keys = [];
		},
		push(node: number): void {
			const key = distance[node]!;
			let at = nodes.length;
			nodes.push(node);
			keys.push(key);
			while (at > 0) {
				const up = (at - 1) >> 1;
				if (keys[up]! <= key) break;
				nodes[at] = nodes[up]!;
				keys[at] = keys[up]!;
				at = up;
			}
			nodes[at] = node;
			keys[at] = key;
		},
		/** The nearest node, or −1. */
		pop(): number {
			while (nodes.length) {
				const top = nodes[0]!;
				const topKey = keys[0]!;
				const node = nodes.pop()!;
				const key = keys.pop()!;
				const size = nodes.length;
				if (size) {
					let at = 0;
					for (;;) {
						let down = 2 * at + 1;
						if (down >= size) break;
						if (down + 1 < size && keys[down + 1]! < keys[down]!) down++;
						if (keys[down]! >= key) break;
						nodes[at] = nodes[down]!;
						keys[at] = keys[down]!;
						at = down;
					}
					nodes[at] = node;
					keys[at] = key;
				}
				if (topKey <= distance[top]!) return top;
			}
			return -1;
		}
	};
}
