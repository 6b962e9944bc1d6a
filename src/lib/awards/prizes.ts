import type { Localized } from '#lib/foundation/localized.ts';
import type { Money } from '#lib/foundation/money.ts';

/** An award, as everybody may read it: what a place in a challenge brings. */
export interface OfferedAward {
	challengeId: string;
	place: number;
	name: Localized;
	money: Money | null;
	mentorshipMonths: number | null;
}

/** What can be won, gathered over the challenges: one line for each sum, each mentorship, and all places. */
export type Prize =
	| { kind: 'money'; money: Money; award: Localized; challenges: number }
	| { kind: 'mentorship'; months: number; award: Localized; challenges: number };

export interface PrizeSummary {
	/** Challenges in which something can be won. */
	challenges: number;
	places: number;
	/** Where every challenge has as many places: how many. */
	placesEach: number | undefined;
	/** Best place first. */
	prizes: Prize[];
}

/** What can be won in an event, in as few words as it takes. */
export function prizesOf(awards: readonly OfferedAward[]): PrizeSummary {
	const byChallenge = [...Map.groupBy(awards, ({ challengeId }) => challengeId).values()];
	const sizes = new Set(byChallenge.map((list) => list.length));
	const inOrder = awards.toSorted((a, b) => a.place - b.place);
	const prizes = inOrder.flatMap(({ place, name, money, mentorshipMonths }): [string, Prize][] => [
		...(money
			? [
					pair(`${place} ${money.minorUnits} ${money.currency}`, {
						kind: 'money',
						money,
						award: name,
						challenges: 1
					})
				]
			: []),
		...(mentorshipMonths
			? [
					pair(`${place} months ${mentorshipMonths}`, {
						kind: 'mentorship',
						months: mentorshipMonths,
						award: name,
						challenges: 1
					})
				]
			: [])
	]);
	const gathered = new Map<string, Prize>();
	for (const [key, prize] of prizes) {
		const before = gathered.get(key);
		gathered.set(key, before ? { ...before, challenges: before.challenges + 1 } : prize);
	}
	return {
		challenges: byChallenge.length,
		places: awards.length,
		placesEach: sizes.size === 1 ? [...sizes][0] : undefined,
		prizes: [...gathered.values()]
	};
}

function pair(key: string, prize: Prize): [string, Prize] {
	return [key, prize];
}
