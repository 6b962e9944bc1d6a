/**
 * What each judge's fair share of the work is: the work to be done in proportion to what they take, never more than they
 * take. A share that is no whole number is fair when it is rounded either way.
 * @param seats reviews to be given in all
 */
export function fairShares(capacities: readonly number[], seats: number): number[] {
	const all = capacities.reduce((sum, one) => sum + one, 0);
	return capacities.map((one) => Math.min(one, all > 0 ? (one * seats) / all : 0));
}

/** A judge's share rounded up: nobody is asked for more than this while others have less. */
export function most(share: number): number {
	return Math.ceil(share - 1e-9);
}

/** The same rounded down. */
export function least(share: number): number {
	return Math.floor(share + 1e-9);
}

/** A judge, as far as evening out goes. */
export interface Load {
	/** Most reviews that this judge takes. */
	capacity: number;
	held: number;
	/** Of these, what can't move: begun, or laid down. */
	fixed: number;
}

/**
 * How many of the reviews that each judge holds stay where they are when work is evened out. Whoever has more that can't
 * move than a fair share keeps just that, and the others share the rest. Shares that are no whole numbers are rounded up
 * for those who hold most, as long as the work lasts.
 * @param seats reviews to be given in all
 */
export function evenKeeps(loads: readonly Load[], seats: number): number[] {
	const over = new Set<number>();
	let shares = new Map<number, number>();
	for (let changed = true; changed;) {
		const rest = loads.map((_, at) => at).filter((at) => !over.has(at));
		const fixed = [...over].reduce((sum, at) => sum + (loads[at]?.fixed ?? 0), 0);
		const fair = fairShares(
			rest.map((at) => loads[at]?.capacity ?? 0),
			Math.max(0, seats - fixed)
		);
		shares = new Map(rest.map((at, index) => [at, fair[index] ?? 0]));
		const full = rest.filter((at) => (loads[at]?.fixed ?? 0) > most(shares.get(at) ?? 0));
		for (const at of full) over.add(at);
		changed = full.length > 0;
	}
	let spare = Math.round([...shares.values()].reduce((sum, one) => sum + one - least(one), 0));
	const keeps = loads.map(({ held, fixed }, at) => {
		const share = shares.get(at);
		return share === undefined ? fixed : Math.min(held, Math.max(fixed, least(share)));
	});
	for (const at of [...shares.keys()].sort(
		(a, b) => (loads[b]?.held ?? 0) - (loads[a]?.held ?? 0) || a - b
	)) {
		const share = shares.get(at) ?? 0;
		if (spare > 0 && most(share) > least(share) && (loads[at]?.held ?? 0) >= most(share)) {
			keeps[at] = Math.max(keeps[at] ?? 0, most(share));
			spare--;
		}
	}
	return keeps;
}
