import type { Actor } from '#lib/foundation/actor.ts';
import { personId } from '#lib/foundation/actor.ts';
import { firstRefusal, type Verdict } from '#lib/foundation/refusal.ts';
import { canStep } from '#lib/foundation/steps.ts';
import { isOpen, type TimeWindow } from '#lib/foundation/time-window.ts';
import { mayUseAccount } from '#lib/accounts/rules.ts';
import type { EventState } from '#lib/events/event.ts';
import type {} from '#lib/events/refusals.ts';
import type {} from './refusals.ts';
import { type TeamState, teamSteps } from './team.ts';

/** What an event says about teams. */
export interface TeamTerms {
	event: EventState;
	registration: TimeWindow;
	submission: TimeWindow;
	pausedAt: Date | null;
	/** The fewest and the most members. */
	smallest: number;
	largest: number;
}

/** A team as its rules see it; the members in the order in which they came. */
export interface TeamAtHand {
	name: string;
	state: TeamState;
	members: readonly { personId: string; name: string; lead: boolean }[];
}

/** Who wants to take part, as far as the event knows them. */
export interface Newcomer {
	/** The name of the team of this event that they are in. */
	ownTeam: string | null;
	/** Do they judge in the challenge that they chose? */
	judges: boolean;
}

/** May this person take part in a challenge, by founding a team or by joining one? */
export function mayRegister(actor: Actor, newcomer: Newcomer, terms: TeamTerms, now: Date): Verdict {
	return firstRefusal(
		mayUseAccount(actor),
		newcomer.ownTeam === null ? undefined : { code: 'already_in_team', team: newcomer.ownTeam },
		isPublished(terms),
		isRunning(terms),
		isOpen(terms.registration, now),
		newcomer.judges ? { code: 'judges_challenge', names: [] } : undefined
	);
}

/** May this person join the team? */
export function mayJoin(
	actor: Actor,
	newcomer: Newcomer,
	team: TeamAtHand,
	terms: TeamTerms,
	now: Date
): Verdict {
	return firstRefusal(
		mayRegister(actor, newcomer, terms, now),
		team.state === 'dissolved' ? { code: 'link_spent' } : undefined,
		team.state === 'closed' ? { code: 'team_closed', team: team.name } : undefined,
		team.members.length >= terms.largest ? { code: 'team_full', size: terms.largest } : undefined
	);
}

/** Is the actor in the team? */
export function isMember(actor: Actor, team: TeamAtHand): Verdict {
	return firstRefusal(
		mayUseAccount(actor),
		team.members.some((one) => one.personId === personId(actor)) ? undefined : { code: 'not_yours' }
	);
}

/** Is the actor the lead of the team? */
export function isLead(actor: Actor, team: TeamAtHand): Verdict {
	const lead = team.members.find((one) => one.lead);
	return firstRefusal(
		isMember(actor, team),
		lead?.personId === personId(actor) ? undefined : { code: 'lead_only', lead: lead?.name ?? '' }
	);
}

/** Name, challenge, who is in it: the lead changes them until the last moment for handing in. */
export function mayChangeTeam(actor: Actor, team: TeamAtHand, terms: TeamTerms, now: Date): Verdict {
	return firstRefusal(
		isLead(actor, team),
		canStep(teamSteps.dissolve, team.state),
		isOpen({ ...terms.submission, opensAt: null }, now)
	);
}

/** May the lead ask others in? As long as they could come. */
export function mayInvite(actor: Actor, team: TeamAtHand, terms: TeamTerms, now: Date): Verdict {
	return firstRefusal(
		isLead(actor, team),
		isRunning(terms),
		isOpen(terms.registration, now),
		team.state === 'open' ? undefined : { code: 'team_closed', team: team.name }
	);
}

/** Anybody may go at any time; but a team that has handed in keeps at least one person. */
export function mayLeave(actor: Actor, team: TeamAtHand, handedIn: boolean): Verdict {
	return firstRefusal(
		isMember(actor, team),
		handedIn && team.members.length === 1 ? { code: 'entry_handed_in' } : undefined
	);
}

/** The lead passes the lead on to another member, at any time. */
export function mayHandOver(actor: Actor, team: TeamAtHand, to: string): Verdict {
	return firstRefusal(
		isLead(actor, team),
		to === personId(actor) ? { code: 'wrong_state', state: 'lead' } : undefined,
		team.members.some((one) => one.personId === to) ? undefined : { code: 'not_found' }
	);
}

/** The lead takes somebody else out. */
export function mayRemove(
	actor: Actor,
	team: TeamAtHand,
	terms: TeamTerms,
	whom: string,
	now: Date
): Verdict {
	return firstRefusal(
		mayChangeTeam(actor, team, terms, now),
		whom === personId(actor) ? { code: 'wrong_state', state: 'lead' } : undefined,
		team.members.some((one) => one.personId === whom) ? undefined : { code: 'not_found' }
	);
}

/** The lead ends the team, unless it has handed in. */
export function mayDissolve(actor: Actor, team: TeamAtHand, handedIn: boolean): Verdict {
	return firstRefusal(
		isLead(actor, team),
		canStep(teamSteps.dissolve, team.state),
		handedIn ? { code: 'entry_handed_in' } : undefined
	);
}

/** Nobody of the team judges in the challenge. */
export function noneJudges(names: readonly string[]): Verdict {
	return names.length > 0 ? { code: 'judges_challenge', names } : undefined;
}

/** How many people a team lacks before it may hand in. */
export function missingMembers(team: TeamAtHand, terms: TeamTerms): number {
	return Math.max(0, terms.smallest - team.members.length);
}

/** A draft is not there yet, for whoever would take part; an event of the past is over. */
function isPublished({ event }: TeamTerms): Verdict {
	if (event === 'draft') return { code: 'not_found' };
	return event === 'published' ? undefined : { code: 'wrong_state', state: event };
}

function isRunning(terms: TeamTerms): Verdict {
	return terms.pausedAt === null ? undefined : { code: 'event_paused' };
}
