declare module '#lib/foundation/refusal.ts' {
	interface Refusals {
		/** The organisers have halted registration and submission. */
		paused: object;
		/** An event keeps at least one owner. */
		last_owner: object;
	}
}

export {};
