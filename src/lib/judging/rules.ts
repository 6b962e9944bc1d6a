import { type Actor, holds, personId } from '#lib/foundation/actor.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import { firstRefusal, type Verdict } from '#lib/foundation/refusal.ts';
import { mayOrganise, mayScreen } from '#lib/events/rules.ts';
import type { RoundKind } from '#lib/rounds/round.ts';
import { isRoundOpen, type RoundNow } from '#lib/rounds/rules.ts';
import type { PairRuleKind } from './assigning/pair-rule.ts';
import type {} from './refusals.ts';
import type { ConflictKind } from './conflicts/kinds.ts';
import type { JudgeState } from './review.ts';
import { unscored } from './score.ts';

/** Somebody who judges in this event, by account or by the invitation's link. */
export function isJudge(actor: Actor, eventId: string): Verdict {
	if (actor.kind !== 'person') return { code: 'sign_in_needed' };
	return holds(actor, eventId, 'judge') ? undefined : { code: 'role_needed', role: 'judge' };
}

/** An assignment, as far as its rules ask. */
export interface AssignmentNow {
	/** Whose it is. */
	personId: string;
	judgeState: JudgeState;
	/** Taken back: by an organiser, or because of a conflict. */
	withdrawn: boolean;
	/** The entry was taken out of the contest. */
	entryGone: boolean;
	round: RoundNow;
}

/** Judges see what is assigned to them, and nothing tells them that there is anything else. */
export function mayReadAssignment(actor: Actor, assignment: AssignmentNow): Verdict {
	const { withdrawn, entryGone, judgeState } = assignment;
	return firstRefusal(
		isJudge(actor, assignment.round.eventId),
		assignment.personId !== personId(actor) || withdrawn || entryGone ? { code: 'not_found' } : undefined,
		judgeState === 'accepted' ? undefined : { code: 'judge_not_accepted' }
	);
}

/** Own assignment, and the round is open. */
export function mayReview(actor: Actor, assignment: AssignmentNow, now: Date): Verdict {
	return firstRefusal(mayReadAssignment(actor, assignment), isRoundOpen(assignment.round, now));
}

/** A review is finished once every criterion has its score. */
export function isFinished(
	criteria: readonly { id: string; name: Localized }[],
	scores: ReadonlyMap<string, number>
): Verdict {
	const missing = unscored(criteria, scores).map(({ name }) => name);
	return missing.length > 0 ? { code: 'scores_missing', missing } : undefined;
}

/** A judge says that they must not read an entry: at any time while the round is not closed, also before it opens. */
export function mayDeclareConflict(actor: Actor, assignment: AssignmentNow): Verdict {
	return firstRefusal(
		mayReadAssignment(actor, assignment),
		assignment.round.frozen ? { code: 'round_closed' } : undefined
	);
}

/** Organisers say who reads what, until the round is closed. */
export function mayAssign(actor: Actor, kind: RoundKind, round: RoundNow): Verdict {
	return firstRefusal(
		mayOrganise(actor, round.eventId),
		kind === 'review' ? undefined : { code: 'wrong_round' },
		round.frozen ? { code: 'round_closed' } : undefined,
		round.fed ? undefined : { code: 'round_before_open' }
	);
}

/** Reviews beyond the first pass are given by a rule that was published with the round, or not at all. */
export function mayGiveFurther(actor: Actor, kind: RoundKind, round: RoundNow, share: number): Verdict {
	return firstRefusal(mayAssign(actor, kind, round), share > 0 ? undefined : { code: 'rule_unpublished' });
}

/** A judge and an entry that an organiser wants to bring together. */
export interface Pairing {
	judgeState: JudgeState;
	capacity: number;
	/** Entries that the judge holds in this round. */
	held: number;
	/** What stands between the two, if anything. */
	wall: ConflictKind | undefined;
	/** An organiser laid down that they never meet. */
	never: boolean;
}

/** No pair across a wall, none beyond what the judge takes, none with somebody who is not a judge any more. */
export function mayPair({ judgeState, capacity, held, wall, never }: Pairing): Verdict {
	return firstRefusal(
		judgeState === 'accepted' || judgeState === 'invited'
			? undefined
			: { code: 'wrong_state', state: judgeState },
		wall ? { code: 'conflict_stands', kind: wall } : undefined,
		never ? { code: 'pair_forbidden' } : undefined,
		held < capacity ? undefined : { code: 'judge_full', capacity }
	);
}

/** What must be has to be possible: no wall between the two, and the judge still judges. What must never be, always is. */
export function mayLayDown(rule: PairRuleKind, pair: Pick<Pairing, 'judgeState' | 'wall'>): Verdict {
	if (rule === 'never') return undefined;
	return mayPair({ ...pair, capacity: 1, held: 0, never: false });
}

/** What is begun stays where it is. */
export function mayTakeAway({ begun }: { begun: boolean }): Verdict {
	return begun ? { code: 'review_begun' } : undefined;
}

/** An organiser sets a finished review aside, or takes that back, until the round is closed. */
export function mayExclude(actor: Actor, round: RoundNow, review: { finished: boolean }): Verdict {
	return firstRefusal(
		mayOrganise(actor, round.eventId),
		round.frozen ? { code: 'round_closed' } : undefined,
		review.finished ? undefined : { code: 'wrong_state', state: 'draft' }
	);
}

/** Screeners look at the entries of a screening while it is open; never at that of their own team. */
export function mayScreenEntry(
	actor: Actor,
	kind: RoundKind,
	round: RoundNow,
	entry: { ownTeam: boolean },
	now: Date
): Verdict {
	return firstRefusal(
		mayScreen(actor, round.eventId),
		kind === 'screening' ? undefined : { code: 'wrong_round' },
		entry.ownTeam ? { code: 'own_entry' } : undefined,
		isRoundOpen(round, now)
	);
}
