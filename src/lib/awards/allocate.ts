/** An award for a place in a challenge. */
export interface PlaceAward {
	awardId: string;
	challengeId: string;
	place: number;
}

/** An entry's place in the last round. */
export interface FinalPlace {
	entryId: string;
	challengeId: string;
	place: number | null;
	goesOn: boolean;
}

/**
 * Which entry wins which award, by the places of the last round. Entries that share a place share its award; the places
 * that they skip (1, 1, 3) are given to nobody.
 */
export function allocateByPlace(
	awards: readonly PlaceAward[],
	standings: readonly FinalPlace[]
): { awardId: string; entryId: string }[] {
	return awards.flatMap(({ awardId, challengeId, place }) =>
		standings
			.filter((one) => one.goesOn && one.challengeId === challengeId && one.place === place)
			.map(({ entryId }) => ({ awardId, entryId }))
	);
}
