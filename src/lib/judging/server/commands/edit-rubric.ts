import { and, asc, eq, max } from 'drizzle-orm';
import { baseLocale } from '#lib/foundation/i18n/locales.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { type Direction, moved } from '#lib/foundation/reorder.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import { recordChange } from '#lib/foundation/server/audit/record-change.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { lockRound } from '#lib/rounds/server/rounds.ts';
import type { CriterionForm, Weights } from '../../rubric-form.ts';
import type {} from '../../refusals.ts';
import { assignments, criteria, type CriterionRow, reviews } from '../schema.ts';

/** Where a rubric is: the event for the rule, the round for the criteria. */
interface Place {
	eventId: string;
	roundId: string;
}

/** Work on the rubric of a review round in which no review was begun; the round is locked meanwhile. */
async function edit<T>(ctx: Context, place: Place, work: (tx: Transaction) => Promise<T>): Promise<T> {
	demand(mayOrganise(ctx.actor, place.eventId));
	return change(ctx, async (tx) => {
		const round = await lockRound(tx, place.eventId, place.roundId);
		if (round.kind !== 'review') demand({ code: 'wrong_round' });
		const [begun] = await tx
			.select({ id: reviews.id })
			.from(reviews)
			.innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
			.where(eq(assignments.roundId, round.id))
			.limit(1);
		if (begun) demand({ code: 'rubric_in_use' });
		return work(tx);
	});
}

/**
 * Add a criterion at the end.
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `rubric_in_use`
 */
export async function addCriterion(
	ctx: Context,
	place: Place,
	form: CriterionForm & { id: string }
): Promise<void> {
	await edit(ctx, place, async (tx) => {
		const [last] = await tx
			.select({ position: max(criteria.position) })
			.from(criteria)
			.where(eq(criteria.roundId, place.roundId));
		const [made] = await tx
			.insert(criteria)
			.values({ ...form, roundId: place.roundId, position: (last?.position ?? 0) + 1 })
			.onConflictDoNothing({ target: criteria.id })
			.returning({ id: criteria.id });
		if (!made) return;
		await record(tx, ctx, {
			action: 'criterion.added',
			subjectId: form.id,
			scopeId: place.eventId,
			detail: { name: inLocale(form.name, baseLocale), weight: form.weight }
		});
	});
}

/**
 * Change what a criterion asks, how much it counts and what its levels mean.
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `rubric_in_use`
 */
export async function changeCriterion(
	ctx: Context,
	place: Place,
	criterionId: string,
	form: CriterionForm
): Promise<void> {
	await edit(ctx, place, async (tx) => {
		const { name, question, weight, levels } = await criterionOf(tx, place, criterionId);
		const line = { action: 'criterion.changed', subjectId: criterionId, scopeId: place.eventId };
		const before = { name, question, weight, levels: { ...levels } };
		if (!(await recordChange(tx, ctx, line, before, { ...form, levels: { ...form.levels } }))) return;
		await tx.update(criteria).set(form).where(eq(criteria.id, criterionId));
	});
}

/**
 * Change the weights of several criteria at once, so that they can keep to a hundred together.
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `rubric_in_use`
 */
export async function changeWeights(ctx: Context, place: Place, weights: Weights): Promise<void> {
	await edit(ctx, place, async (tx) => {
		for (const { id, weight } of weights) {
			const before = await criterionOf(tx, place, id);
			const line = { action: 'criterion.changed', subjectId: id, scopeId: place.eventId };
			if (!(await recordChange(tx, ctx, line, { weight: before.weight }, { weight }))) continue;
			await tx.update(criteria).set({ weight }).where(eq(criteria.id, id));
		}
	});
}

/**
 * Move a criterion one place up or down.
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `rubric_in_use`
 */
export async function moveCriterion(
	ctx: Context,
	place: Place,
	criterionId: string,
	direction: Direction
): Promise<void> {
	await edit(ctx, place, async (tx) => {
		const list = await tx
			.select({ id: criteria.id })
			.from(criteria)
			.where(eq(criteria.roundId, place.roundId))
			.orderBy(asc(criteria.position));
		const row = found(list.find(({ id }) => id === criterionId));
		const order = moved(list, row, direction);
		if (order.indexOf(row) === list.indexOf(row)) return;
		// Two criteria never share a position, not even for an instant: first out of the way, then to their places.
		for (const sign of [-1, 1])
			for (const [index, { id }] of order.entries())
				await tx
					.update(criteria)
					.set({ position: sign * (index + 1) })
					.where(eq(criteria.id, id));
		await record(tx, ctx, {
			action: 'criterion.moved',
			subjectId: criterionId,
			scopeId: place.eventId,
			detail: { direction }
		});
	});
}

/**
 * Take a criterion out.
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `rubric_in_use`
 */
export async function removeCriterion(ctx: Context, place: Place, criterionId: string): Promise<void> {
	await edit(ctx, place, async (tx) => {
		const { name, weight } = await criterionOf(tx, place, criterionId);
		await tx.delete(criteria).where(eq(criteria.id, criterionId));
		await record(tx, ctx, {
			action: 'criterion.removed',
			subjectId: criterionId,
			scopeId: place.eventId,
			detail: { name: inLocale(name, baseLocale), weight }
		});
	});
}

async function criterionOf(tx: Transaction, place: Place, id: string): Promise<CriterionRow> {
	const [row] = await tx
		.select()
		.from(criteria)
		.where(and(eq(criteria.id, id), eq(criteria.roundId, place.roundId)));
	return found(row);
}
