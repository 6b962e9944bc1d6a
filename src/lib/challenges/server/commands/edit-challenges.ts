import { and, asc, eq } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import { baseLocale } from '#lib/foundation/i18n/locales.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { type Direction, moved } from '#lib/foundation/reorder.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import { recordChange } from '#lib/foundation/server/audit/record-change.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { events } from '#lib/events/server/schema.ts';
import { slugFrom } from '#lib/events/slug.ts';
import type { ChallengeForm } from '../../challenge-form.ts';
import { challenges } from '../schema.ts';

/**
 * Add a challenge at the end. Its address is made from its name and stays, so that links to it do.
 * @throws Refused `role_needed`, `not_found`
 */
export async function addChallenge(
	ctx: Context,
	eventId: string,
	form: ChallengeForm & { id: string }
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const [event] = await tx.select().from(events).where(eq(events.id, eventId)).for('update');
		found(event);
		const list = await tx.select().from(challenges).where(eq(challenges.eventId, eventId));
		const slug = freeSlug(
			slugFrom(inLocale(form.name, baseLocale)),
			list.map((one) => one.slug)
		);
		const position = Math.max(-1, ...list.map((one) => one.position)) + 1;
		const [made] = await tx
			.insert(challenges)
			.values({ ...form, eventId, slug, position })
			.onConflictDoNothing({ target: challenges.id })
			.returning({ id: challenges.id });
		if (!made) return;
		await record(tx, ctx, {
			action: 'challenge.added',
			subjectId: form.id,
			scopeId: eventId,
			detail: { name: inLocale(form.name, baseLocale) }
		});
	});
}

function freeSlug(wanted: string, taken: readonly string[]): string {
	const base = wanted || 'challenge';
	for (let number = 1; ; number++) {
		const slug = number === 1 ? base : `${base}-${number}`;
		if (!taken.includes(slug)) return slug;
	}
}

/**
 * Change the words of a challenge.
 * @throws Refused `role_needed`, `not_found`
 */
export async function changeChallenge(
	ctx: Context,
	eventId: string,
	challengeId: string,
	form: ChallengeForm
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const [row] = await tx
			.select()
			.from(challenges)
			.where(and(eq(challenges.id, challengeId), eq(challenges.eventId, eventId)))
			.for('update');
		const { name, shortName, summary, description, sponsor } = found(row);
		const before = { name, shortName, summary, description, sponsor };
		const line = { action: 'challenge.changed', subjectId: challengeId, scopeId: eventId };
		if (!(await recordChange(tx, ctx, line, before, form))) return;
		await tx.update(challenges).set(form).where(eq(challenges.id, challengeId));
	});
}

/**
 * Move a challenge one place up or down, for every list in which challenges stand.
 * @throws Refused `role_needed`, `not_found`
 */
export async function moveChallenge(
	ctx: Context,
	eventId: string,
	challengeId: string,
	direction: Direction
): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const list = await tx
			.select({ id: challenges.id })
			.from(challenges)
			.where(eq(challenges.eventId, eventId))
			.orderBy(asc(challenges.position), asc(challenges.id))
			.for('update');
		const row = found(list.find(({ id }) => id === challengeId));
		const order = moved(list, row, direction);
		if (order.indexOf(row) === list.indexOf(row)) return;
		for (const [position, { id }] of order.entries())
			await tx.update(challenges).set({ position }).where(eq(challenges.id, id));
		await record(tx, ctx, {
			action: 'challenge.moved',
			subjectId: challengeId,
			scopeId: eventId,
			detail: { direction }
		});
	});
}
