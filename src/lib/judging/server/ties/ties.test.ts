import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { aContext, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aJudge, anAssignment, aReview, aReviewRound, reviewNow } from '#tests/factories/judging.ts';
import { decisionsOf } from '#lib/rounds/server/rounds.ts';
import { freezes, rounds, standings } from '#lib/rounds/server/schema.ts';
import type { LadderStep } from '#lib/rounds/tie-ladder.ts';
import { closeRound } from '../commands/close-round.ts';
import { assignments, conflicts, criteria } from '../schema.ts';
import { applyLadder, letAllThrough, oneMoreReview } from './commands/settle-tie.ts';
import { publicLadders } from './public-ladders.ts';
import { tieBoard } from './tie-board.ts';

const database = testDatabase();
const code = (expected: string) => ({ refusal: { code: expected } });

/**
 * Seven entries of which six go on; the last two have equal totals, and the seventh has more for the second criterion.
 * The method is the plain mean, so that what is equal is plain to see.
 */
async function aTie(db: Database, ladderOf: (criterionIds: string[]) => LadderStep[]) {
	const world = await aReviewRound(db, { entries: 7 });
	const { event, review, handedIn, owner } = world;
	const asked = await db
		.select()
		.from(criteria)
		.where(eq(criteria.roundId, review.id))
		.orderBy(asc(criteria.position));
	for (const { id } of asked) await db.update(criteria).set({ weight: 20 }).where(eq(criteria.id, id));
	const settings = {
		...review.settings,
		method: 'mean',
		reviewsPerEntry: 1,
		tieLadder: ladderOf(asked.map(({ id }) => id))
	};
	await db.update(rounds).set({ settings }).where(eq(rounds.id, review.id));
	const { judge } = await aJudge(db, event, { name: 'Ada' });
	const sheets = [...Array.from({ length: 5 }, () => [5, 5, 5, 5, 5]), [3, 2, 3, 3, 3], [2, 3, 3, 3, 3]];
	for (const [at, { entry }] of handedIn.entries())
		await aReview(db, await anAssignment(db, review, entry, judge), { values: sheets[at] ?? [] });
	const ctx = aContext(db, { actor: owner, now: reviewNow });
	const at = { eventId: event.id, roundId: review.id, challengeId: handedIn[0]!.entry.challengeId };
	return { ...world, ctx, at, sixth: handedIn[5]!.entry.id, seventh: handedIn[6]!.entry.id };
}

const going = async (db: Database, roundId: string) =>
	(
		await db
			.select({ entryId: standings.entryId, goesOn: standings.goesOn })
			.from(standings)
			.innerJoin(freezes, eq(freezes.id, standings.freezeId))
			.where(eq(freezes.roundId, roundId))
	)
		.filter(({ goesOn }) => goesOn)
		.map(({ entryId }) => entryId);

test('the published ladder breaks a tie, and the step that decided is recorded and frozen', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, at, event, review, sixth, seventh } = await aTie(db, ([, second = '']) => [
			{ by: 'median' },
			{ by: 'criterion', criterionId: second },
			{ by: 'decision' }
		]);
		const [tie] = await tieBoard(ctx, event.id, review.id);
		expect(tie).toMatchObject({ place: 6, seats: 1, end: 'broken', groups: [[seventh], [sixth]] });
		expect(tie?.rungs.map(({ figures }) => new Set(figures.map(({ figure }) => figure)).size)).toEqual([
			1, 2
		]);
		await expect(closeRound(ctx, event.id, review.id)).rejects.toMatchObject(code('tie_at_cut'));
		await applyLadder(ctx, at);
		const said = new Map((await decisionsOf(db, review.id)).map((one) => [one.entryId, one]));
		expect(said.get(seventh)).toMatchObject({ place: 6, step: { by: 'criterion' } });
		expect(said.get(sixth)).toMatchObject({ place: 7, step: { by: 'criterion' } });
		expect(said.get(sixth)?.reason).toMatch(/^Tie ladder: the higher score for “/);
		await expect(applyLadder(ctx, at)).rejects.toMatchObject(code('not_found'));
		await closeRound(ctx, event.id, review.id);
		expect(await going(db, review.id)).toContain(seventh);
		expect(await going(db, review.id)).not.toContain(sixth);
		const [freeze] = await db.select().from(freezes).where(eq(freezes.roundId, review.id));
		expect(freeze?.inputs).toMatchObject({ tieLadder: [{ by: 'median' }, {}, { by: 'decision' }] });
	}));

test('where the ladder leaves them equal, a person lets all through with a reason', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, at, event, review, sixth, seventh } = await aTie(db, () => [{ by: 'decision' }]);
		await expect(applyLadder(ctx, at)).rejects.toMatchObject(code('ladder_ends'));
		await letAllThrough(ctx, { ...at, reason: 'Both reach the same villages.' });
		await closeRound(ctx, event.id, review.id);
		const through = await going(db, review.id);
		expect(through).toHaveLength(7);
		expect(through).toEqual(expect.arrayContaining([sixth, seventh]));
	}));

test('one more review goes to a judge without a conflict who has room', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, at, event, review, sixth } = await aTie(db, () => [{ by: 'decision' }]);
		const { judge: walled } = await aJudge(db, event, { name: 'Walled' });
		const { judge: full } = await aJudge(db, event, { name: 'Full', capacity: 0 });
		await db.insert(conflicts).values({
			...{ judgeId: walled.id, entryId: sixth, kind: 'declared', hard: true, note: '', declaredAt: reviewNow }
		});
		const more = { eventId: at.eventId, roundId: at.roundId, entryId: sixth };
		await expect(oneMoreReview(ctx, more)).rejects.toMatchObject(code('no_judge_left'));
		const { judge: free } = await aJudge(db, event, { name: 'Free' });
		const [tie] = await tieBoard(ctx, event.id, review.id);
		expect(tie?.entries.find(({ entryId }) => entryId === sixth)?.reader).toBe('Free');
		await oneMoreReview(ctx, more);
		const readers = await db
			.select({ judgeId: assignments.judgeId })
			.from(assignments)
			.where(eq(assignments.entryId, sixth));
		const ids = readers.map(({ judgeId }) => judgeId);
		expect(ids).toContain(free.id);
		expect(ids).not.toContain(full.id);
		const after = new Date('2021-04-01T12:00Z');
		await expect(oneMoreReview(as(ctx, ctx.actor, after), more)).rejects.toMatchObject(code('closed'));
	}));

test('judges do not settle ties, and everybody reads the ladder beforehand', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, at, event } = await aTie(db, () => [{ by: 'median' }, { by: 'joint' }]);
		const { actor } = await aJudge(db, event);
		const judge = as(ctx, actor);
		await expect(applyLadder(judge, at)).rejects.toMatchObject(code('role_needed'));
		await expect(letAllThrough(judge, { ...at, reason: 'x' })).rejects.toMatchObject(code('role_needed'));
		expect(await publicLadders(aContext(db), event.id)).toEqual([
			{
				round: 'Review',
				steps: ['the higher median of the judges’ totals', 'all who are still equal go on together']
			}
		]);
	}));
