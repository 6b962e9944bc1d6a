import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { aContext, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aMentorship } from '#tests/factories/mentorship.ts';
import { mentorshipGoals } from '../schema.ts';
import { markGoal, setGoal } from './goals.ts';

const database = testDatabase();

test('a goal is set once, reached, and not reached after all', () =>
	rolledBack(database.db, async (db) => {
		const { members, mentorship, owner } = await aMentorship(db);
		const [lead] = members;
		if (!lead) throw new Error('no lead');
		const ctx = aContext(db, { actor: lead });
		const goal = { id: newId(), words: 'Ten households try the grip' };
		await setGoal(ctx, mentorship.id, goal);
		await setGoal(ctx, mentorship.id, goal);
		for (const reached of [true, true, false]) await markGoal(ctx, mentorship.id, goal.id, reached);
		expect(await db.select().from(mentorshipGoals)).toMatchObject([{ ...goal, reachedAt: null }]);
		const lines = await db.select().from(auditLines).where(eq(auditLines.subjectId, goal.id));
		expect(lines.map(({ action }) => action).sort()).toEqual([
			'mentorship.goal_reached',
			'mentorship.goal_reopened',
			'mentorship.goal_set'
		]);
		await expect(setGoal(as(ctx, owner), mentorship.id, { ...goal, id: newId() })).rejects.toMatchObject({
			refusal: { code: 'not_yours' }
		});
	}));

test('a goal of another mentorship is not there', () =>
	rolledBack(database.db, async (db) => {
		const [here, other] = [await aMentorship(db), await aMentorship(db)];
		const [[lead], [stranger]] = [here.members, other.members];
		if (!lead || !stranger) throw new Error('no lead');
		const goal = { id: newId(), words: 'Ten households' };
		await setGoal(aContext(db, { actor: lead }), here.mentorship.id, goal);
		const ctx = aContext(db, { actor: stranger });
		const missing = { refusal: { code: 'not_found' } };
		await expect(markGoal(ctx, here.mentorship.id, goal.id, true)).rejects.toMatchObject(missing);
		await expect(markGoal(ctx, other.mentorship.id, goal.id, true)).rejects.toMatchObject(missing);
		await expect(setGoal(ctx, other.mentorship.id, goal)).rejects.toMatchObject(missing);
		expect(await db.select().from(mentorshipGoals)).toMatchObject([{ words: goal.words, reachedAt: null }]);
	}));
