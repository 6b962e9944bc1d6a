import { eq } from 'drizzle-orm';
import { canonical } from '#lib/foundation/canonical.ts';
import { demand } from '#lib/foundation/refusal.ts';
import { recordChange } from '#lib/foundation/server/audit/record-change.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { comparisons } from '#lib/judging/server/comparing/schema.ts';
import { assignments, reviews, screenings } from '#lib/judging/server/schema.ts';
import { type RoundSettings, roundSettings } from '#lib/rounds/round.ts';
import type { RoundForm } from '#lib/rounds/round-form.ts';
import { freezeInForce } from '#lib/rounds/server/entrants.ts';
import { lockRound } from '#lib/rounds/server/rounds.ts';
import { type RoundRow, rounds } from '#lib/rounds/server/schema.ts';

/**
 * Change how a round works. Once it is open, its tie ladder stays; once judges or screeners have begun, its checklist,
 * whether it is blind and its further reviews do; once it is closed, all of it does.
 * @throws Refused `role_needed`, `not_found`, `round_closed`, `round_begun`
 */
export async function changeRound(
	ctx: Context,
	eventId: string,
	roundId: string,
	form: RoundForm
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const round = await lockRound(tx, eventId, roundId);
		const settings = settingsOf(round, form);
		const { name, outcomeLabel, advance, advanceCount, perChallenge } = form;
		const after = { name, outcomeLabel, advance, advanceCount, perChallenge, settings };
		const before = {
			name: round.name,
			outcomeLabel: round.outcomeLabel,
			advance: round.advance,
			advanceCount: round.advanceCount,
			perChallenge: round.perChallenge,
			settings: round.settings
		};
		const line = { action: 'round.changed', subjectId: roundId, scopeId: eventId };
		if (!(await recordChange(tx, ctx, line, before, after))) return;
		if (await freezeInForce(tx, roundId)) demand({ code: 'round_closed' });
		if (changesLadder(round.settings, settings) && round.opensAt && round.opensAt <= ctx.now)
			demand({ code: 'round_begun' });
		if (touchesWork(round.settings, settings) && (await hasBegun(tx, round))) demand({ code: 'round_begun' });
		await tx.update(rounds).set(after).where(eq(rounds.id, roundId));
	});
}

/** What the form does not ask about this kind of round stays as it was. */
function settingsOf(round: RoundRow, form: RoundForm): RoundSettings {
	const { blind, publishesShortlist, reviewsPerEntry, minutesPerReview, screenersPerEntry, checklist } = form;
	const { leastReviews, explainsScores, looksAtComments, furtherShare } = form;
	const { comparisonsPerJudge, question } = form;
	const before = roundSettings.parse(round.settings);
	return {
		...{ ...before, blind, publishesShortlist },
		reviewsPerEntry: reviewsPerEntry ?? before.reviewsPerEntry,
		leastReviews: leastReviews ?? before.leastReviews,
		minutesPerReview: minutesPerReview ?? before.minutesPerReview,
		explainsScores: explainsScores ?? before.explainsScores,
		looksAtComments: looksAtComments ?? before.looksAtComments,
		...(furtherShare === undefined ? {} : { furtherShare }),
		screenersPerEntry: screenersPerEntry ?? before.screenersPerEntry,
		comparisonsPerJudge: comparisonsPerJudge ?? before.comparisonsPerJudge,
		question: question ?? before.question,
		checklist: round.kind === 'screening' ? checklist : before.checklist,
		tieLadder: form.tieLadder ?? before.tieLadder
	};
}

/**
 * Ticks are kept by their place in the checklist, what was read blind was promised to be, and the rule for further reviews
 * was published before anybody knew where they would go.
 */
function touchesWork(before: RoundSettings, after: RoundSettings): boolean {
	return (
		before.blind !== after.blind ||
		before.checklist.length !== after.checklist.length ||
		(before.furtherShare ?? 0) !== (after.furtherShare ?? 0)
	);
}

/** How ties are broken is promised before the round opens. */
function changesLadder(before: RoundSettings, after: RoundSettings): boolean {
	return canonical(roundSettings.parse(before).tieLadder) !== canonical(after.tieLadder);
}

async function hasBegun(tx: Transaction, round: RoundRow): Promise<boolean> {
	if (round.kind === 'screening') return (await tx.$count(screenings, eq(screenings.roundId, round.id))) > 0;
	if (round.kind === 'comparison')
		return (await tx.$count(comparisons, eq(comparisons.roundId, round.id))) > 0;
	const [begun] = await tx
		.select({ id: reviews.id })
		.from(reviews)
		.innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
		.where(eq(assignments.roundId, round.id))
		.limit(1);
	return begun !== undefined;
}
