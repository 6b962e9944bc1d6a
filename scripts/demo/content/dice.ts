/** A stream of chance that gives the same throws for the same seed, on every machine. */
export interface Dice {
	/** At least 0, less than 1. */
	roll(): number;
	/** A whole number from `lowest` to `highest`, both included. */
	integer(lowest: number, highest: number): number;
	/** True in this share of cases. */
	chance(share: number): boolean;
	/** One of them; throws where there is none. */
	pick<T>(list: readonly T[]): T;
	/** One of them, each as likely as its weight says. */
	weighted<T>(list: readonly (readonly [T, number])[]): T;
	/** All of them in another order; the list itself stays as it is. */
	shuffle<T>(list: readonly T[]): T[];
	/** So many different ones (fewer where there are fewer), in a new order. */
	sample<T>(list: readonly T[], count: number): T[];
}

/** mulberry32 (Tommy Ettinger, public domain), started from a 32-bit FNV-1a hash of the seed. */
export function dice(seed: string | number): Dice {
	let state = fnv1a(String(seed));

	function roll(): number {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	}

	function integer(lowest: number, highest: number): number {
		return lowest + Math.floor(roll() * (highest - lowest + 1));
	}

	function shuffle<T>(list: readonly T[]): T[] {
		return list
			.map((item) => ({ item, order: roll() }))
			.sort((a, b) => a.order - b.order)
			.map(({ item }) => item);
	}

	function weighted<T>(list: readonly (readonly [T, number])[]): T {
		const last = list.at(-1);
		if (last === undefined) throw new RangeError('nothing to choose from');
		let left = roll() * list.reduce((sum, [, weight]) => sum + weight, 0);
		const chosen = list.find(([, weight]) => (left -= weight) < 0);
		// Rounding can leave a crumb behind the last one.
		return (chosen ?? last)[0];
	}

	return {
		roll,
		integer,
		chance: (share) => roll() < share,
		pick: (list) => weighted(list.map((item) => [item, 1] as const)),
		weighted,
		shuffle,
		sample: (list, count) => shuffle(list).slice(0, count)
	};
}

function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	return hash;
}

/** A whole share of `total` for each weight; the shares add up to `total` (largest remainders). */
export function shares(total: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((a, b) => a + b, 0);
	const exact = weights.map((weight) => (total * weight) / sum);
	const whole = exact.map(Math.floor);
	const left = total - whole.reduce((a, b) => a + b, 0);
	const byRemainder = exact
		.map((share, index) => ({ index, remainder: share - Math.floor(share) }))
		.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
	for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
	return whole;
}
