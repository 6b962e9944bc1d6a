import { eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { mayOrganise } from '../../rules.ts';
import { events } from '../schema.ts';

/**
 * Halt registration and submission; what is saved stays. Done twice, it is done once.
 * @throws Refused `role_needed`, `not_found`
 */
export async function pauseEvent(ctx: Context, eventId: string): Promise<void> {
	await setPause(ctx, eventId, true);
}

/**
 * Let people register and hand in again.
 * @throws Refused `role_needed`, `not_found`
 */
export async function resumeEvent(ctx: Context, eventId: string): Promise<void> {
	await setPause(ctx, eventId, false);
}

async function setPause(ctx: Context, eventId: string, halt: boolean): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const [row] = await tx.select().from(events).where(eq(events.id, eventId)).for('update');
		if ((found(row).pausedAt !== null) === halt) return;
		await tx
			.update(events)
			.set({
				pausedAt: halt ? ctx.now : null,
				pausedBy: halt ? (personId(ctx.actor) ?? null) : null
			})
			.where(eq(events.id, eventId));
		await record(tx, ctx, {
			action: halt ? 'event.paused' : 'event.resumed',
			subjectId: eventId,
			scopeId: eventId
		});
	});
}
