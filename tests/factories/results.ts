import { newId } from '#lib/foundation/ids.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { confirmRelease, proposeRelease } from '#lib/announcements/server/commands/release.ts';
import { allocateAwards } from '#lib/awards/server/commands/allocate.ts';
import { closeRound } from '#lib/judging/server/commands/close-round.ts';
import { decide } from '#lib/judging/server/commands/decide.ts';
import { aContext, aPerson, as } from './context.ts';
import { aJudge, anAssignment, aReview, aReviewRound } from './judging.ts';

const reviewing = new Date('2021-03-15T12:00Z');
const panelling = new Date('2021-03-26T12:00Z');
/** When the results of such a contest are out. */
export const ceremony = new Date('2021-04-22T13:00Z');

/**
 * A contest of one challenge in review: eight entries, better and better towards the first; six go on, and the last two of
 * these are as good as those behind them. The second judge is strict, and every judge reads everything.
 */
export async function aJudgedContest(db: Database, { judges = 3 }: { judges?: number } = {}) {
	const made = await aReviewRound(db, { entries: 8 });
	const panel = made.rounds[2];
	if (!panel) throw new Error('the template has a panel');
	for (let nth = 0; nth < judges; nth++) {
		const { judge } = await aJudge(db, made.event, { name: `Judge ${nth}` });
		for (const [at, { entry }] of made.handedIn.entries()) {
			const good = Math.max(0, 5 - at);
			const values = Array.from({ length: 5 }, (_, c) => (c < good ? 5 : 3 - (nth === 1 ? 1 : 0)));
			const assignment = await anAssignment(db, made.review, entry, judge);
			await aReview(db, assignment, {
				...{ values, commentForPanel: 'Only for the panel' },
				commentForTeam: `Only for team ${at}`
			});
		}
	}
	const second = await aPerson(db, { roles: [[made.event.id, 'organiser']] });
	return { ...made, panel, second, ctx: aContext(db, { actor: made.owner, now: reviewing }) };
}

export type JudgedContest = Awaited<ReturnType<typeof aJudgedContest>>;

/** The sixth goes on, because somebody says so, and the review is closed. */
export async function closeReview({ ctx, event, review, handedIn }: JudgedContest): Promise<void> {
	const entryId = handedIn[5]?.entry.id ?? '';
	const reason = 'More people tried it, says Ines';
	await decide(ctx, { eventId: event.id, roundId: review.id, entryId, place: 6, reason });
	await closeRound(ctx, event.id, review.id);
}

/** The panel places the first four, awards go to them, and two people release the results for the ceremony. */
export async function releaseAll(contest: JudgedContest): Promise<Context> {
	const { ctx, event, panel, second, handedIn } = contest;
	const then = { ...ctx, now: panelling };
	for (const [at, { entry }] of handedIn.slice(0, 6).entries())
		await decide(then, {
			...{ eventId: event.id, roundId: panel.id, entryId: entry.id },
			...{ place: at < 4 ? at + 1 : null, reason: 'The panel agreed.' }
		});
	await closeRound(then, event.id, panel.id);
	await allocateAwards(then, event.id);
	const id = newId();
	const what = { eventId: event.id, roundId: panel.id, challengeId: null, releaseAt: ceremony };
	await proposeRelease(then, { id, ...what });
	await confirmRelease(as(then, second), event.id, id);
	return { ...then, now: ceremony };
}
