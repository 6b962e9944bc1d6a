declare module '#lib/foundation/refusal.ts' {
	interface Refusals {
		/** Only the last answer of a judge can be taken back. */
		answer_not_last: object;
	}
}

export {};
