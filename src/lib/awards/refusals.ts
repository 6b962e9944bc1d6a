declare module '#lib/foundation/refusal.ts' {
	interface Refusals {
		/** The last round is still open, so that there are no places to give awards to. */
		no_final_standings: object;
		/** An entry answers another challenge than the award is for. */
		other_challenge: object;
	}
}

export {};
