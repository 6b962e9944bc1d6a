import { numberFormat } from '#lib/foundation/i18n/formats.ts';
import { intlTag, type Locale } from '#lib/foundation/i18n/locales.ts';
import { m } from '#lib/paraglide/messages.js';
import type { MentorshipState } from './mentorship.ts';

export const stateWords: Record<MentorshipState, () => string> = {
	planned: () => m.mentorship_state_planned(),
	running: () => m.mentorship_state_running(),
	finished: () => m.mentorship_state_finished(),
	ended_early: () => m.mentorship_state_ended_early()
};

/** "60 minutes", "6 months", as the language counts them. */
export function lengthWords(figure: number, unit: 'minute' | 'month', locale: Locale): string {
	return numberFormat(intlTag(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(figure);
}
