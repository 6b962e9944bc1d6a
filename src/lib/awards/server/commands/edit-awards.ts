import { and, asc, eq, ne } from 'drizzle-orm';
import { newId } from '#lib/foundation/ids.ts';
import { baseLocale } from '#lib/foundation/i18n/locales.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import { recordChange } from '#lib/foundation/server/audit/record-change.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { unlessReferred } from '#lib/foundation/server/db/referred.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { partners } from '#lib/events/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import type { AwardForm, NewAwardForm } from '../../award-form.ts';
import type {} from '../../refusals.ts';
import { allocations, type AwardRow, awards } from '../schema.ts';

/**
 * Add a place that is awarded: in one challenge, or (where none is named) in every challenge that lacks it.
 * @throws Refused `role_needed`, `not_found`, `award_place_taken`
 */
export async function addAward(ctx: Context, eventId: string, form: NewAwardForm): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const { id, challengeId, ...award } = form;
		await demandPartner(tx, eventId, award.partnerId);
		const list = await tx
			.select({ id: challenges.id })
			.from(challenges)
			.where(
				and(
					eq(challenges.eventId, eventId),
					challengeId === null ? undefined : eq(challenges.id, challengeId)
				)
			)
			.orderBy(asc(challenges.position))
			.for('update');
		if (list.length === 0) demand({ code: 'not_found' });
		const [before] = await tx.select().from(awards).where(eq(awards.id, id));
		if (before) return;
		const taken = await tx
			.select({ challengeId: awards.challengeId })
			.from(awards)
			.where(and(eq(awards.eventId, eventId), eq(awards.place, award.place)));
		const lacking = list.filter((one) => !taken.some(({ challengeId: there }) => there === one.id));
		if (lacking.length === 0) demand({ code: 'award_place_taken', place: award.place });
		const made = await tx
			.insert(awards)
			.values(
				lacking.map((challenge, index) => ({
					...award,
					...{ id: index === 0 ? id : newId(), eventId, challengeId: challenge.id }
				}))
			)
			.returning();
		for (const one of made)
			await record(tx, ctx, {
				action: 'award.added',
				subjectId: one.id,
				scopeId: eventId,
				detail: { name: inLocale(one.name, baseLocale), place: one.place, challenge: one.challengeId }
			});
	});
}

/**
 * Change what is won at a place. An award that was given to an entry stays as it was promised.
 * @throws Refused `role_needed`, `not_found`, `award_in_use`, `award_place_taken`
 */
export async function changeAward(
	ctx: Context,
	eventId: string,
	awardId: string,
	form: AwardForm
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const row = await lockAward(tx, eventId, awardId);
		await demandPartner(tx, eventId, form.partnerId);
		const { place, name, moneyMinorUnits, currency, mentorshipMonths, partnerId } = row;
		const before = { place, name, moneyMinorUnits, currency, mentorshipMonths, partnerId };
		const line = { action: 'award.changed', subjectId: awardId, scopeId: eventId };
		if (!(await recordChange(tx, ctx, line, before, form))) return;
		await demandUnused(tx, awardId);
		const [taken] = await tx
			.select({ id: awards.id })
			.from(awards)
			.where(
				and(eq(awards.challengeId, row.challengeId), eq(awards.place, form.place), ne(awards.id, awardId))
			);
		if (taken) demand({ code: 'award_place_taken', place: form.place });
		await tx.update(awards).set(form).where(eq(awards.id, awardId));
	});
}

/**
 * Take an award out. One that was given to an entry stays.
 * @throws Refused `role_needed`, `not_found`, `award_in_use`
 */
export async function removeAward(ctx: Context, eventId: string, awardId: string): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	const remove = () =>
		change(ctx, async (tx) => {
			const { name, place } = await lockAward(tx, eventId, awardId);
			await demandUnused(tx, awardId);
			await tx.delete(awards).where(eq(awards.id, awardId));
			await record(tx, ctx, {
				action: 'award.removed',
				subjectId: awardId,
				scopeId: eventId,
				detail: { name: inLocale(name, baseLocale), place }
			});
		});
	await unlessReferred(remove, { code: 'award_in_use' });
}

async function lockAward(tx: Transaction, eventId: string, awardId: string): Promise<AwardRow> {
	const [row] = await tx
		.select()
		.from(awards)
		.where(and(eq(awards.id, awardId), eq(awards.eventId, eventId)))
		.for('update');
	return found(row);
}

async function demandPartner(tx: Transaction, eventId: string, partnerId: string | null): Promise<void> {
	if (partnerId === null) return;
	const [partner] = await tx
		.select({ id: partners.id })
		.from(partners)
		.where(and(eq(partners.id, partnerId), eq(partners.eventId, eventId)));
	found(partner);
}

async function demandUnused(tx: Transaction, awardId: string): Promise<void> {
	const [given] = await tx
		.select({ id: allocations.id })
		.from(allocations)
		.where(eq(allocations.awardId, awardId))
		.limit(1);
	if (given) demand({ code: 'award_in_use' });
}
