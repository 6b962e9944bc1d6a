import { type Actor, personId } from '#lib/foundation/actor.ts';
import { firstRefusal, type Verdict } from '#lib/foundation/refusal.ts';
import { isOpen, type TimeWindow } from '#lib/foundation/time-window.ts';
import { mayChair, mayObserve, mayOrganise } from '#lib/events/rules.ts';
import type { RoundKind } from './round.ts';
import type {} from './refusals.ts';
import type { AdvanceRule, Placed } from './standing.ts';

/** What a rule needs to know of a round. */
export interface RoundNow {
	eventId: string;
	window: TimeWindow;
	/** Its standings are frozen. */
	frozen: boolean;
	/** The round before it is closed; true for the first. */
	fed: boolean;
}

/** Work in a round goes on within its window, until it is closed. */
export function isRoundOpen(round: RoundNow, now: Date): Verdict {
	return firstRefusal(
		round.frozen ? { code: 'round_closed' } : undefined,
		round.fed ? undefined : { code: 'round_before_open' },
		isOpen(round.window, now)
	);
}

/**
 * An organiser may close a round that has begun, also before its time when all is done. Ties at the cut and missing
 * decisions stand in the way: nothing is broken silently.
 */
export function mayCloseRound(
	actor: Actor,
	round: RoundNow,
	now: Date,
	rule: AdvanceRule,
	placed: readonly Placed[],
	unscreened: number
): Verdict {
	return firstRefusal(
		mayOrganise(actor, round.eventId),
		round.frozen ? { code: 'round_closed' } : undefined,
		round.fed ? undefined : { code: 'round_before_open' },
		round.window.opensAt && now < round.window.opensAt
			? { code: 'not_open_yet', opensAt: round.window.opensAt, zone: round.window.zone }
			: undefined,
		unscreened > 0 ? { code: 'screening_unfinished', left: unscreened } : undefined,
		tieAtCut(placed),
		rule.advance === 'by_hand' ? decided(rule, placed) : undefined
	);
}

/**
 * Every entry has as many reviews as the round's floor asks; below it, a round is closed only at quorum, and whoever does
 * that says why.
 */
export function hasQuorum(below: number, least: number, reason: string): Verdict {
	return below > 0 && reason === '' ? { code: 'below_quorum', entries: below, least } : undefined;
}

/** The chairs of panels see the rounds that panels decide; organisers and observers see all of them. */
export function mayReadRound(actor: Actor, round: { eventId: string; kind: RoundKind }): Verdict {
	return round.kind === 'panel' && mayChair(actor, round.eventId) === undefined
		? undefined
		: mayObserve(actor, round.eventId);
}

/** Organisers and panel chairs decide by hand, while the round is not closed. */
export function mayDecide(actor: Actor, round: RoundNow): Verdict {
	return firstRefusal(
		mayChair(actor, round.eventId),
		round.frozen ? { code: 'round_closed' } : undefined,
		round.fed ? undefined : { code: 'round_before_open' }
	);
}

function tieAtCut(placed: readonly Placed[]): Verdict {
	const entries = placed.filter(({ tiedAtCut }) => tiedAtCut).length;
	return entries > 0 ? { code: 'tie_at_cut', entries } : undefined;
}

/** In every group at least one entry is placed, and no more than the rule allows; joint winners of a place count once. */
function decided({ count, perChallenge }: AdvanceRule, placed: readonly Placed[]): Verdict {
	const groups = perChallenge
		? [...Map.groupBy(placed, ({ challengeId }) => challengeId).values()]
		: [placed];
	const going = groups.map((group) => {
		const on = group.filter(({ goesOn }) => goesOn);
		const joint = new Set(on.filter((one) => one.joint).map(({ place }) => place));
		return on.filter((one) => !one.joint).length + joint.size;
	});
	if (going.some((many) => many === 0)) return { code: 'decision_missing' };
	if (count !== null && going.some((many) => many > count)) return { code: 'too_many_placed', count };
	return undefined;
}

/** A reopening that somebody proposed. */
export interface ReopenProposal {
	proposedBy: string | null;
	/** Something of this round, or of a later one, is out. */
	released: boolean;
	/** A later round has been closed on top of it. */
	builtUpon: boolean;
}

/** A frozen round is opened again by two people, and never once its outcome is out. */
export function mayReopenRound(
	actor: Actor,
	eventId: string,
	{ proposedBy, released, builtUpon }: ReopenProposal
): Verdict {
	return firstRefusal(
		mayOrganise(actor, eventId),
		released ? { code: 'already_released' } : undefined,
		builtUpon ? { code: 'round_closed' } : undefined,
		proposedBy !== null && proposedBy === personId(actor) ? { code: 'second_person_needed' } : undefined
	);
}

/** A release, as far as its rules ask. */
export interface ReleaseNow {
	eventId: string;
	proposedBy: string;
	confirmed: boolean;
	cancelled: boolean;
	visibleFrom: Date | null;
}

/** Another organiser than the one who proposed it lets a release go. */
export function mayConfirmRelease(actor: Actor, release: ReleaseNow): Verdict {
	return firstRefusal(
		mayOrganise(actor, release.eventId),
		release.confirmed || release.cancelled
			? { code: 'wrong_state', state: release.cancelled ? 'cancelled' : 'confirmed' }
			: undefined,
		release.proposedBy === personId(actor) ? { code: 'second_person_needed' } : undefined
	);
}

/** A release can be taken back until its instant has come. */
export function mayCancelRelease(actor: Actor, release: ReleaseNow, now: Date): Verdict {
	return firstRefusal(
		mayOrganise(actor, release.eventId),
		release.cancelled ? { code: 'wrong_state', state: 'cancelled' } : undefined,
		release.visibleFrom && release.visibleFrom <= now ? { code: 'already_released' } : undefined
	);
}
