import type { Actor } from '#lib/foundation/actor.ts';
import { firstRefusal, type Verdict } from '#lib/foundation/refusal.ts';
import { mayChair, mayObserve, mayOrganise } from '#lib/events/rules.ts';
import type { RoundKind } from '#lib/rounds/round.ts';
import { mayDecide, type RoundNow } from '#lib/rounds/rules.ts';
import type {} from '../refusals.ts';
import type { JudgeState } from '../review.ts';
import { isJudge } from '../rules.ts';

/** Whoever sits in panels of the event, or runs them. */
export function mayEnterPanels(actor: Actor, eventId: string): Verdict {
	return isJudge(actor, eventId) === undefined ? undefined : mayChair(actor, eventId);
}

/** A panel's room: its members, its chairs, and organisers. For all others it is not there. */
export function mayReadPanel(actor: Actor, eventId: string, { member }: { member: boolean }): Verdict {
	if (mayChair(actor, eventId) === undefined) return undefined;
	return firstRefusal(isJudge(actor, eventId), member ? undefined : { code: 'not_found' });
}

/** How a panel is set up is seen by its chairs and by those who may look behind the scenes. */
export function mayReadPanelBoard(actor: Actor, eventId: string): Verdict {
	return mayChair(actor, eventId) === undefined ? undefined : mayObserve(actor, eventId);
}

/** A panel's round, as far as its rules ask. */
export interface PanelRound {
	kind: RoundKind;
	now: RoundNow;
	/** The orders of this sitting are open. */
	opened: boolean;
}

const isPanel = ({ kind }: Pick<PanelRound, 'kind'>): Verdict =>
	kind === 'panel' ? undefined : { code: 'wrong_round' };

const isUnopened = ({ opened }: Pick<PanelRound, 'opened'>): Verdict =>
	opened ? { code: 'votes_opened' } : undefined;

/** Organisers say who sits in a panel, until its orders are open. */
export function maySeatMembers(actor: Actor, round: PanelRound): Verdict {
	return firstRefusal(
		mayOrganise(actor, round.now.eventId),
		isPanel(round),
		round.now.frozen ? { code: 'round_closed' } : undefined,
		isUnopened(round)
	);
}

/** Chairs and organisers put the agenda in order, until the round is closed. */
export function maySetAgenda(actor: Actor, round: Omit<PanelRound, 'opened'>): Verdict {
	return firstRefusal(mayDecide(actor, round.now), isPanel(round));
}

/** A judge who sits in a panel. */
export interface MemberNow {
	/** Null for somebody who does not sit in it, or does no more. */
	judgeState: JudgeState | null;
}

/** Members give their own order until the orders are open: nobody changes theirs after having seen the others'. */
export function mayVote(actor: Actor, member: MemberNow, round: PanelRound): Verdict {
	return firstRefusal(
		isSeated(actor, member, round),
		round.now.fed ? undefined : { code: 'round_before_open' },
		isUnopened(round)
	);
}

/** Members disagree once the orders are open, until the round is closed. */
export function mayDissent(actor: Actor, member: MemberNow, round: PanelRound): Verdict {
	return firstRefusal(isSeated(actor, member, round), round.opened ? undefined : { code: 'votes_secret' });
}

function isSeated(actor: Actor, { judgeState }: MemberNow, round: PanelRound): Verdict {
	return firstRefusal(
		isJudge(actor, round.now.eventId),
		judgeState === null ? { code: 'not_found' } : undefined,
		judgeState === 'accepted' ? undefined : { code: 'judge_not_accepted' },
		isPanel(round),
		round.now.frozen ? { code: 'round_closed' } : undefined
	);
}

/** Chairs and organisers open the orders without waiting for all, once there is one. */
export function mayOpenVotes(actor: Actor, round: PanelRound, cast: number): Verdict {
	return firstRefusal(
		mayDecide(actor, round.now),
		isPanel(round),
		isUnopened(round),
		cast > 0 ? undefined : { code: 'no_votes' }
	);
}

/** In panels a chair decides by hand like an organiser. Nobody decides about entries that a conflict keeps from them. */
export function mayDecideEntries(
	actor: Actor,
	{ kind, now }: Omit<PanelRound, 'opened'>,
	{ withheld }: { withheld: boolean }
): Verdict {
	return firstRefusal(
		kind === 'panel' ? undefined : mayOrganise(actor, now.eventId),
		mayDecide(actor, now),
		withheld ? { code: 'decision_withheld' } : undefined
	);
}
