import { cumulative } from '../ranking/normal.ts';
import type { Contender } from './pair.ts';
import type { Strengths } from './strengths.ts';

/** Nobody is forgotten altogether: a little more is learnt about every entry. */
const leastStake = 0.02;

/**
 * The entries as pairs are chosen from them. An entry matters where it may fall on either side of the cut of its group, and
 * where it may be the best.
 * @param groups for each entry, with whom it competes
 * @param places how many go on from each group
 */
export function fieldOf(
	{ strength, precision }: Pick<Strengths, 'strength' | 'precision'>,
	compared: ArrayLike<number>,
	groups: readonly string[],
	places: number
): Contender[] {
	const stakes = new Float64Array(strength.length);
	const members = Map.groupBy(
		groups.map((_, entry) => entry),
		(entry) => groups[entry] ?? ''
	);
	for (const group of members.values()) {
		const ordered = group.toSorted((a, b) => strength[b]! - strength[a]!);
		const border = Math.min(places, ordered.length - 1);
		const [inside, outside] = [ordered[border - 1] ?? 0, ordered[border] ?? 0];
		const cut = (strength[inside]! + strength[outside]!) / 2;
		const [lead, second = lead] = ordered;
		for (const entry of group) {
			const doubt = Math.sqrt(1 / precision[entry]!);
			const goesOn = cumulative((strength[entry]! - cut) / doubt);
			const rival = entry === lead ? second : lead;
			const apart = Math.sqrt(1 / precision[entry]! + 1 / precision[rival ?? entry]!);
			const isBest = cumulative((strength[entry]! - strength[rival ?? entry]!) / apart);
			stakes[entry] = leastStake + goesOn * (1 - goesOn) + isBest * (1 - isBest);
		}
	}
	return groups.map((group, entry) => ({
		...{ group, strength: strength[entry]!, precision: precision[entry]! },
		...{ compared: compared[entry] ?? 0, stake: stakes[entry]! }
	}));
}
