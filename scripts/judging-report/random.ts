/** A small seeded generator (mulberry32), so that every figure of the report can be printed again. */
export interface Random {
	/** 0 ≤ x < 1 */
	uniform(): number;
	normal(): number;
	integer(below: number): number;
	shuffled<T>(items: readonly T[]): T[];
}

export function randomFrom(seed: number): Random {
	let state = (seed * 2654435761) >>> 0;
	const uniform = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	return {
		uniform,
		normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
		integer: (below) => Math.floor(uniform() * below),
		shuffled: (items) => {
			const list = [...items];
			for (let last = list.length - 1; last > 0; last--) {
				const other = Math.floor(uniform() * (last + 1));
				const held = list[last];
				const moved = list[other];
				if (held !== undefined && moved !== undefined) [list[last], list[other]] = [moved, held];
			}
			return list;
		}
	};
}
