import { type Actor, holds } from '#lib/foundation/actor.ts';
import type { Verdict } from '#lib/foundation/refusal.ts';
import {
	consoleRoles,
	type CrewRole,
	type EventRole,
	eventRoles,
	type EventState,
	organisingRoles
} from './event.ts';
import type {} from './refusals.ts';

/** Published events are for everybody; a draft is for those who have a role in it, and for others it is not there. */
export function mayReadEvent(actor: Actor, event: { id: string; state: EventState }): Verdict {
	if (event.state !== 'draft' || holds(actor, event.id, ...eventRoles)) return undefined;
	return { code: 'not_found' };
}

/** Owners and organisers, who must have shown a second factor. */
export function mayOrganise(actor: Actor, eventId: string): Verdict {
	return holdsWithSecondFactor(actor, eventId, organisingRoles, 'organiser');
}

/** Those who may look behind the scenes without changing anything: organisers, and observers. */
export function mayObserve(actor: Actor, eventId: string): Verdict {
	return holdsWithSecondFactor(actor, eventId, [...organisingRoles, 'observer'], 'observer');
}

/** Those who check whether entries may take part: screeners, and organisers. */
export function mayScreen(actor: Actor, eventId: string): Verdict {
	return holdsWithSecondFactor(actor, eventId, [...organisingRoles, 'screener'], 'screener');
}

/** Those who write down what a panel decides: its chairs, and organisers. */
export function mayChair(actor: Actor, eventId: string): Verdict {
	return holdsWithSecondFactor(actor, eventId, [...organisingRoles, 'panel_chair'], 'organiser');
}

/** Those who find something in the console: organisers, observers, screeners, and the chairs of panels. */
export function mayEnterConsole(actor: Actor, eventId: string): Verdict {
	return holdsWithSecondFactor(actor, eventId, consoleRoles, 'organiser');
}

/** Nobody registers or hands in while the organisers hold the event up. */
export function isPaused(event: { pausedAt: Date | null }): Verdict {
	return event.pausedAt === null ? undefined : { code: 'event_paused' };
}

/** Only the owners of an event change who runs it. */
function mayOwn(actor: Actor, eventId: string): Verdict {
	return holdsWithSecondFactor(actor, eventId, ['owner'], 'owner');
}

/** Owners decide who runs the event; its organisers decide who helps. */
export function mayGiveRole(actor: Actor, eventId: string, role: CrewRole): Verdict {
	return organisingRoles.some((one) => one === role) ? mayOwn(actor, eventId) : mayOrganise(actor, eventId);
}

function holdsWithSecondFactor(
	actor: Actor,
	eventId: string,
	roles: readonly EventRole[],
	role: EventRole
): Verdict {
	if (actor.kind !== 'person') return { code: 'sign_in_needed' };
	if (!holds(actor, eventId, ...roles)) return { code: 'role_needed', role };
	if (actor.boundTo !== null) return { code: 'sign_in_needed' };
	return actor.secondFactor ? undefined : { code: 'second_factor_needed' };
}

/** Does the reader organise some event? Such people are offered to create another; see `mayCreateEvent`. */
export function isOrganiserAnywhere(actor: Actor): boolean {
	return (
		actor.kind === 'person' &&
		actor.boundTo === null &&
		actor.grants.some(({ role }) => organisingRoles.some((one) => one === role))
	);
}
