import { and, asc, eq } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayObserve } from '../rules.ts';
import { events, eventTexts, partners } from './schema.ts';

/** The partners of an event in order, for the people who run it. */
export async function partnersOf(ctx: Context, eventId: string) {
	demand(mayObserve(ctx.actor, eventId));
	return ctx.db
		.select({
			id: partners.id,
			name: partners.name,
			level: partners.level,
			link: partners.link,
			mentors: partners.mentors
		})
		.from(partners)
		.where(eq(partners.eventId, eventId))
		.orderBy(asc(partners.position), asc(partners.id));
}

/** The rules, the questions and the steps of judging, for the people who run the event. */
export async function textsOf(ctx: Context, eventId: string) {
	demand(mayObserve(ctx.actor, eventId));
	const [texts, [event]] = await Promise.all([
		ctx.db
			.select({
				id: eventTexts.id,
				kind: eventTexts.kind,
				title: eventTexts.title,
				body: eventTexts.body
			})
			.from(eventTexts)
			.where(and(eq(eventTexts.eventId, eventId)))
			.orderBy(asc(eventTexts.kind), asc(eventTexts.position), asc(eventTexts.id)),
		ctx.db.select({ judgingSteps: events.judgingSteps }).from(events).where(eq(events.id, eventId))
	]);
	return { texts, judgingSteps: found(event).judgingSteps };
}
