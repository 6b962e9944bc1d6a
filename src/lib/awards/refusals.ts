declare module '#lib/foundation/refusal.ts' {
	interface Refusals {
		/** The last round is still open, so that there are no places to give awards to. */
		no_final_standings: object;
		/** An entry answers another challenge than the award is for. */
		other_challenge: object;
		/** The award was given to an entry, so it stays as it was promised. */
		award_in_use: object;
		/** The challenge has an award at this place already. */
		award_place_taken: { place: number };
	}
}

export {};
