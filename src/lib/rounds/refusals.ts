declare module '#lib/foundation/refusal.ts' {
	interface Refusals {
		/** The standings of this round are frozen. */
		round_closed: object;
		/** The round before this one is still open. */
		round_before_open: object;
		/** The cut falls between entries that are equal; somebody has to put them in order, with a reason. */
		tie_at_cut: { entries: number };
		/** A round that people decide lacks a decision. */
		decision_missing: object;
		/** More entries are placed than can go on. */
		too_many_placed: { count: number };
		/** Not every entry has been screened. */
		screening_unfinished: { left: number };
		/** Some entries have fewer reviews than the round's floor. */
		below_quorum: { entries: number; least: number };
		/** What was released stays as it is. */
		already_released: object;
		/** Nothing to release yet: the round is open, or an award is not allocated. */
		not_ready_to_release: object;
		/** Work in the round has begun, and what it is done by stays as it is. */
		round_begun: object;
	}
}

export {};
