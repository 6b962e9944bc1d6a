import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { aContext, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aJudge, anAssignment, aReview, aReviewRound } from '#tests/factories/judging.ts';
import { criterionForm, sumOfWeights } from '../../rubric-form.ts';
import { criteria } from '../schema.ts';
import {
	addCriterion,
	changeCriterion,
	changeWeights,
	moveCriterion,
	removeCriterion
} from './edit-rubric.ts';

const database = testDatabase();
const form = criterionForm.parse({
	'name.en': 'Safety',
	'question.en': 'Could it hurt somebody?',
	weight: '10',
	'levels.0.label.en': 'Yes',
	'levels.1.label.en': 'No'
});

async function aRubric(db: Database) {
	const { event, owner, rounds } = await anEvent(db);
	const roundId = rounds.find(({ kind }) => kind === 'review')?.id ?? '';
	const rubric = () =>
		db.select().from(criteria).where(eq(criteria.roundId, roundId)).orderBy(asc(criteria.position));
	return { ctx: aContext(db, { actor: owner }), where: { eventId: event.id, roundId }, rubric, rounds };
}

test('a criterion comes last, once, with its levels', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, where, rubric } = await aRubric(db);
		const id = newId();
		await addCriterion(ctx, where, { ...form, id });
		await addCriterion(ctx, where, { ...form, id });
		const list = await rubric();
		expect(list).toHaveLength(6);
		expect(list.at(-1)).toMatchObject({ id, position: 6, weight: 10, levels: form.levels });
		expect(sumOfWeights(list)).toBe(110);
	}));

test('weights change together, and each change stands in the log', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, where, rubric } = await aRubric(db);
		const [first, second, ...others] = await rubric();
		if (!first || !second) throw new Error('no rubric');
		const weights = [
			{ id: first.id, weight: first.weight + 5 },
			{ id: second.id, weight: second.weight - 5 },
			...others.map(({ id, weight }) => ({ id, weight }))
		];
		await changeWeights(ctx, where, weights);
		expect(sumOfWeights(await rubric())).toBe(100);
		const lines = await db.select().from(auditLines).where(eq(auditLines.action, 'criterion.changed'));
		expect(lines.map(({ subjectId, detail }) => [subjectId, detail['changed']])).toEqual([
			[first.id, ['weight']],
			[second.id, ['weight']]
		]);
	}));

test('criteria change places, are changed and removed', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, where, rubric } = await aRubric(db);
		const [a, b, c, d, e] = (await rubric()).map(({ id }) => id);
		await moveCriterion(ctx, where, a ?? '', 'down');
		await moveCriterion(ctx, where, e ?? '', 'down');
		expect((await rubric()).map(({ id }) => id)).toEqual([b, a, c, d, e]);
		await changeCriterion(ctx, where, c ?? '', form);
		await removeCriterion(ctx, where, b ?? '');
		expect((await rubric()).map(({ id, name }) => [id, name.en])).toContainEqual([c, 'Safety']);
		expect(await rubric()).toHaveLength(4);
	}));

test('a rubric by which a review was begun stays as it is', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, review, handedIn } = await aReviewRound(db);
		const { judge } = await aJudge(db, event);
		const assignment = await anAssignment(db, review, handedIn[0]?.entry ?? { id: '' }, judge);
		await aReview(db, assignment, { state: 'draft' });
		const [ctx, where] = [aContext(db, { actor: owner }), { eventId: event.id, roundId: review.id }];
		const [first] = await db.select().from(criteria).where(eq(criteria.roundId, review.id));
		const id = first?.id ?? '';
		const refused = { refusal: { code: 'rubric_in_use' } };
		await expect(addCriterion(ctx, where, { ...form, id: newId() })).rejects.toMatchObject(refused);
		await expect(changeCriterion(ctx, where, id, form)).rejects.toMatchObject(refused);
		await expect(changeWeights(ctx, where, [{ id, weight: 1 }])).rejects.toMatchObject(refused);
		await expect(moveCriterion(ctx, where, id, 'down')).rejects.toMatchObject(refused);
		await expect(removeCriterion(ctx, where, id)).rejects.toMatchObject(refused);
	}));

test('a rubric belongs to a review round of the event that one organises', () =>
	rolledBack(database.db, async (db) => {
		const [here, there] = [await aRubric(db), await aRubric(db)];
		const add = (ctx: typeof here.ctx, where: typeof here.where) =>
			addCriterion(ctx, where, { ...form, id: newId() });
		const screening = { ...here.where, roundId: here.rounds[0]?.id ?? '' };
		await expect(add(here.ctx, screening)).rejects.toMatchObject({ refusal: { code: 'wrong_round' } });
		await expect(add(there.ctx, here.where)).rejects.toMatchObject({ refusal: { code: 'role_needed' } });
		const mixed = { eventId: there.where.eventId, roundId: here.where.roundId };
		await expect(add(there.ctx, mixed)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
		const [criterion] = await here.rubric();
		await expect(changeCriterion(there.ctx, there.where, criterion?.id ?? '', form)).rejects.toMatchObject({
			refusal: { code: 'not_found' }
		});
	}));
