import { and, asc, eq, max } from 'drizzle-orm';
import { baseLocale } from '#lib/foundation/i18n/locales.ts';
import { inLocale, type Localized } from '#lib/foundation/localized.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { type Direction, moved } from '#lib/foundation/reorder.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import { recordChange } from '#lib/foundation/server/audit/record-change.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { mayOrganise } from '../../rules.ts';
import type { TextForm } from '../../text-form.ts';
import { events, eventTexts, type TextKind } from '../schema.ts';

/**
 * Write a text: the rules, or another question at the end.
 * @throws Refused `role_needed`, `not_found`
 */
export async function addText(
	ctx: Context,
	eventId: string,
	form: TextForm & { id: string; kind: TextKind }
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const [event] = await tx.select().from(events).where(eq(events.id, eventId)).for('update');
		found(event);
		const [last] = await tx
			.select({ position: max(eventTexts.position) })
			.from(eventTexts)
			.where(and(eq(eventTexts.eventId, eventId), eq(eventTexts.kind, form.kind)));
		const [made] = await tx
			.insert(eventTexts)
			.values({ ...form, eventId, position: (last?.position ?? 0) + 1 })
			.onConflictDoNothing()
			.returning({ id: eventTexts.id });
		if (!made) return;
		await record(tx, ctx, {
			action: 'text.added',
			subjectId: form.id,
			scopeId: eventId,
			detail: { kind: form.kind, title: inLocale(form.title, baseLocale) }
		});
	});
}

/**
 * Change a text. The log keeps the words that stood there before.
 * @throws Refused `role_needed`, `not_found`
 */
export async function changeText(
	ctx: Context,
	eventId: string,
	textId: string,
	form: TextForm
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const [row] = await tx
			.select()
			.from(eventTexts)
			.where(and(eq(eventTexts.id, textId), eq(eventTexts.eventId, eventId)))
			.for('update');
		const { title, body } = found(row);
		const line = { action: 'text.changed', subjectId: textId, scopeId: eventId };
		if (!(await recordChange(tx, ctx, line, { title, body }, form))) return;
		await tx.update(eventTexts).set(form).where(eq(eventTexts.id, textId));
	});
}

/**
 * Move a question one place up or down.
 * @throws Refused `role_needed`, `not_found`
 */
export async function moveText(
	ctx: Context,
	eventId: string,
	textId: string,
	direction: Direction
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const list = await tx
			.select({ id: eventTexts.id })
			.from(eventTexts)
			.where(and(eq(eventTexts.eventId, eventId), eq(eventTexts.kind, 'question')))
			.orderBy(asc(eventTexts.position), asc(eventTexts.id))
			.for('update');
		const row = found(list.find(({ id }) => id === textId));
		for (const [index, { id }] of moved(list, row, direction).entries())
			await tx
				.update(eventTexts)
				.set({ position: index + 1 })
				.where(eq(eventTexts.id, id));
		await record(tx, ctx, {
			action: 'text.moved',
			subjectId: textId,
			scopeId: eventId,
			detail: { direction }
		});
	});
}

/**
 * Take a question out. The rules can be changed, not removed.
 * @throws Refused `role_needed`, `not_found`
 */
export async function removeText(ctx: Context, eventId: string, textId: string): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const [row] = await tx
			.delete(eventTexts)
			.where(and(eq(eventTexts.id, textId), eq(eventTexts.eventId, eventId), eq(eventTexts.kind, 'question')))
			.returning();
		await record(tx, ctx, {
			action: 'text.removed',
			subjectId: textId,
			scopeId: eventId,
			detail: { title: inLocale(found(row).title, baseLocale) }
		});
	});
}

/**
 * Tell anew how entries are judged, step by step.
 * @throws Refused `role_needed`, `not_found`
 */
export async function changeJudgingSteps(
	ctx: Context,
	eventId: string,
	judgingSteps: Localized[]
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const [event] = await tx.select().from(events).where(eq(events.id, eventId)).for('update');
		const before = { judgingSteps: { ...found(event).judgingSteps } };
		const line = { action: 'event.changed', subjectId: eventId, scopeId: eventId };
		const after = { judgingSteps: { ...judgingSteps } };
		if (!(await recordChange(tx, ctx, line, before, after))) return;
		await tx.update(events).set({ judgingSteps }).where(eq(events.id, eventId));
	});
}
