import { type Actor, personId } from '#lib/foundation/actor.ts';
import { firstRefusal, type Verdict } from '#lib/foundation/refusal.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import type { RoundKind } from '#lib/rounds/round.ts';
import { isRoundOpen, type RoundNow } from '#lib/rounds/rules.ts';
import type { JudgeState } from '../review.ts';
import { isJudge } from '../rules.ts';
import type {} from './refusals.ts';
import type { SkipReason } from './comparison.ts';

/** A judge before a comparison round, as far as its rules ask. */
export interface ComparerNow {
	/** Who the judge is. */
	personId: string;
	judgeState: JudgeState;
	kind: RoundKind;
	round: RoundNow;
}

/** Every judge of the event who said yes compares; nothing has to be assigned. */
export function mayReadComparing(actor: Actor, comparer: ComparerNow): Verdict {
	return firstRefusal(
		isJudge(actor, comparer.round.eventId),
		comparer.personId !== personId(actor) || comparer.kind !== 'comparison'
			? { code: 'not_found' }
			: undefined,
		comparer.judgeState === 'accepted' ? undefined : { code: 'judge_not_accepted' }
	);
}

/** Answers are taken while the round is open. */
export function mayCompare(actor: Actor, comparer: ComparerNow, now: Date): Verdict {
	return firstRefusal(mayReadComparing(actor, comparer), isRoundOpen(comparer.round, now));
}

/** An organiser sets the answers of a judge aside, or lets them count again, until the round is closed. */
export function maySetAside(actor: Actor, kind: RoundKind, round: RoundNow): Verdict {
	return firstRefusal(
		mayOrganise(actor, round.eventId),
		kind === 'comparison' ? undefined : { code: 'wrong_round' },
		round.frozen ? { code: 'round_closed' } : undefined
	);
}

/** Only the last answer is taken back; and who declared a conflict does not meet the entry again. */
export function mayUndo({ last, skipped }: { last: boolean; skipped: SkipReason | null }): Verdict {
	return firstRefusal(
		last ? undefined : { code: 'answer_not_last' },
		skipped === 'conflict' ? { code: 'conflict_stands', kind: 'declared' } : undefined
	);
}
