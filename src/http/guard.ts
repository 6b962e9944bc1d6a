import { type Actor, holds } from '#lib/foundation/actor.ts';
import { firstRefusal, type Verdict } from '#lib/foundation/refusal.ts';
import { hasSecondFactor, mayUseAccount } from '#lib/accounts/rules.ts';
import {
	mayChair,
	mayEnterConsole,
	mayObserve,
	mayOrganise,
	mayReadEvent,
	mayScreen
} from '#lib/events/rules.ts';
import type { EventState } from '#lib/events/event.ts';
import { mayEnterPanels } from '#lib/judging/panel/rules.ts';
import type { Guard } from './routes.ts';

/** What the installation lets through at all. */
export interface House {
	mailbox: boolean;
	development: boolean;
}

interface EventAtDoor {
	id: string;
	state: EventState;
}

/** May this reader come near? The outer door: it knows roles and events, not whose entry or review it is. */
export function mayEnter(guard: Guard, actor: Actor, event: EventAtDoor | null, house: House): Verdict {
	switch (guard) {
		case 'public':
			return undefined;
		case 'account':
			return mayUseAccount(actor);
		case 'second-factor':
			return hasSecondFactor(actor);
		case 'mailbox':
			return house.mailbox ? undefined : { code: 'not_found' };
		case 'development':
			return house.development ? undefined : { code: 'not_found' };
	}
	if (!event) return { code: 'not_found' };
	return firstRefusal(mayReadEvent(actor, event), mayEnterEvent(guard, actor, event.id));
}

function mayEnterEvent(guard: Guard, actor: Actor, eventId: string): Verdict {
	switch (guard) {
		case 'participant':
			return mayUseAccount(actor);
		case 'judge':
			if (actor.kind !== 'person') return { code: 'sign_in_needed' };
			return holds(actor, eventId, 'judge') ? undefined : { code: 'role_needed', role: 'judge' };
		case 'panel':
			return mayEnterPanels(actor, eventId);
		case 'screener':
			return mayScreen(actor, eventId);
		case 'console':
			return mayEnterConsole(actor, eventId);
		case 'observer':
			return mayObserve(actor, eventId);
		case 'chair':
			return mayChair(actor, eventId);
		case 'organiser':
			return mayOrganise(actor, eventId);
		default:
			return undefined;
	}
}
