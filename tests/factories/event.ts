import { asc, eq } from 'drizzle-orm';
import { newId } from '#lib/foundation/ids.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { personAsActor } from '#lib/accounts/server/actor.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { publishEvent } from '#lib/setup/server/commands/publish-event.ts';
import { startEvent } from '#lib/setup/server/commands/start-event.ts';
import { aContext, aPerson } from './context.ts';

/**
 * A published event from a template, made through the commands. The call opens on 2021-01-11; the tests' instant lies
 * within its registration and submission.
 */
export async function anEvent(
	db: Database,
	template: 'hackathon' | 'special-prize' | 'photo-contest' = 'hackathon'
) {
	const id = newId();
	const founder = await aPerson(db, { name: 'Olga Owner' });
	const slug = `event-${id.slice(0, 8)}`;
	const ctx = aContext(db, { actor: founder });
	await startEvent(ctx, {
		id,
		template,
		slug,
		name: { en: 'A test event' },
		firstDay: '2021-01-11',
		timeZone: 'Europe/Zurich',
		madeUpPartners: true
	});
	const owner = await personAsActor(db, founder.personId);
	await publishEvent(aContext(db, { actor: owner }), id);
	const [event] = await db.select().from(events).where(eq(events.id, id));
	if (!event) throw new Error('the event was not made');
	return {
		event,
		owner,
		challenges: await db
			.select()
			.from(challenges)
			.where(eq(challenges.eventId, id))
			.orderBy(asc(challenges.position)),
		rounds: await db.select().from(rounds).where(eq(rounds.eventId, id)).orderBy(asc(rounds.position))
	};
}
