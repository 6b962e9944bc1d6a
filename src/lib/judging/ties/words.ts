import type { Locale } from '#lib/foundation/i18n/locales.ts';
import { m } from '#lib/paraglide/messages.js';
import type { LadderStep } from '#lib/rounds/tie-ladder.ts';

/** A step of a tie ladder in words. @param criterion what a criterion is called */
export function stepWords(step: LadderStep, criterion: (id: string) => string, locale?: Locale): string {
	const at = locale ? { locale } : {};
	switch (step.by) {
		case 'criterion':
			return m.ties_step_criterion({ criterion: criterion(step.criterionId) }, at);
		case 'median':
			return m.ties_step_median({}, at);
		case 'decision':
			return m.ties_step_decision({}, at);
		case 'joint':
			return m.ties_step_joint({}, at);
	}
}
