import { z } from 'zod';
import { choice, longText, several } from '#lib/foundation/form-fields.ts';
import { screeningVerdicts } from './review.ts';

/** What a screener says of an entry. */
export const screeningForm = z.object({
	verdict: choice(screeningVerdicts),
	/** Positions of the checklist, from 0. */
	ticked: several(
		z
			.string()
			.regex(/^\d{1,3}$/)
			.transform(Number)
	),
	reason: longText(1000, { optional: true }).default('')
});
export type ScreeningWord = z.output<typeof screeningForm>;
