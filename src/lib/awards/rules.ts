import type { Actor } from '#lib/foundation/actor.ts';
import { firstRefusal, type Verdict } from '#lib/foundation/refusal.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import type {} from './refusals.ts';

/** What the rules ask of the final standings that awards are given from. */
export interface Finale {
	eventId: string;
	/** The last round is closed. */
	frozen: boolean;
	/** The results of this challenge are out, or confirmed to come out. */
	released: boolean;
}

/** Awards are given from frozen standings, until their release is confirmed. */
export function mayAllocate(actor: Actor, finale: Finale): Verdict {
	return firstRefusal(
		mayOrganise(actor, finale.eventId),
		finale.frozen ? undefined : { code: 'no_final_standings' },
		finale.released ? { code: 'already_released' } : undefined
	);
}
