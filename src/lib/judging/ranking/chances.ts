import { cumulative, density } from './normal.ts';

const cells = 240;
/** Above this many places the count of better entries is taken as normal. */
const exactUpTo = 40;

/**
 * Probability of each entry to be among the `places` best, where entry e's true score is normal with `means[e]`
 * and `sds[e]`, independently. By quadrature over the entry's own score x: the number of others above x is
 * Poisson-binomial. Deterministic; no sampling.
 */
export function topChances(means: Float64Array, sds: Float64Array, places: number): Float64Array {
	const size = means.length;
	if (places <= 0) return new Float64Array(size);
	if (places >= size) return new Float64Array(size).fill(1);
	const sd = sds.map((one) => Math.max(one, 1e-9));
	const { low, high } = range(means, sd, places);

	const chances = new Float64Array(size);
	let below = means.map((mean, e) => cumulative((low - mean) / (sd[e] ?? 1)));
	for (let cell = 0; cell < cells; cell++) {
		const from = low + ((high - low) * cell) / cells;
		const to = low + ((high - low) * (cell + 1)) / cells;
		const middle = (from + to) / 2;
		const above = means.map((mean, e) => cumulative((mean - middle) / (sd[e] ?? 1)));
		const kept = fewerAbove(above, places);
		const next = means.map((mean, e) => cumulative((to - mean) / (sd[e] ?? 1)));
		for (let e = 0; e < size; e++) {
			chances[e] = (chances[e] ?? 0) + ((next[e] ?? 0) - (below[e] ?? 0)) * (kept[e] ?? 0);
		}
		below = next;
	}
	const sum = chances.reduce((total, chance) => total + chance, 0);
	return chances.map((chance) => Math.min(1, (chance * places) / (sum || 1)));
}

/**
 * How densely each entry's true score may lie just at the border between the `places` best and the rest: where it is
 * high, one more look at the entry is most likely to change who is in. Same model and grid as `topChances`.
 */
export function borderDensities(means: Float64Array, sds: Float64Array, places: number): Float64Array {
	const size = means.length;
	const densities = new Float64Array(size);
	if (places <= 0 || places >= size) return densities;
	const sd = sds.map((one) => Math.max(one, 1e-9));
	const { low, high } = range(means, sd, places);
	let before: Float64Array | undefined;
	for (let cell = 0; cell <= cells; cell++) {
		const x = low + ((high - low) * cell) / cells;
		const above = means.map((mean, e) => cumulative((mean - x) / sd[e]!));
		const kept = fewerAbove(above, places);
		if (before) {
			const middle = x - (high - low) / cells / 2;
			for (let e = 0; e < size; e++) {
				const own = density((middle - means[e]!) / sd[e]!) / sd[e]!;
				densities[e]! += own * Math.max(0, kept[e]! - before[e]!);
			}
		}
		before = kept;
	}
	return densities;
}

/** Below `low` an entry is surely not among the best, above `high` nobody is. */
function range(means: Float64Array, sd: Float64Array, places: number) {
	const lows = means.map((mean, e) => mean - 6 * sd[e]!).sort();
	return {
		low: lows[means.length - places] ?? 0,
		high: means.reduce((top, mean, e) => Math.max(top, mean + 6 * sd[e]!), -Infinity)
	};
}

/** For each e: the probability that fewer than `places` of the others are above, where f is with `above[f]`. */
function fewerAbove(above: Float64Array, places: number): Float64Array {
	if (places > exactUpTo) return fewerAboveNormal(above, places);
	const likely: number[] = [];
	const counts = new Float64Array(places);
	counts[0] = 1;
	above.forEach((p, e) => {
		if (p > 0.5) likely.push(e);
		else if (p > 1e-12) addOne(counts, p);
	});
	const result = new Float64Array(above.length);
	if (likely.length > 4 * places + 30) return result;
	const all = counts.slice();
	for (const e of likely) addOne(all, above[e] ?? 0);
	const everybody = all.reduce((sum, p) => sum + p, 0);
	above.forEach((p, e) => {
		if (p > 0.5) return;
		// Take e out again: stable because its own probability is below one half.
		let taken = 0;
		let sum = 0;
		for (const count of all) {
			taken = (count - p * taken) / (1 - p);
			sum += taken;
		}
		result[e] = p > 1e-12 ? Math.min(1, Math.max(0, sum)) : everybody;
	});
	for (const e of likely) {
		const others = counts.slice();
		for (const f of likely) if (f !== e) addOne(others, above[f] ?? 0);
		result[e] = others.reduce((sum, p) => sum + p, 0);
	}
	return result;
}

function addOne(counts: Float64Array, p: number): void {
	for (let k = counts.length - 1; k > 0; k--) {
		counts[k] = (counts[k] ?? 0) * (1 - p) + (counts[k - 1] ?? 0) * p;
	}
	counts[0] = (counts[0] ?? 0) * (1 - p);
}

function fewerAboveNormal(above: Float64Array, places: number): Float64Array {
	let mean = 0;
	let variance = 0;
	for (const p of above) {
		mean += p;
		variance += p * (1 - p);
	}
	return above.map((p) => {
		const spread = Math.sqrt(Math.max(variance - p * (1 - p), 1e-9));
		return cumulative((places - 0.5 - (mean - p)) / spread);
	});
}
