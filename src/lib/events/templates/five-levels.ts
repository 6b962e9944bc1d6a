import type { Localized } from '#lib/foundation/localized.ts';
import type { LevelTemplate } from './template.ts';

const labels: readonly Localized[] = [
	{ en: 'Absent', fr: 'Absent', ar: 'غائب' },
	{ en: 'Weak', fr: 'Faible', ar: 'ضعيف' },
	{ en: 'Sound', fr: 'Correct', ar: 'مقبول' },
	{ en: 'Strong', fr: 'Bon', ar: 'قوي' },
	{ en: 'Outstanding', fr: 'Remarquable', ar: 'ممتاز' }
];

type FiveTexts = readonly [Localized, Localized, Localized, Localized, Localized];

/** A scale from 1 to 5 with the same five words for every criterion, and a description of its own for each. */
export function fiveLevels(...descriptions: FiveTexts): LevelTemplate[] {
	return descriptions.map((description, index) => ({
		value: index + 1,
		label: labels[index] ?? {},
		description
	}));
}
