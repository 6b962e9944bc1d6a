import { eq } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import { recordChange } from '#lib/foundation/server/audit/record-change.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Basics } from '../../basics-form.ts';
import { mayOrganise } from '../../rules.ts';
import { events } from '../schema.ts';

/**
 * Change what an event is called, how it looks and how large teams are. Teams that exist keep their size.
 * @throws Refused `role_needed`, `not_found`
 */
export async function changeBasics(ctx: Context, eventId: string, basics: Basics): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	await change(ctx, async (tx) => {
		const [row] = await tx.select().from(events).where(eq(events.id, eventId)).for('update');
		const { name, tagline, summary, series, zonePlace, accent, teamMin, teamMax } = found(row);
		const before = { name, tagline, summary, series, zonePlace, accent, teamMin, teamMax };
		const line = { action: 'event.changed', subjectId: eventId, scopeId: eventId };
		if (!(await recordChange(tx, ctx, line, before, basics))) return;
		await tx.update(events).set(basics).where(eq(events.id, eventId));
	});
}
