declare module '#lib/foundation/refusal.ts' {
	interface Refusals {
		/** A mentorship without mentor or start date can't begin, and nobody can be met in it. */
		mentor_missing: object;
		/** Whoever is in the team can't be its mentor. */
		mentor_in_team: object;
	}
}

export {};
