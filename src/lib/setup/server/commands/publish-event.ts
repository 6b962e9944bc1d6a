import { eq } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import { canStep } from '#lib/foundation/steps.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { eventSteps } from '#lib/events/event.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { events } from '#lib/events/server/schema.ts';
import type {} from '../../refusals.ts';
import { missingBeforePublishing } from '../queries.ts';

/**
 * Show the event to everybody.
 * @throws Refused `role_needed`, `wrong_state`, `event_incomplete` with what is missing
 */
export async function publishEvent(ctx: Context, eventId: string): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const [event] = await tx.select().from(events).where(eq(events.id, eventId)).for('update');
		demand(canStep(eventSteps.publish, found(event).state));
		const missing = await missingBeforePublishing(tx, eventId);
		if (missing.length > 0) demand({ code: 'event_incomplete', missing });
		await tx
			.update(events)
			.set({ state: eventSteps.publish.to, publishedAt: ctx.now })
			.where(eq(events.id, eventId));
		await record(tx, ctx, { action: 'event.published', subjectId: eventId, scopeId: eventId });
	});
}
