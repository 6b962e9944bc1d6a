import { m } from '#lib/paraglide/messages.js';
import type { WishOutcome, WishProblem } from './judge-list.ts';
import type { JudgeState } from './review.ts';
import type { ScreeningOutcome } from './screening.ts';

export const judgeStateWords: Record<JudgeState, () => string> = {
	invited: () => m.judging_state_invited(),
	accepted: () => m.judging_state_accepted(),
	declined: () => m.judging_state_declined(),
	withdrawn: () => m.judging_state_withdrawn()
};

export const wishOutcomeWords: Record<WishOutcome, () => string> = {
	new: () => m.judging_wish_new(),
	known: () => m.judging_wish_known(),
	again: () => m.judging_wish_again(),
	already: () => m.judging_wish_already(),
	wrong: () => m.judging_wish_wrong()
};

export const wishProblemWords: Record<WishProblem, (about: string) => string> = {
	email: (about) => m.judging_wish_email({ about }),
	twice: (about) => m.judging_wish_twice({ about }),
	name: () => m.judging_wish_name(),
	challenge: (about) => m.judging_wish_challenge({ about }),
	capacity: (about) => m.judging_wish_capacity({ about }),
	organisation: () => m.judging_wish_organisation()
};

export const screeningWords: Record<ScreeningOutcome, () => string> = {
	open: () => m.judging_screening_open(),
	disagree: () => m.judging_screening_disagree(),
	eligible: () => m.judging_eligible(),
	not_eligible: () => m.judging_not_eligible()
};
