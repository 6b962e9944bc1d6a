import { count, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { aBoard, standing } from '#tests/factories/board.ts';
import { aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aJudge, anAssignment, aReview } from '#tests/factories/judging.ts';
import { conflicts, judges } from '../schema.ts';
import { furtherBoard } from './further-board.ts';
import { giveFurther } from './give-further.ts';
import { layDownPair } from './pair-rules.ts';

const database = testDatabase();
const code = (expected: string) => ({ refusal: { code: expected } });

/**
 * Six entries that two judges have read, the best and the next close to each other, four others far behind; two more judges
 * have room. One goes on.
 */
async function aCloseCall(db: Database, { share = 50 } = {}) {
	const made = await aBoard(db, { judges: 2, entries: 6, capacity: 6, reviewsPerEntry: 2 });
	const settings = { ...made.review.settings, furtherShare: share };
	await db.update(rounds).set({ settings, advanceCount: 1 }).where(eq(rounds.id, made.review.id));
	const levels = [5, 5, 1, 1, 2, 1];
	for (const [at, { entry }] of made.handedIn.entries())
		for (const { judge } of made.board)
			await aReview(db, await anAssignment(db, made.review, entry, judge), {
				values: [1, 2, 3, 4, 5].map(() => levels[at] ?? 1)
			});
	const free = [
		await aJudge(db, made.event, { name: 'Fay', capacity: 4 }),
		await aJudge(db, made.event, { name: 'Gus', capacity: 4 })
	];
	return { ...made, review: { ...made.review, settings }, free };
}

test('further reviews go to the close call, to judges with room, with the reason in figures', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, handedIn } = await aCloseCall(db);
		const board = await furtherBoard(ctx, event.id, review.id, 4);
		expect(board).toMatchObject({ left: 6, budget: 4, done: 12, firstPass: 12, withRoom: 2, refusal: null });
		const close = new Set(handedIn.slice(0, 2).map(({ entry }) => entry.id));
		expect(board.proposals).toHaveLength(4);
		for (const { entryId, judge, reason } of board.proposals) {
			expect(close.has(entryId)).toBe(true);
			expect(['Fay', 'Gus']).toContain(judge);
			expect(reason).toMatchObject({ why: 'first', chance: expect.closeTo(0.5, 1) as number });
		}
	}));

test('what was seen is handed out once, told by one letter a judge, and logged; no letter tells what it is', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review } = await aCloseCall(db);
		const { hash } = await furtherBoard(ctx, event.id, review.id, 4);
		expect(await giveFurther(ctx, event.id, review.id, { budget: 4, hash })).toBe(4);
		expect(await standing(db, review.id)).toHaveLength(16);
		const sent = await db.select().from(letters);
		expect(sent).toHaveLength(2);
		for (const { body } of sent)
			expect(body.paragraphs.join(' ')).not.toMatch(/%|chance|further|close call/i);
		await expect(giveFurther(ctx, event.id, review.id, { budget: 4, hash })).rejects.toMatchObject(
			code('plan_changed')
		);
		const lines = await db.select().from(auditLines).where(eq(auditLines.action, 'round.further_given'));
		expect(lines.map(({ detail }) => detail)).toEqual([{ given: 4, budget: 4, sha256: hash }]);
		expect(await furtherBoard(ctx, event.id, review.id, null)).toMatchObject({ left: 2 });
	}));

test('an entry below the first pass comes before every close call', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, handedIn, board } = await aCloseCall(db);
		const { entry } = handedIn[5]!;
		await db.update(judges).set({ state: 'withdrawn' }).where(eq(judges.id, board[0]!.judge.id));
		const last = (await standing(db, review.id)).find(
			({ entryId, judgeId }) => entryId === entry.id && judgeId === board[0]!.judge.id
		);
		await db.execute(`update assignments set withdrawn_at = now() where id = '${last?.id}'`);
		const { proposals, left } = await furtherBoard(ctx, event.id, review.id, 1);
		expect(left).toBe(7);
		expect(proposals).toMatchObject([{ entryId: entry.id, reason: { why: 'floor', reviews: 1 } }]);
	}));

test('walls, rules, languages and room hold here too', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, handedIn, free } = await aCloseCall(db);
		const [fay, gus] = free.map(({ judge }) => judge.id);
		const [first, second] = handedIn.map(({ entry }) => entry.id);
		await db
			.insert(conflicts)
			.values({ judgeId: fay!, entryId: first!, kind: 'declared', declaredAt: ctx.now });
		await layDownPair(ctx, event.id, review.id, {
			...{ judgeId: gus!, entryId: second!, reason: '' },
			rule: 'never'
		});
		const pairs = async () =>
			(await furtherBoard(ctx, event.id, review.id, 6)).proposals
				.filter(({ entryId }) => entryId === first || entryId === second)
				.map(({ entryId, judge }) => `${judge} ${entryId === first ? 'first' : 'second'}`)
				.sort();
		expect(await pairs()).toEqual(['Fay second', 'Gus first']);
		await db.update(judges).set({ capacity: 0 }).where(eq(judges.id, gus!));
		expect(await pairs()).toEqual(['Fay second']);
	}));

test('a judge who filled up while the organiser looked: nothing is handed out, and it is said', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, free } = await aCloseCall(db);
		const { hash } = await furtherBoard(ctx, event.id, review.id, 4);
		await db.update(judges).set({ capacity: 1 }).where(eq(judges.id, free[0]!.judge.id));
		await expect(giveFurther(ctx, event.id, review.id, { budget: 4, hash })).rejects.toMatchObject(
			code('plan_changed')
		);
		expect(await db.select({ many: count() }).from(letters)).toEqual([{ many: 0 }]);
	}));

test('where no rule was published nobody gets more, and only organisers hand out', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, free } = await aCloseCall(db, { share: 0 });
		const board = await furtherBoard(ctx, event.id, review.id, 4);
		expect(board).toMatchObject({ share: 0, left: 0, proposals: [], refusal: 'rule_unpublished' });
		await expect(
			giveFurther(ctx, event.id, review.id, { budget: 4, hash: board.hash })
		).rejects.toMatchObject(code('rule_unpublished'));
		const judge = as(ctx, free[0]!.actor);
		await expect(furtherBoard(judge, event.id, review.id, 4)).rejects.toMatchObject(code('role_needed'));
		const stranger = as(ctx, await aPerson(db));
		await expect(
			giveFurther(stranger, event.id, review.id, { budget: 4, hash: board.hash })
		).rejects.toMatchObject(code('role_needed'));
	}));
