import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aJudge, anAssignment, aReview, aReviewRound, reviewNow } from '#tests/factories/judging.ts';
import { countingQueries } from '#tests/factories/queries.ts';
import { reviews } from '../schema.ts';
import { remindLate } from './commands/remind-late.ts';
import { roundPace } from './round-pace.ts';

const database = testDatabase();
const code = (expected: string) => ({ refusal: { code: expected } });
/** The review is open from 8 to 22 March: by now half of it is due. */
const halfTime = new Date('2021-03-15T16:00Z');

/** Ada has finished all of her four, Bo one, Cy none; Dot was asked and has not answered. */
async function aRoundUnderWay(db: Database) {
	const made = await aReviewRound(db, { entries: 4 });
	const board = [];
	for (const [name, done] of [
		['Ada', 4],
		['Bo', 1],
		['Cy', 0]
	] as const) {
		const { judge } = await aJudge(db, made.event, { name });
		board.push(judge);
		for (const [at, { entry }] of made.handedIn.entries()) {
			const assignment = await anAssignment(db, made.review, entry, judge);
			if (at >= done) continue;
			const { id } = await aReview(db, assignment);
			const startedAt = new Date(reviewNow.getTime() + at * 3_600_000);
			await db.update(reviews).set({ startedAt, submittedAt: startedAt }).where(eq(reviews.id, id));
		}
	}
	await aJudge(db, made.event, { name: 'Dot', state: 'invited' });
	return { ...made, board, ctx: aContext(db, { actor: made.owner, now: halfTime }) };
}

test('a round under way tells who is behind, when it ends, and which entries are below the floor', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review } = await aRoundUnderWay(db);
		const pace = await roundPace(ctx, event.id, review.id);
		expect(pace).toMatchObject({ assigned: 12, done: 5, capacities: [12, 12, 12, 12] });
		expect(pace.late.map(({ name, behind, reminded }) => [name, behind, reminded])).toEqual([
			['Cy', 2, false],
			['Bo', 1, false]
		]);
		expect(pace.entries.map(({ done }) => done)).toEqual([2, 1, 1, 1]);
		expect(pace.forecast?.notBegun).toBe(4);
		expect(pace.forecast?.doneAt.likely?.getTime()).toBeGreaterThan(halfTime.getTime());
	}));

test('those who are behind get one letter a day, with their own numbers', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, board } = await aRoundUnderWay(db);
		expect(await remindLate(ctx, event.id, review.id)).toBe(2);
		expect(await remindLate(ctx, event.id, review.id)).toBe(0);
		const pace = await roundPace(ctx, event.id, review.id);
		expect(pace.late.map(({ reminded }) => reminded)).toEqual([true, true]);
		const tomorrow = { ...ctx, now: new Date(halfTime.getTime() + 86_400_000) };
		expect(await remindLate(tomorrow, event.id, review.id)).toBe(2);
		const written = await db
			.select()
			.from(letters)
			.where(eq(letters.personId, board[1]?.personId ?? ''));
		expect(written).toHaveLength(2);
		expect(written[0]?.secret).toBe(true);
		expect(written[0]?.body.paragraphs[0]).toContain('1 of your 4 reviews');
		const lines = await db.select().from(auditLines).where(eq(auditLines.action, 'round.reminded'));
		expect(lines.map(({ detail }) => detail)).toEqual([
			{ letters: 2, behind: 3 },
			{ letters: 2, behind: expect.any(Number) }
		]);
	}));

test('pace is for organisers and observers, reminders for organisers, never for judges', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, screening } = await aRoundUnderWay(db);
		const { actor: judge } = await aJudge(db, event);
		const observer = await aPerson(db, { roles: [[event.id, 'observer']] });
		await expect(roundPace(as(ctx, judge), event.id, review.id)).rejects.toMatchObject(code('role_needed'));
		await expect(roundPace(as(ctx, observer), event.id, review.id)).resolves.toBeDefined();
		await expect(remindLate(as(ctx, observer), event.id, review.id)).rejects.toMatchObject(
			code('role_needed')
		);
		await expect(roundPace(ctx, event.id, screening.id)).rejects.toMatchObject(code('not_found'));
	}));

test('the page of a round costs as many statements for many as for few', async () => {
	const cost = async (entries: number, judges: number) => {
		const made = await aReviewRound(database.db, { entries });
		for (let n = 0; n < judges; n++) {
			const { judge } = await aJudge(database.db, made.event);
			for (const { entry } of made.handedIn)
				await aReview(database.db, await anAssignment(database.db, made.review, entry, judge));
			await anAssignment(
				database.db,
				made.review,
				made.handedIn[0]?.entry ?? { id: '' },
				(await aJudge(database.db, made.event)).judge
			);
		}
		const ctx = aContext(database.db, { actor: made.owner, now: halfTime });
		const { queries } = await countingQueries(database.url, (db) =>
			roundPace({ ...ctx, db }, made.event.id, made.review.id)
		);
		return queries;
	};
	const few = await cost(2, 1);
	expect(await cost(5, 4)).toBe(few);
	expect(few).toBeLessThanOrEqual(12);
});
