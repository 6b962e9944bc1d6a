import fc from 'fast-check';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { people } from '#lib/accounts/server/schema.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { aBoard, standing } from '#tests/factories/board.ts';
import { rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aJudge, aReview } from '#tests/factories/judging.ts';
import { planGround, type PlanWishes } from '../assignment-plan.ts';
import { assignJudges } from '../commands/assign-judges.ts';
import { withdrawJudge } from '../commands/manage-judge.ts';

const database = testDatabase();

async function send(ctx: Context, round: RoundRow, wishes: PlanWishes = {}) {
	const { hash } = await planGround(ctx.db, round, wishes);
	return assignJudges(ctx, round.eventId, round.id, { ...wishes, hash });
}

async function loads(db: Database, roundId: string, ...judgeIds: readonly string[]): Promise<number[]> {
	const held = await standing(db, roundId);
	return judgeIds.map((id) => held.filter(({ judgeId }) => judgeId === id).length);
}

test('who joins late takes what is missing, and others keep what they hold', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, board } = await aBoard(db, { judges: 3, entries: 6, capacity: 4 });
		await send(ctx, review);
		const before = await standing(db, review.id);
		// Where judges are short, no entry gets its third review before each has its second.
		const readers = [...Map.groupBy(before, ({ entryId }) => entryId).values()];
		expect(readers.map(({ length }) => length)).toEqual([2, 2, 2, 2, 2, 2]);
		const { judge: late } = await aJudge(db, event, { name: 'Late', capacity: 8 });
		expect(await send(ctx, review)).toEqual({ added: 6, removed: 0 });
		const after = await standing(db, review.id);
		expect(before.every(({ id }) => after.some((one) => one.id === id))).toBe(true);
		expect(await loads(db, review.id, late.id, ...board.map(({ judge }) => judge.id))).toEqual([6, 4, 4, 4]);
	}));

test('evened out, who joins late gets a fair share of what is not begun', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, board } = await aBoard(db, { judges: 3, entries: 6, capacity: 12 });
		await send(ctx, review);
		const before = await standing(db, review.id);
		const begun = before.filter(({ judgeId }) => judgeId === board[0]!.judge.id);
		for (const one of begun) await aReview(db, one, { state: 'draft', values: [3] });
		const { judge: late } = await aJudge(db, event, { name: 'Late', capacity: 12 });
		expect(await send(ctx, review)).toEqual({ added: 0, removed: 0 });
		const { removed } = await send(ctx, review, { even: true });
		const held = await loads(db, review.id, ...board.map(({ judge }) => judge.id), late.id);
		// 18 reviews: the first had begun all of six, the others share what is left.
		expect(held[0]).toBe(6);
		expect(held.slice(1)).toEqual([4, 4, 4]);
		expect(removed).toBe(4);
		const after = await standing(db, review.id);
		expect(begun.every(({ id }) => after.some((one) => one.id === id))).toBe(true);
	}));

test('who does not judge any more hears of it, and the unfinished work goes to others', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, board } = await aBoard(db, { judges: 4, entries: 4 });
		await send(ctx, review);
		const gone = board[0]!;
		const own = (await standing(db, review.id)).filter(({ judgeId }) => judgeId === gone.judge.id);
		await aReview(db, own[0]!);
		await aReview(db, own[1]!, { state: 'draft', values: [3] });
		await db.delete(letters);
		await withdrawJudge(ctx, event.id, gone.judge.id);
		const [person] = await db.select().from(people).where(eq(people.id, gone.actor.personId));
		expect((await db.select().from(letters)).map((one) => one.email)).toEqual([person?.email]);
		await db.delete(letters);
		expect(await send(ctx, review)).toEqual({ added: 2, removed: 0 });
		const after = await standing(db, review.id);
		expect(after.filter(({ judgeId }) => judgeId === gone.judge.id)).toMatchObject([{ id: own[0]!.id }]);
		expect([...Map.groupBy(after, ({ entryId }) => entryId).values()].map(({ length }) => length)).toEqual([
			3, 3, 3, 3
		]);
		// One letter a judge for the whole send, and none to the one who is gone.
		const told = new Set(
			after.filter(({ id }) => own.every((one) => one.id !== id)).map(({ judgeId }) => judgeId)
		);
		const sent = await db.select().from(letters);
		expect(sent.length).toBeLessThanOrEqual(told.size);
		expect(sent.every(({ email }) => email !== person?.email)).toBe(true);
		expect(sent.length).toBeGreaterThan(0);
	}));

test('one letter a judge and send, which names what came and what went', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, board } = await aBoard(db, { judges: 1, entries: 2, reviewsPerEntry: 1 });
		await send(ctx, review);
		await aJudge(db, event, { name: 'Late', capacity: 4 });
		await db.delete(letters);
		await send(ctx, review, { even: true });
		const sent = await db.select().from(letters);
		expect(sent).toHaveLength(2);
		const body = (to: string) => sent.find(({ email }) => email === to)?.body.paragraphs.join('\n') ?? '';
		const [first] = await db.select().from(people).where(eq(people.id, board[0]!.actor.personId));
		expect(body(first?.email ?? '')).toMatch(/taken off .*\n\d+ · Idea \d/i);
	}));

test('whatever is asked for: what is begun stays, nobody takes more than they take, nobody reads twice', async () => {
	const aWorld = fc.record({
		judges: fc.integer({ min: 1, max: 4 }),
		entries: fc.integer({ min: 1, max: 5 }),
		capacity: fc.integer({ min: 1, max: 5 }),
		begun: fc.array(fc.nat(20), { maxLength: 5 }),
		late: fc.integer({ min: 0, max: 2 }),
		wishes: fc.record({ anew: fc.boolean(), even: fc.boolean(), unanswered: fc.boolean() })
	});
	await fc.assert(
		fc.asyncProperty(aWorld, async ({ judges, entries, capacity, begun, late, wishes }) =>
			rolledBack(database.db, async (db) => {
				const { ctx, event, review } = await aBoard(db, { judges, entries, capacity });
				await send(ctx, review);
				const first = await standing(db, review.id);
				const started = new Set(begun.map((at) => first[at % first.length]!));
				for (const one of started) await aReview(db, one, { state: 'draft', values: [3] });
				for (let n = 0; n < late; n++) await aJudge(db, event, { name: `Late ${n}`, capacity });
				await send(ctx, review, wishes);
				const held = await standing(db, review.id);
				for (const { id } of started) expect(held.map((one) => one.id)).toContain(id);
				for (const own of Map.groupBy(held, ({ judgeId }) => judgeId).values()) {
					expect(own.length).toBeLessThanOrEqual(capacity);
					expect(new Set(own.map(({ entryId }) => entryId)).size).toBe(own.length);
				}
				expect(held.length).toBeGreaterThanOrEqual(first.length);
				for (const own of Map.groupBy(held, ({ entryId }) => entryId).values())
					expect(own.length).toBeLessThanOrEqual(3);
			})
		),
		{ numRuns: 12 }
	);
}, 60_000);
