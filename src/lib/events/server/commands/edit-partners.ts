import { and, asc, eq, max } from 'drizzle-orm';
import { baseLocale } from '#lib/foundation/i18n/locales.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { type Direction, moved } from '#lib/foundation/reorder.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import { recordChange } from '#lib/foundation/server/audit/record-change.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { unlessReferred } from '#lib/foundation/server/db/referred.ts';
import type { PartnerForm } from '../../partner-form.ts';
import type {} from '../../refusals.ts';
import { mayOrganise } from '../../rules.ts';
import { events, partners } from '../schema.ts';

/**
 * Add a partner at the end.
 * @throws Refused `role_needed`, `not_found`
 */
export async function addPartner(
	ctx: Context,
	eventId: string,
	form: PartnerForm & { id: string }
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const [event] = await tx.select().from(events).where(eq(events.id, eventId)).for('update');
		found(event);
		const [last] = await tx
			.select({ position: max(partners.position) })
			.from(partners)
			.where(eq(partners.eventId, eventId));
		const [made] = await tx
			.insert(partners)
			.values({ ...form, eventId, position: (last?.position ?? -1) + 1 })
			.onConflictDoNothing()
			.returning({ id: partners.id });
		if (!made) return;
		await record(tx, ctx, {
			action: 'partner.added',
			subjectId: form.id,
			scopeId: eventId,
			detail: { name: inLocale(form.name, baseLocale), level: form.level }
		});
	});
}

/**
 * Change what is said about a partner.
 * @throws Refused `role_needed`, `not_found`
 */
export async function changePartner(
	ctx: Context,
	eventId: string,
	partnerId: string,
	form: PartnerForm
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const [row] = await tx
			.select()
			.from(partners)
			.where(and(eq(partners.id, partnerId), eq(partners.eventId, eventId)))
			.for('update');
		const { name, level, link, mentors } = found(row);
		const line = { action: 'partner.changed', subjectId: partnerId, scopeId: eventId };
		if (!(await recordChange(tx, ctx, line, { name, level, link, mentors }, form))) return;
		await tx.update(partners).set(form).where(eq(partners.id, partnerId));
	});
}

/**
 * Move a partner one place up or down.
 * @throws Refused `role_needed`, `not_found`
 */
export async function movePartner(
	ctx: Context,
	eventId: string,
	partnerId: string,
	direction: Direction
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const list = await tx
			.select({ id: partners.id })
			.from(partners)
			.where(eq(partners.eventId, eventId))
			.orderBy(asc(partners.position), asc(partners.id))
			.for('update');
		const row = found(list.find(({ id }) => id === partnerId));
		for (const [position, { id }] of moved(list, row, direction).entries())
			await tx.update(partners).set({ position }).where(eq(partners.id, id));
		await record(tx, ctx, {
			action: 'partner.moved',
			subjectId: partnerId,
			scopeId: eventId,
			detail: { direction }
		});
	});
}

/**
 * Take a partner out. It stays while an award or a mentorship names it.
 * @throws Refused `role_needed`, `not_found`, `partner_in_use`
 */
export async function removePartner(ctx: Context, eventId: string, partnerId: string): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	const remove = () =>
		change(ctx, async (tx) => {
			const [row] = await tx
				.delete(partners)
				.where(and(eq(partners.id, partnerId), eq(partners.eventId, eventId)))
				.returning();
			await record(tx, ctx, {
				action: 'partner.removed',
				subjectId: partnerId,
				scopeId: eventId,
				detail: { name: inLocale(found(row).name, baseLocale) }
			});
		});
	await unlessReferred(remove, { code: 'partner_in_use' });
}
