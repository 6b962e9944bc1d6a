import { z } from 'zod';
import { choice, tick, whole } from '#lib/foundation/form-fields.ts';
import { dotted, localizedLine, localizedText } from '#lib/foundation/form-shape.ts';
import type { AdvanceKind, RoundKind } from './round.ts';
import { ladderStep, mostSteps } from './tie-ladder.ts';

const mostChecks = 20;

/** How those who go on are found, as far as a kind of round leaves a choice. */
export const advanceChoices: Record<RoundKind, readonly [AdvanceKind, ...AdvanceKind[]]> = {
	screening: ['passed'],
	review: ['top', 'by_hand'],
	comparison: ['top', 'by_hand'],
	vote: ['top'],
	panel: ['by_hand']
};

const check = z.object({
	condition: localizedText(300, { optional: true }),
	whenNot: localizedText(300, { optional: true })
});

const anyRound = {
	name: localizedLine(80),
	outcomeLabel: localizedLine(40),
	blind: tick,
	publishesShortlist: tick
};
const narrowing = {
	advanceCount: whole(1, 1000),
	perChallenge: choice(['challenge', 'event']).transform((scope) => scope === 'challenge')
};

/** The steps of a tie ladder, as `criterion:<id>`, `median`, `decision` or `joint`; empty ones and repetitions go. */
const ladder = z
	.array(z.string().max(60))
	.max(mostSteps)
	.optional()
	.transform((steps, check) =>
		steps === undefined
			? undefined
			: [...new Set(steps.filter((step) => step !== ''))].flatMap((text, at) => {
					const [by, criterionId] = text.split(':');
					const step = ladderStep.safeParse(criterionId === undefined ? { by } : { by, criterionId });
					if (step.success) return step.data;
					check.addIssue({ code: 'custom', message: 'choose', path: [at] });
					return [];
				})
	);

/** A field that rounds of this kind do not have. */
const absent = z
	.unknown()
	.optional()
	.transform(() => undefined);

/** What can be set about a round of this kind. Conditions of a checklist that are left empty go. */
export function roundForm(kind: RoundKind) {
	return dotted(shapes(kind).transform(settled));
}

function shapes(kind: RoundKind) {
	const advance = choice(advanceChoices[kind]);
	return z.object({
		...anyRound,
		advance: kind === 'screening' ? advance.default('passed') : advance,
		advanceCount: kind === 'screening' ? absent : narrowing.advanceCount,
		perChallenge: kind === 'screening' ? absent : narrowing.perChallenge,
		reviewsPerEntry: kind === 'review' ? whole(1, 15) : absent,
		furtherShare: kind === 'review' ? whole(0, 100).optional() : absent,
		leastReviews: kind === 'review' ? whole(0, 15) : absent,
		minutesPerReview: kind === 'review' ? whole(1, 240) : absent,
		explainsScores: kind === 'review' || kind === 'comparison' ? tick : absent,
		looksAtComments: kind === 'review' ? tick : absent,
		comparisonsPerJudge: kind === 'comparison' ? whole(1, 2000) : absent,
		question: kind === 'comparison' ? localizedLine(160, { optional: true }) : absent,
		screenersPerEntry: kind === 'screening' ? whole(1, 3) : absent,
		tieLadder: kind === 'review' ? ladder : absent,
		checklist: z
			.array(check)
			.max(mostChecks + 1)
			.default([])
	});
}

function settled(form: z.output<ReturnType<typeof shapes>>, context: z.RefinementCtx) {
	const { checklist, advanceCount, perChallenge, ...rest } = form;
	const kept = checklist.filter(({ condition, whenNot }, index) => {
		const [asks, tells] = [condition, whenNot].map((text) => Object.keys(text).length > 0);
		if (asks !== tells)
			context.addIssue({
				code: 'custom',
				message: 'required',
				path: ['checklist', index, asks ? 'whenNot' : 'condition', 'en']
			});
		return asks;
	});
	return { ...rest, checklist: kept, advanceCount: advanceCount ?? null, perChallenge: perChallenge ?? true };
}

export type RoundForm = z.output<ReturnType<typeof roundForm>>;
