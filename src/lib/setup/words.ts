import { m } from '#lib/paraglide/messages.js';
import type { AdvanceKind, RoundKind } from '#lib/rounds/round.ts';
import type { MilestoneKind } from './milestones.ts';
import type { MissingPart } from './readiness.ts';

/** What is missing, as part of a sentence. */
export const missingWords: Record<MissingPart, () => string> = {
	registration: () => m.setup_missing_registration(),
	submission: () => m.setup_missing_submission(),
	challenges: () => m.setup_missing_challenges(),
	rounds: () => m.setup_missing_rounds(),
	round_windows: () => m.setup_missing_round_windows(),
	rubric: () => m.setup_missing_rubric(),
	weights: () => m.setup_missing_weights(),
	awards: () => m.setup_missing_awards(),
	rules: () => m.setup_missing_rules()
};

/** What has to be so before an event may be published. */
export const checkWords: Record<MissingPart, () => string> = {
	registration: () => m.setup_check_registration(),
	submission: () => m.setup_check_submission(),
	challenges: () => m.setup_check_challenges(),
	rounds: () => m.setup_check_rounds(),
	round_windows: () => m.setup_check_round_windows(),
	rubric: () => m.setup_check_rubric(),
	weights: () => m.setup_check_weights(),
	awards: () => m.setup_check_awards(),
	rules: () => m.setup_check_rules()
};

/** What happens at a milestone; `round` is the name of the round that opens or closes. */
export const milestoneWords: Record<MilestoneKind, (round: string) => string> = {
	registration_opens: () => m.setup_milestone_registration_opens(),
	registration_closes: () => m.setup_milestone_registration_closes(),
	submission_opens: () => m.setup_milestone_submission_opens(),
	submission_closes: () => m.setup_milestone_submission_closes(),
	round_opens: (round) => m.setup_milestone_round_opens({ round }),
	round_closes: (round) => m.setup_milestone_round_closes({ round }),
	ceremony: () => m.setup_milestone_ceremony()
};

export const roundKindWords: Record<RoundKind, () => string> = {
	screening: () => m.setup_round_kind_screening(),
	review: () => m.setup_round_kind_review(),
	comparison: () => m.setup_round_kind_comparison(),
	vote: () => m.setup_round_kind_vote(),
	panel: () => m.setup_round_kind_panel()
};

export const advanceWords: Record<AdvanceKind, () => string> = {
	top: () => m.setup_round_advance_top(),
	passed: () => m.setup_round_goes_passed(),
	by_hand: () => m.setup_round_advance_by_hand()
};
