import { z } from 'zod';
import type { Localized } from '#lib/foundation/localized.ts';

/** How a round decides; see docs/architecture.md. Only screening, review and panel rounds can be run so far. */
export const roundKinds = ['screening', 'review', 'panel'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** Who goes on: the best so many, all that passed, or those that people chose. */
export const advanceKinds = ['top', 'passed', 'by_hand'] as const;
export type AdvanceKind = (typeof advanceKinds)[number];

const localized = z.custom<Localized>((value) => typeof value === 'object' && value !== null);

/** What an organiser can set about a round. */
export const roundSettings = z.object({
	blind: z.boolean().default(true).describe('Judges do not see team names'),
	reviewsPerEntry: z.int().min(1).max(15).default(3).describe('How many judges read each entry'),
	minutesPerReview: z.int().min(1).max(240).default(20).describe('How long one review takes, for forecasts'),
	checklist: z.array(localized).default([]).describe('What screeners tick for each entry')
});
export type RoundSettings = z.infer<typeof roundSettings>;
