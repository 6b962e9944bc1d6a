import { and, asc, desc, eq, ne } from 'drizzle-orm';
import { found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import type { EventTimes } from '../phase.ts';
import { type EventRow, events, eventTexts, partners } from './schema.ts';

/** The times of an event that everybody may know. */
export function timesOf(event: EventRow): EventTimes {
	const zone = event.timeZone;
	return {
		registration: {
			opensAt: event.registrationOpensAt,
			closesAt: event.registrationClosesAt,
			graceMinutes: 0,
			zone
		},
		submission: {
			opensAt: event.submissionOpensAt,
			closesAt: event.submissionClosesAt,
			graceMinutes: event.graceMinutes,
			zone
		},
		ceremonyAt: event.ceremonyAt
	};
}

async function eventById(db: Database, eventId: string): Promise<EventRow> {
	const [event] = await db.select().from(events).where(eq(events.id, eventId));
	return found(event);
}

/** What the public page of an event says. Whether it may be read, the event's door decides. */
export async function publicEvent(ctx: Context, eventId: string) {
	const [event, texts, supporters] = await Promise.all([
		eventById(ctx.db, eventId),
		ctx.db
			.select({ id: eventTexts.id, title: eventTexts.title, body: eventTexts.body })
			.from(eventTexts)
			.where(and(eq(eventTexts.eventId, eventId), eq(eventTexts.kind, 'question')))
			.orderBy(asc(eventTexts.position), asc(eventTexts.id)),
		ctx.db
			.select({ id: partners.id, name: partners.name, level: partners.level, link: partners.link })
			.from(partners)
			.where(eq(partners.eventId, eventId))
			.orderBy(asc(partners.level), asc(partners.position), asc(partners.id))
	]);
	return {
		...{ tagline: event.tagline, summary: event.summary, judgingSteps: event.judgingSteps },
		...{ publishedAt: event.publishedAt, pausedAt: event.pausedAt, times: timesOf(event) },
		/** Everybody enters alone. */
		alone: event.teamMax === 1,
		questions: texts,
		partners: supporters
	};
}

/** When what happens in an event; for calendars. */
export async function publicTimes(ctx: Context, eventId: string): Promise<EventTimes> {
	return timesOf(await eventById(ctx.db, eventId));
}

/** The rules of an event, in as many parts as they have. */
export async function publicRules(ctx: Context, eventId: string) {
	return ctx.db
		.select({ id: eventTexts.id, title: eventTexts.title, body: eventTexts.body })
		.from(eventTexts)
		.where(and(eq(eventTexts.eventId, eventId), eq(eventTexts.kind, 'rules')))
		.orderBy(asc(eventTexts.position), asc(eventTexts.id));
}

/** The addresses of all published events, for the sitemap; at most 5,000. */
export async function publishedEvents(ctx: Context): Promise<{ id: string; slug: string }[]> {
	return ctx.db
		.select({ id: events.id, slug: events.slug })
		.from(events)
		.where(ne(events.state, 'draft'))
		.orderBy(desc(events.publishedAt))
		.limit(5000);
}
