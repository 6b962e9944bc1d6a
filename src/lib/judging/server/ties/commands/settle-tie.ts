import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { isRoundOpen } from '#lib/rounds/rules.ts';
import { lockRound, roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import { placesAfter } from '#lib/rounds/tie-ladder.ts';
import { m } from '#lib/paraglide/messages.js';
import { nextReader } from '../../../ties/next-reader.ts';
import { stepWords } from '../../../ties/words.ts';
import { planGround } from '../../assignment-plan.ts';
import { demandDecision, writeDecisions } from '../../commands/decide.ts';
import { addAssignment } from '../../commands/pair.ts';
import { climbedTies, publishedLadder } from '../ladder.ts';

/** A tie at the cut: of a challenge, or (null) of the whole event. */
interface TieAt {
	eventId: string;
	roundId: string;
	challengeId: string | null;
}

/** The tie as it stands now, with the round locked, so that it is what the organiser looked at or is not there. */
async function lockTie(tx: Transaction, ctx: Context, { eventId, roundId, challengeId }: TieAt) {
	demand(mayOrganise(ctx.actor, eventId));
	const round = await lockRound(tx, eventId, roundId);
	const ties = await climbedTies(tx, round);
	const tie = found(ties.find((one) => one.challengeId === challengeId));
	await demandDecision(tx, ctx, round, tie.entryIds);
	return { round, tie };
}

/**
 * Break a tie by the ladder that was published: each entry is recorded with the step that decided.
 * @throws Refused `role_needed`, `not_found`, `round_closed`, `round_before_open`, `decision_withheld`, `ladder_ends`
 */
export async function applyLadder(ctx: Context, at: TieAt): Promise<void> {
	await change(ctx, async (tx) => {
		const { round, tie } = await lockTie(tx, ctx, at);
		const { climb, entryIds, place } = tie;
		if (climb.end === 'decision') throw new Refused({ code: 'ladder_ends' });
		const { names } = await publishedLadder(tx, round);
		const joint = { by: 'joint' } as const;
		const step = climb.end === 'joint' ? joint : found(climb.rungs.at(-1)).step;
		const places = placesAfter(climb, place);
		const criterion = (id: string) => inLocale(names.get(id) ?? {}, ctx.locale);
		const reason = m.ties_reason({ step: stepWords(step, criterion, ctx.locale) }, { locale: ctx.locale });
		await writeDecisions(
			tx,
			ctx,
			round,
			entryIds.map((entryId) => ({ entryId, place: places.get(entryId) ?? null, reason, step }))
		);
	});
}

/**
 * Let all of a tie go on together, also where that is more than the round lets through.
 * @throws Refused `role_needed`, `not_found`, `round_closed`, `round_before_open`, `decision_withheld`
 */
export async function letAllThrough(
	ctx: Context,
	{ reason, ...at }: TieAt & { reason: string }
): Promise<void> {
	await change(ctx, async (tx) => {
		const { round, tie } = await lockTie(tx, ctx, at);
		await writeDecisions(
			tx,
			ctx,
			round,
			tie.entryIds.map((entryId) => ({ entryId, place: tie.place, reason, step: { by: 'joint' } }))
		);
	});
}

/**
 * Have a tied entry read once more, by a judge without a conflict who has room; the judge is told.
 * @throws Refused `role_needed`, `not_found`, `round_closed`, `closed`, `not_open_yet`, `no_judge_left`
 */
export async function oneMoreReview(
	ctx: Context,
	{ eventId, roundId, entryId }: { eventId: string; roundId: string; entryId: string }
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	const round = await roundOf(ctx.db, eventId, roundId);
	demand(isRoundOpen(await roundNow(ctx.db, round), ctx.now));
	const ground = await planGround(ctx.db, round, {});
	const judgeId = nextReader(ground.input, ground.held, entryId);
	if (!judgeId) throw new Refused({ code: 'no_judge_left' });
	await addAssignment(ctx, eventId, roundId, { judgeId, entryId });
}
