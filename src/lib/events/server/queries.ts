import { timesOf } from './public.ts';
import { desc, eq, inArray, ne, or } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import type { EventState } from '../event.ts';
import { mayObserve } from '../rules.ts';
import { events } from './schema.ts';

/** What every page of an event needs to know of it. */
export interface EventHead {
	id: string;
	slug: string;
	state: EventState;
	name: Localized;
	accent: string;
	timeZone: string;
	zonePlace: Localized;
	/** All of it is invented. */
	madeUp: boolean;
}

/** The event of an address. Whether the reader may see it is decided by `mayReadEvent`. */
export async function eventBySlug(db: Database, slug: string): Promise<EventHead | undefined> {
	const [head] = await db
		.select({
			id: events.id,
			slug: events.slug,
			state: events.state,
			name: events.name,
			accent: events.accent,
			timeZone: events.timeZone,
			zonePlace: events.zonePlace,
			madeUp: events.madeUp
		})
		.from(events)
		.where(eq(events.slug, slug));
	return head;
}

/** The events that the reader may see: the published ones, and drafts in which they hold a role. Newest first. */
export async function listEvents(ctx: Context) {
	const scopes = ctx.actor.kind === 'person' ? ctx.actor.grants.map(({ scopeId }) => scopeId) : [];
	const rows = await ctx.db
		.select()
		.from(events)
		.where(or(ne(events.state, 'draft'), inArray(events.id, scopes)))
		.orderBy(desc(events.createdAt))
		.limit(100);
	return rows.map((event) => ({
		...{ id: event.id, slug: event.slug, state: event.state, name: event.name, tagline: event.tagline },
		...{ timeZone: event.timeZone, times: timesOf(event) }
	}));
}

/** What an event is called, how it looks and how large its teams are, for the page that changes it. */
export async function basicsOf(ctx: Context, eventId: string) {
	demand(mayObserve(ctx.actor, eventId));
	const [row] = await ctx.db
		.select({
			name: events.name,
			tagline: events.tagline,
			summary: events.summary,
			series: events.series,
			zonePlace: events.zonePlace,
			accent: events.accent,
			teamMin: events.teamMin,
			teamMax: events.teamMax
		})
		.from(events)
		.where(eq(events.id, eventId));
	return found(row);
}
