import { and, count, eq, isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { people } from '#lib/accounts/server/schema.ts';
import type { EntryContent } from '#lib/entries/entry.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aJudge, anAssignment, aReview, aReviewRound, reviewNow } from '#tests/factories/judging.ts';
import { planFrom, planGround } from '../assignment-plan.ts';
import { assignments, conflicts, judges } from '../schema.ts';
import { assignJudges } from './assign-judges.ts';
import { addAssignment, removeAssignment } from './pair.ts';

const database = testDatabase();
const code = (expected: string) => ({ refusal: { code: expected } });

async function aBoard(db: Database, { judges: many = 4, entries = 4, capacity = 4 } = {}) {
	const made = await aReviewRound(db, { entries });
	const board = [];
	for (let n = 1; n <= many; n++) board.push(await aJudge(db, made.event, { name: `Judge ${n}`, capacity }));
	const ctx = aContext(db, { actor: made.owner, now: reviewNow });
	return { ...made, board, ctx };
}

async function standing(db: Database, roundId: string) {
	return db
		.select()
		.from(assignments)
		.where(and(eq(assignments.roundId, roundId), isNull(assignments.withdrawnAt)));
}

test('a plan that is confirmed is done once, with one letter a judge', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review } = await aBoard(db);
		const { hash } = await planGround(db, review, {});
		expect(await assignJudges(ctx, event.id, review.id, { hash })).toEqual({ added: 12, removed: 0 });
		expect(await assignJudges(ctx, event.id, review.id, { hash })).toEqual({ added: 0, removed: 0 });
		const held = await standing(db, review.id);
		expect(held).toHaveLength(12);
		expect([...Map.groupBy(held, ({ entryId }) => entryId).values()].map((one) => one.length)).toEqual([
			3, 3, 3, 3
		]);
		expect([...Map.groupBy(held, ({ judgeId }) => judgeId).values()].map((one) => one.length)).toEqual([
			3, 3, 3, 3
		]);
		expect(await db.select({ many: count() }).from(letters)).toEqual([{ many: 4 }]);
	}));

test('a plan is refused where something changed since it was looked at', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, board } = await aBoard(db);
		const { hash } = await planGround(db, review, {});
		await db
			.update(judges)
			.set({ capacity: 2 })
			.where(eq(judges.id, board[0]?.judge.id ?? ''));
		await expect(assignJudges(ctx, event.id, review.id, { hash })).rejects.toMatchObject(
			code('plan_changed')
		);
	}));

test('the own team, one organisation, one workplace and a declared conflict are walls', () =>
	rolledBack(database.db, async (db) => {
		const { review, board, handedIn } = await aBoard(db, { judges: 4, entries: 1 });
		const [one, two, three, four] = board;
		const [first] = handedIn;
		if (!one || !two || !three || !four || !first) throw new Error('a board of four was made');
		const member = { organisation: 'University of Manchester', email: 'x@lab.who.int' };
		await db.update(people).set(member).where(eq(people.id, first.lead.personId));
		await db.update(judges).set({ personId: first.lead.personId }).where(eq(judges.id, one.judge.id));
		await db
			.update(judges)
			.set({ organisation: 'The Univ. of Manchester' })
			.where(eq(judges.id, two.judge.id));
		await db.update(people).set({ email: 'y@lab.who.int' }).where(eq(people.id, three.actor.personId));
		await db
			.insert(conflicts)
			.values({ judgeId: four.judge.id, entryId: first.entry.id, kind: 'declared', declaredAt: reviewNow });
		const ground = await planGround(db, review, {});
		expect(new Map(ground.walls.map(({ judgeId, kind }) => [judgeId, kind]))).toEqual(
			new Map([
				[one.judge.id, 'own_team'],
				[two.judge.id, 'organisation'],
				[three.judge.id, 'email_domain'],
				[four.judge.id, 'declared']
			])
		);
		expect(planFrom(ground)).toMatchObject({
			add: [],
			gaps: [{ entry: first.entry.id, missing: 3, why: 'conflicts', eligible: 0 }]
		});
	}));

test('entries go to judges who read their language, and those who know their topics come first', () =>
	rolledBack(database.db, async (db) => {
		const made = await aReviewRound(db, { entries: 3 });
		const [french, open, falls] = made.handedIn;
		const write = (entry: { id: string; content: EntryContent }, more: Partial<EntryContent>) =>
			db
				.update(entries)
				.set({ content: { ...entry.content, ...more } })
				.where(eq(entries.id, entry.id));
		await write(french!.entry, { language: 'fr' });
		await write(falls!.entry, { language: 'en', topics: 'Falls, gait' });
		await db.update(rounds).set({ settings: { ...made.review.settings, reviewsPerEntry: 1 } });
		const [round] = await db.select().from(rounds).where(eq(rounds.id, made.review.id));
		const { judge: reads } = await aJudge(db, made.event, { languages: ['fr-CA'], capacity: 1 });
		const { judge: knows } = await aJudge(db, made.event, {
			...{ languages: ['en'], capacity: 1, expertise: ['gait', 'falls'] }
		});
		const { judge: reader } = await aJudge(db, made.event, { languages: ['en'], capacity: 1 });
		const plan = planFrom(await planGround(db, round!, {}));
		expect(new Map(plan.add.map(({ entryId, judgeId }) => [entryId, judgeId]))).toEqual(
			new Map([
				[french!.entry.id, reads.id],
				// It does not say its language, so everybody reads it.
				[open!.entry.id, reader.id],
				[falls!.entry.id, knows.id]
			])
		);
		await db.update(judges).set({ state: 'declined' }).where(eq(judges.id, reads.id));
		const { gaps } = planFrom(await planGround(db, round!, {}));
		expect(gaps).toContainEqual({ entry: french!.entry.id, missing: 1, why: 'language', eligible: 0 });
	}));

test('topping up keeps what is there; planning anew keeps what is begun', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, board, handedIn } = await aBoard(db, { judges: 4, entries: 4 });
		const begun = await anAssignment(db, review, handedIn[0]!.entry, board[0]!.judge);
		await aReview(db, begun, { state: 'draft', values: [3] });
		for (const { entry } of handedIn.slice(1)) await anAssignment(db, review, entry, board[0]!.judge);
		const before = new Set((await standing(db, review.id)).map(({ id }) => id));
		expect(planFrom(await planGround(db, review, {})).remove).toEqual([]);
		const anew = planFrom(await planGround(db, review, { anew: true }));
		expect(anew.remove.map(({ id }) => id)).not.toContain(begun.id);
		const { hash } = await planGround(db, review, {});
		await assignJudges(ctx, event.id, review.id, { hash });
		const after = (await standing(db, review.id)).map(({ id }) => id);
		expect([...before].every((id) => after.includes(id))).toBe(true);
	}));

test('judges who have not answered are counted on only where wanted', () =>
	rolledBack(database.db, async (db) => {
		const { review, board } = await aBoard(db, { judges: 3, entries: 1 });
		await db.update(judges).set({ state: 'invited' }).where(eq(judges.id, board[0]!.judge.id));
		expect(planFrom(await planGround(db, review, {})).gaps).toMatchObject([{ missing: 1, why: 'judges' }]);
		expect(planFrom(await planGround(db, review, { unanswered: true })).gaps).toEqual([]);
	}));

test('a pair by hand, and away again; what is begun stays', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, board, handedIn } = await aBoard(db);
		const pair = { judgeId: board[0]!.judge.id, entryId: handedIn[0]!.entry.id };
		await addAssignment(ctx, event.id, review.id, pair);
		await addAssignment(ctx, event.id, review.id, pair);
		const [made, ...more] = await standing(db, review.id);
		expect(more).toEqual([]);
		await removeAssignment(ctx, event.id, review.id, made!.id);
		expect(await standing(db, review.id)).toEqual([]);
		await addAssignment(ctx, event.id, review.id, pair);
		const [again] = await standing(db, review.id);
		await aReview(db, again!, { state: 'draft', values: [1] });
		await expect(removeAssignment(ctx, event.id, review.id, again!.id)).rejects.toMatchObject(
			code('review_begun')
		);
	}));

test('two organisers give a judge the last slot at the same instant: one of them does', async () => {
	const { db } = database;
	const { ctx, event, review, board, handedIn } = await aBoard(db, { judges: 1, entries: 6, capacity: 1 });
	const both = await Promise.allSettled(
		handedIn.map(({ entry }) =>
			addAssignment(ctx, event.id, review.id, { judgeId: board[0]!.judge.id, entryId: entry.id })
		)
	);
	expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	for (const one of both) if (one.status === 'rejected') expect(one.reason).toMatchObject(code('judge_full'));
	expect(await standing(db, review.id)).toHaveLength(1);
});

test('ids of other events are not found, and other people are refused', () =>
	rolledBack(database.db, async (db) => {
		const here = await aBoard(db, { judges: 1, entries: 1 });
		const there = await aBoard(db, { judges: 1, entries: 1 });
		const pair = { judgeId: there.board[0]!.judge.id, entryId: here.handedIn[0]!.entry.id };
		await expect(addAssignment(here.ctx, here.event.id, here.review.id, pair)).rejects.toMatchObject(
			code('not_found')
		);
		const foreign = { judgeId: here.board[0]!.judge.id, entryId: there.handedIn[0]!.entry.id };
		await expect(addAssignment(here.ctx, here.event.id, here.review.id, foreign)).rejects.toMatchObject(
			code('not_found')
		);
		await expect(addAssignment(here.ctx, here.event.id, there.review.id, pair)).rejects.toMatchObject(
			code('not_found')
		);
		const stranger = as(here.ctx, await aPerson(db));
		await expect(assignJudges(stranger, here.event.id, here.review.id, { hash: '' })).rejects.toMatchObject(
			code('role_needed')
		);
	}));
