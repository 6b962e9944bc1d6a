import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aJudge, anAssignment, aReview, aReviewRound } from '#tests/factories/judging.ts';
import { assignments, conflicts } from '../schema.ts';
import { topUpRound } from './commands/top-up-round.ts';
import { topUpBoard } from './top-up-board.ts';

const database = testDatabase();
const code = (expected: string) => ({ refusal: { code: expected } });
/** A week after the round opened. */
const now = new Date('2021-03-15T16:00Z');

/** Three entries. Cy holds all and has begun the first; Ada and Bo hold some and have room; Dee has room, and holds none. */
async function aSilentRound(db: Database) {
	const made = await aReviewRound(db, { entries: 3 });
	const [first, second, third] = made.handedIn.map(({ entry }) => entry);
	if (!first || !second || !third) throw new Error('three entries were made');
	const judge = async (name: string, capacity = 6) =>
		(await aJudge(db, made.event, { name, capacity })).judge;
	const [ada, bo, cy, dee] = [
		await judge('Ada', 3),
		await judge('Bo', 3),
		await judge('Cy'),
		await judge('Dee')
	];
	for (const entry of [first, second, third]) {
		await aReview(db, await anAssignment(db, made.review, entry, ada));
		await aReview(db, await anAssignment(db, made.review, entry, bo));
		await anAssignment(db, made.review, entry, cy);
	}
	const [begun] = await db
		.select()
		.from(assignments)
		.where(and(eq(assignments.entryId, first.id), eq(assignments.judgeId, cy.id)));
	if (!begun) throw new Error('Cy holds the first');
	await aReview(db, begun, { state: 'draft', values: [3] });
	const ctx = aContext(db, { actor: made.owner, now });
	return { ...made, first, second, third, ada, bo, cy, dee, ctx };
}

const judgesOf = async (db: Database, entryId: string) =>
	(
		await db
			.select({ judgeId: assignments.judgeId })
			.from(assignments)
			.where(and(eq(assignments.entryId, entryId), isNull(assignments.withdrawnAt)))
	).map(({ judgeId }) => judgeId);

test('the preview names who is silent, and what would move; what is begun stays', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, cy } = await aSilentRound(db);
		const board = await topUpBoard(ctx, event.id, review.id, { days: 4 });
		expect(board.silent).toMatchObject([{ judgeId: cy.id, open: 2, kept: 1, chosen: true }]);
		expect(board.moves.map(({ entry, from, to }) => [entry.title, from, to]).sort()).toEqual([
			['Idea 2', 'Cy', 'Dee'],
			['Idea 3', 'Cy', 'Dee']
		]);
		expect(await topUpBoard(ctx, event.id, review.id, { days: 8 })).toMatchObject({ silent: [], moves: [] });
		const nobody = await topUpBoard(ctx, event.id, review.id, { days: 4, picked: [] });
		expect(nobody).toMatchObject({ silent: [{ chosen: false }], moves: [] });
	}));

test('topping up moves once, tells both sides, and stands in the log', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, first, second, cy, dee, ada, bo } = await aSilentRound(db);
		const { hash } = await topUpBoard(ctx, event.id, review.id, { days: 4 });
		const wanted = { hash, judges: [cy.id] };
		expect(await topUpRound(ctx, event.id, review.id, wanted)).toEqual({ moved: 2, filled: 0 });
		expect(await topUpRound(ctx, event.id, review.id, wanted)).toEqual({ moved: 0, filled: 0 });
		expect((await judgesOf(db, second.id)).sort()).toEqual([ada.id, bo.id, dee.id].sort());
		expect((await judgesOf(db, first.id)).sort()).toEqual([ada.id, bo.id, cy.id].sort());
		const written = await db.select({ to: letters.personId }).from(letters);
		expect(written.map(({ to }) => to).sort()).toEqual([cy.personId, dee.personId].sort());
		const lines = await db.select().from(auditLines).where(eq(auditLines.action, 'round.topped_up'));
		expect(lines.map(({ detail }) => detail)).toEqual([{ moved: 2, filled: 0, from: [cy.id], to: [dee.id] }]);
		const taken = await db.select().from(assignments).where(isNotNull(assignments.withdrawnAt));
		expect(taken.map(({ judgeId }) => judgeId)).toEqual([cy.id, cy.id]);
	}));

test('a conflict is a wall here too: such work stays', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, second, dee } = await aSilentRound(db);
		await db
			.insert(conflicts)
			.values({ judgeId: dee.id, entryId: second.id, kind: 'declared', declaredAt: now });
		const board = await topUpBoard(ctx, event.id, review.id, { days: 4 });
		expect(board.moves.map(({ entry }) => entry.title)).toEqual(['Idea 3']);
		expect(board.stays.map(({ entry }) => entry.title)).toEqual(['Idea 2']);
	}));

test('a judge who begins while the organiser looks keeps what is begun', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, second, cy } = await aSilentRound(db);
		const { hash } = await topUpBoard(ctx, event.id, review.id, { days: 4 });
		const [seat] = await db
			.select()
			.from(assignments)
			.where(and(eq(assignments.entryId, second.id), eq(assignments.judgeId, cy.id)));
		if (!seat) throw new Error('Cy holds the second');
		await aReview(db, seat, { state: 'draft', values: [2] });
		await expect(topUpRound(ctx, event.id, review.id, { hash, judges: [cy.id] })).rejects.toMatchObject(
			code('plan_changed')
		);
	}));

test('observers look, organisers move', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, cy } = await aSilentRound(db);
		const observer = as(ctx, await aPerson(db, { roles: [[event.id, 'observer']] }));
		const { hash, refusal } = await topUpBoard(observer, event.id, review.id, { days: 4 });
		expect(refusal).toBe('role_needed');
		await expect(topUpRound(observer, event.id, review.id, { hash, judges: [cy.id] })).rejects.toMatchObject(
			code('role_needed')
		);
		const judge = as(ctx, (await aJudge(db, event)).actor);
		await expect(topUpBoard(judge, event.id, review.id, { days: 4 })).rejects.toMatchObject(
			code('role_needed')
		);
	}));
