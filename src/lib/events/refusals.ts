declare module '#lib/foundation/refusal.ts' {
	interface Refusals {
		/** The organisers halted the event: nobody registers or hands in meanwhile. */
		event_paused: object;
		/** An event keeps at least one owner. */
		last_owner: object;
		/** An award or a mentorship names the partner. */
		partner_in_use: object;
	}
}

export {};
