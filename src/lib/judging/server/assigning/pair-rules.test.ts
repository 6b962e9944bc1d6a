import { eq, like } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { aBoard, standing } from '#tests/factories/board.ts';
import { aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anAssignment, aReview } from '#tests/factories/judging.ts';
import { planFrom, planGround } from '../assignment-plan.ts';
import { addAssignment } from '../commands/pair.ts';
import { conflicts } from '../schema.ts';
import { layDownPair, liftPair } from './pair-rules.ts';
import { planPreview } from './plan-preview.ts';
import { pairRules } from './schema.ts';

const database = testDatabase();
const code = (expected: string) => ({ refusal: { code: expected } });

test('what must be is in every plan, what must never be in none, until it is lifted', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, board, handedIn } = await aBoard(db, { reviewsPerEntry: 1 });
		const [first, last] = [board[0]!.judge.id, board[3]!.judge.id];
		for (const { entry } of handedIn.slice(1)) {
			const never = { judgeId: first, entryId: entry.id, rule: 'never', reason: 'taught them' } as const;
			await layDownPair(ctx, event.id, review.id, never);
		}
		const must = { judgeId: last, entryId: handedIn[0]!.entry.id };
		await layDownPair(ctx, event.id, review.id, { ...must, rule: 'must', reason: '' });
		const planned = async () => planFrom(await planGround(db, review, {})).add;
		expect((await planned()).filter(({ judgeId }) => judgeId === first)).toEqual([]);
		expect(await planned()).toContainEqual({ judgeId: last, entryId: must.entryId });
		await liftPair(ctx, event.id, review.id, must);
		await liftPair(ctx, event.id, review.id, must);
		expect(await planned()).toContainEqual({ judgeId: first, entryId: must.entryId });
		const said = await db
			.select({ action: auditLines.action })
			.from(auditLines)
			.where(like(auditLines.action, 'assignment.%'));
		expect(said.map(({ action }) => action)).toEqual([
			...handedIn.slice(1).map(() => 'assignment.forbidden'),
			'assignment.pinned',
			'assignment.rule_lifted'
		]);
	}));

test('a ruled out pair that stands goes with the next plan; once begun it stays', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, board, handedIn } = await aBoard(db);
		const [judge, entries] = [board[0]!.judge, handedIn.map(({ entry }) => entry)];
		const idle = await anAssignment(db, review, entries[0]!, judge);
		await aReview(db, await anAssignment(db, review, entries[1]!, judge), { state: 'draft', values: [2] });
		for (const entry of entries.slice(0, 2))
			await layDownPair(ctx, event.id, review.id, {
				...{ judgeId: judge.id, entryId: entry.id, reason: '' },
				rule: 'never'
			});
		const { remove } = planFrom(await planGround(db, review, {}));
		expect(remove.map(({ id }) => id)).toEqual([idle.id]);
		expect(await standing(db, review.id)).toHaveLength(2);
		const again = { judgeId: judge.id, entryId: entries[2]!.id };
		await layDownPair(ctx, event.id, review.id, { ...again, rule: 'never', reason: '' });
		await expect(addAssignment(ctx, event.id, review.id, again)).rejects.toMatchObject(
			code('pair_forbidden')
		);
	}));

test('said twice it stands once; a pin over a wall is refused, and one that came under a wall is shown', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, board, handedIn } = await aBoard(db);
		const pair = { judgeId: board[0]!.judge.id, entryId: handedIn[0]!.entry.id };
		await layDownPair(ctx, event.id, review.id, { ...pair, rule: 'never', reason: 'one' });
		await layDownPair(ctx, event.id, review.id, { ...pair, rule: 'must', reason: 'two' });
		expect(await db.select().from(pairRules)).toMatchObject([{ ...pair, rule: 'must', reason: 'two' }]);
		await db.insert(conflicts).values({ ...pair, kind: 'declared', declaredAt: ctx.now });
		const preview = await planPreview(ctx, event.id, review.id, {});
		expect(preview.refused).toMatchObject([{ entryId: pair.entryId, judge: 'Judge 1' }]);
		await expect(
			layDownPair(ctx, event.id, review.id, { ...pair, rule: 'must', reason: '' })
		).rejects.toMatchObject(code('conflict_stands'));
	}));

test('only organisers lay down, only in a review round that is open to it, and only about what is there', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, screening, board, handedIn } = await aBoard(db);
		const rule = {
			...{ judgeId: board[0]!.judge.id, entryId: handedIn[0]!.entry.id },
			...({ rule: 'never', reason: '' } as const)
		};
		const stranger = as(ctx, await aPerson(db));
		await expect(layDownPair(stranger, event.id, review.id, rule)).rejects.toMatchObject(code('role_needed'));
		await expect(liftPair(stranger, event.id, review.id, rule)).rejects.toMatchObject(code('role_needed'));
		await expect(layDownPair(ctx, event.id, screening.id, rule)).rejects.toMatchObject(code('wrong_round'));
		for (const wrong of [{ entryId: newId() }, { judgeId: newId() }])
			await expect(layDownPair(ctx, event.id, review.id, { ...rule, ...wrong })).rejects.toMatchObject(
				code('not_found')
			);
		expect(await db.select().from(pairRules).where(eq(pairRules.roundId, review.id))).toEqual([]);
	}));
