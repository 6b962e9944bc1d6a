import type { MissingPart } from './readiness.ts';

declare module '#lib/foundation/refusal.ts' {
	interface Refusals {
		/** An event can't be published while something that it needs is missing. */
		event_incomplete: { missing: readonly MissingPart[] };
		/** Another event has this address. */
		slug_taken: { slug: string };
		/** Teams answer the challenge, or judges judge in it. */
		challenge_in_use: { teams: number; judges: number };
	}
}

export {};
