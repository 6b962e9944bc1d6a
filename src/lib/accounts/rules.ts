import type { Actor } from '#lib/foundation/actor.ts';
import type { Verdict } from '#lib/foundation/refusal.ts';

/** Somebody who is fully signed in: not by a link that opens one scope only. */
export function mayUseAccount(actor: Actor): Verdict {
	if (actor.kind !== 'person') return { code: 'sign_in_needed' };
	return actor.boundTo === null ? undefined : { code: 'sign_in_needed' };
}

/** Fully signed in, and the second factor shown. */
export function hasSecondFactor(actor: Actor): Verdict {
	const refusal = mayUseAccount(actor);
	if (refusal || actor.kind !== 'person') return refusal;
	return actor.secondFactor ? undefined : { code: 'second_factor_needed' };
}
