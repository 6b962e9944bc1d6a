import { z } from 'zod';
import type { Localized } from '#lib/foundation/localized.ts';
import { ladderStep, mostSteps, usualLadder } from './tie-ladder.ts';

/** How a round decides. All but the vote can be run; that is named for what comes. */
export const roundKinds = ['screening', 'review', 'comparison', 'vote', 'panel'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** Who goes on: the best so many, all that passed, or those that people chose. */
export const advanceKinds = ['top', 'passed', 'by_hand'] as const;
export type AdvanceKind = (typeof advanceKinds)[number];

const localized = z.custom<Localized>((value) => typeof value === 'object' && value !== null);

/** A condition that screeners tick, and what a team is told where it does not hold. */
const check = z.object({ condition: localized, whenNot: localized });
export type Check = z.infer<typeof check>;

/** What an organiser can set about a round. */
export const roundSettings = z.object({
	blind: z.boolean().default(true).describe('Judges do not see team names'),
	reviewsPerEntry: z.int().min(1).max(15).default(3).describe('How many judges read each entry'),
	leastReviews: z
		.int()
		.min(0)
		.max(15)
		.optional()
		.describe('Reviews that every entry needs before the round is closed; one fewer than wanted if not set'),
	furtherShare: z
		.int()
		.min(0)
		.max(100)
		.optional()
		.describe('Further reviews for the closest calls, in per cent of the first pass; none if not set'),
	minutesPerReview: z.int().min(1).max(240).default(20).describe('How long one review takes, for forecasts'),
	screenersPerEntry: z.int().min(1).max(3).default(1).describe('How many screeners look at each entry'),
	question: localized.default({}).describe('What judges ask themselves when they compare two entries'),
	comparisonsPerJudge: z.int().min(1).max(2000).default(40).describe('How many pairs each judge compares'),
	checklist: z.array(check).default([]).describe('What screeners tick for each entry'),
	method: z
		.string()
		.default('calibrated')
		.describe('How scores of several judges become an order; see docs/judging.md'),
	explainsScores: z
		.boolean()
		.default(true)
		.describe('Once the outcome is out, each team can see how its score came about'),
	looksAtComments: z
		.boolean()
		.default(true)
		.describe('Teams see what judges wrote for them once an organiser has looked at it'),
	publishesShortlist: z
		.boolean()
		.default(false)
		.describe('Those who go on are announced when the round is over'),
	tieLadder: z
		.array(ladderStep)
		.max(mostSteps)
		.default([...usualLadder])
		.describe('How a tie at the cut is broken, step by step; published beforehand')
});
export type RoundSettings = z.infer<typeof roundSettings>;
