import { m } from '#lib/paraglide/messages.js';
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
