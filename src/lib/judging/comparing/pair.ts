/** An entry that can be compared, and what is known of it at this moment. */
export interface Contender {
	/** Logits; see `strengthsOf`. */
	strength: number;
	/** 1 / variance of the strength. */
	precision: number;
	/** Comparisons in which it stands, those included that somebody is looking at. */
	compared: number;
	/** How much it matters to know it better: highest where it may be in or out, or first or second. */
	stake: number;
	/** Entries of one group are compared with each other: a challenge, or all. */
	group: string;
}

/** What is known of the judge who gets the pair. */
export interface Comparer {
	/** Entries that the judge must not meet, and those of challenges that are not theirs. */
	mayMeet: (entry: number) => boolean;
	/** Has the judge had these two before? */
	hasSeen: (one: number, other: number) => boolean;
	/** The two that the judge saw last: one of them stays where it can, so that there is one new entry to look at. */
	last: readonly number[];
}

/** Every entry is compared so often before anything else counts. */
const firstLooks = 2;
/** A pair with two new entries has to tell so much more than one with an entry that is known already. */
const worthTwo = 1.6;
/** Differences smaller than this are left to chance, so that judges who come at once get different pairs. */
const chanceShare = 0.3;

/** What an answer would tell of two entries: variance of the answer × variance of their distance, in logits. */
function informationOf(one: Contender, other: Contender): number {
	const variance = 1 / one.precision + 1 / other.precision;
	// The chance that the one is preferred, its strength being uncertain (MacKay 1992).
	const distance = (one.strength - other.strength) / Math.sqrt(1 + (Math.PI * variance) / 8);
	const chance = 1 / (1 + Math.exp(-distance));
	return chance * (1 - chance) * variance;
}

/** A handed-out pair counts as if it were answered, until it is: so the next judge gets another one. */
export function countIn(one: Contender, other: Contender): void {
	const chance = 1 / (1 + Math.exp(other.strength - one.strength));
	for (const contender of [one, other]) {
		contender.compared += 1;
		contender.precision += chance * (1 - chance);
	}
}

/**
 * The pair that a judge compares next: entries that were compared least first, so that every one hangs together with the
 * others; then the pair whose answer tells most about who is in. In time that grows with the entries, not with the pairs.
 * @param seed another one gives another choice among pairs that tell about as much
 * @returns indices, the one to be shown first first; undefined where the judge has seen all pairs
 */
export function nextPair(
	contenders: readonly Contender[],
	judge: Comparer,
	seed: number
): [number, number] | undefined {
	const open = contenders.flatMap((_, entry) => (judge.mayMeet(entry) ? [entry] : []));
	const thrown = (entry: number) => mixed(seed, entry) / 2 ** 32;
	const at = (entry: number) => contenders[entry]!;
	const worth = (one: number, other: number) => {
		const [a, b] = [at(one), at(other)];
		if (one === other || a.group !== b.group || judge.hasSeen(one, other)) return 0;
		// First looks outweigh everything.
		const needy = Number(a.compared < firstLooks) + Number(b.compared < firstLooks);
		const luck = 1 - chanceShare + chanceShare * (thrown(one) + thrown(other));
		return informationOf(a, b) * (needy > 0 ? 100 * needy : a.stake + b.stake) * luck;
	};
	const best = (anchors: readonly number[]) => {
		let found: { pair: [number, number]; worth: number } | undefined;
		for (const one of anchors)
			for (const other of open) {
				const its = worth(one, other);
				if (its > (found?.worth ?? 0)) found = { pair: [one, other], worth: its };
			}
		return found;
	};
	const kept = best(judge.last.filter((entry) => open.includes(entry)));
	const free = best(anchorsAmong(open, at, thrown)) ?? (kept ? undefined : best(open));
	const chosen = kept && kept.worth * worthTwo >= (free?.worth ?? 0) ? kept : free;
	if (!chosen) return undefined;
	const [one, other] = chosen.pair;
	return mixed(seed, one * 7919 + other) % 2 === 0 ? [one, other] : [other, one];
}

/** The few entries about which most is to be learnt. */
function anchorsAmong(
	open: readonly number[],
	at: (entry: number) => Contender,
	thrown: (entry: number) => number
): number[] {
	const most = 4;
	const want = (entry: number) => {
		const { compared, stake, precision } = at(entry);
		return (
			(compared < firstLooks ? 100 * (firstLooks - compared) : stake / precision) *
			(0.7 + 0.3 * thrown(entry))
		);
	};
	const chosen: { entry: number; want: number }[] = [];
	for (const entry of open) {
		const its = want(entry);
		if (chosen.length === most && its <= chosen[most - 1]!.want) continue;
		chosen.push({ entry, want: its });
		chosen.sort((a, b) => b.want - a.want);
		if (chosen.length > most) chosen.pop();
	}
	return chosen.map(({ entry }) => entry);
}

/** A number that looks thrown, from two (the finaliser of MurmurHash3). */
function mixed(seed: number, salt: number): number {
	let h = Math.imul(seed ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}
