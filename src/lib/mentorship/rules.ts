import { type Actor, personId } from '#lib/foundation/actor.ts';
import { firstRefusal, type Verdict } from '#lib/foundation/refusal.ts';
import { canStep } from '#lib/foundation/steps.ts';
import { mayUseAccount } from '#lib/accounts/rules.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { type MentorshipState, mentorshipSteps } from './mentorship.ts';
import type {} from './refusals.ts';

/** What the rules ask of a mentorship. */
export interface Mentorship {
	eventId: string;
	state: MentorshipState;
	/** Calendar day in the event's zone. */
	startsOn: string | null;
	mentorId: string | null;
	/** Who is in the team at this moment. */
	memberIds: readonly string[];
}

/** Team, mentor and organisers; for everybody else there is no such mentorship. */
export function mayRead(actor: Actor, mentorship: Mentorship): Verdict {
	const signedIn = mayUseAccount(actor);
	if (signedIn || isParty(actor, mentorship)) return signedIn;
	const organiser = mayOrganise(actor, mentorship.eventId);
	return organiser?.code === 'role_needed' ? { code: 'not_found' } : organiser;
}

/** Goals and sessions belong to team and mentor, as long as the mentorship goes on. */
export function mayWork(actor: Actor, mentorship: Mentorship): Verdict {
	return firstRefusal(ofTheParties(actor, mentorship), goesOn(mentorship));
}

/** A session needs somebody to meet. */
export function mayPlan(actor: Actor, mentorship: Mentorship): Verdict {
	return firstRefusal(
		mayWork(actor, mentorship),
		mentorship.mentorId === null ? { code: 'mentor_missing' } : undefined
	);
}

/** May a planned session be moved or cancelled? */
export function mayChangeSession(
	actor: Actor,
	mentorship: Mentorship,
	session: { cancelledAt: Date | null }
): Verdict {
	return firstRefusal(
		mayWork(actor, mentorship),
		session.cancelledAt === null ? undefined : { code: 'wrong_state', state: 'cancelled' }
	);
}

/** Notes may follow after the last session, so they ask for no state. */
export function mayKeepNotes(actor: Actor, mentorship: Mentorship): Verdict {
	return ofTheParties(actor, mentorship);
}

/** Organisers say who the mentor is, and from when. */
export function mayAssign(actor: Actor, mentorship: Mentorship): Verdict {
	return firstRefusal(mayOrganise(actor, mentorship.eventId), goesOn(mentorship));
}

/** Whom the organisers want as mentor: nobody of the team itself. */
export function isOutsideTeam(mentorId: string, mentorship: Mentorship): Verdict {
	return mentorship.memberIds.includes(mentorId) ? { code: 'mentor_in_team' } : undefined;
}

/** The mentor or an organiser begins it, once somebody is the mentor and the day is known. */
export function mayStart(actor: Actor, mentorship: Mentorship): Verdict {
	const { state, mentorId, startsOn } = mentorship;
	return firstRefusal(
		leads(actor, mentorship),
		canStep(mentorshipSteps.start, state),
		mentorId === null || startsOn === null ? { code: 'mentor_missing' } : undefined
	);
}

export function mayFinish(actor: Actor, mentorship: Mentorship): Verdict {
	return firstRefusal(leads(actor, mentorship), canStep(mentorshipSteps.finish, mentorship.state));
}

export function mayEndEarly(actor: Actor, mentorship: Mentorship): Verdict {
	return firstRefusal(leads(actor, mentorship), canStep(mentorshipSteps.endEarly, mentorship.state));
}

function isParty(actor: Actor, { mentorId, memberIds }: Mentorship): boolean {
	const reader = personId(actor);
	return reader !== undefined && (reader === mentorId || memberIds.includes(reader));
}

function ofTheParties(actor: Actor, mentorship: Mentorship): Verdict {
	return firstRefusal(
		mayRead(actor, mentorship),
		isParty(actor, mentorship) ? undefined : { code: 'not_yours' }
	);
}

function leads(actor: Actor, mentorship: Mentorship): Verdict {
	const refusal = mayRead(actor, mentorship);
	if (refusal || personId(actor) === mentorship.mentorId) return refusal;
	return mayOrganise(actor, mentorship.eventId);
}

function goesOn({ state }: Mentorship): Verdict {
	return canStep(mentorshipSteps.endEarly, state);
}
