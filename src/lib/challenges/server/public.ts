import { and, asc, eq } from 'drizzle-orm';
import type { Localized } from '#lib/foundation/localized.ts';
import { found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { challenges } from './schema.ts';

/** A challenge as everybody may read it. */
export interface PublicChallenge {
	id: string;
	slug: string;
	name: Localized;
	shortName: Localized;
	summary: Localized;
}

const columns = {
	id: challenges.id,
	slug: challenges.slug,
	name: challenges.name,
	shortName: challenges.shortName,
	summary: challenges.summary
};

/** The challenges of an event, in the organisers' order. Whether the event may be read, its door decides. */
export async function publicChallenges(ctx: Context, eventId: string): Promise<PublicChallenge[]> {
	return ctx.db
		.select(columns)
		.from(challenges)
		.where(eq(challenges.eventId, eventId))
		.orderBy(asc(challenges.position), asc(challenges.id));
}

/** One challenge with its description and sponsor. */
export async function publicChallenge(ctx: Context, eventId: string, slug: string) {
	const [row] = await ctx.db
		.select({ ...columns, description: challenges.description, sponsor: challenges.sponsor })
		.from(challenges)
		.where(and(eq(challenges.eventId, eventId), eq(challenges.slug, slug)));
	return found(row);
}

/** The addresses of the challenges of all events, by event, for the sitemap. */
export async function challengePaths(ctx: Context): Promise<Map<string, string[]>> {
	const rows = await ctx.db
		.select({ eventId: challenges.eventId, slug: challenges.slug })
		.from(challenges)
		.orderBy(asc(challenges.position));
	return new Map(
		[...Map.groupBy(rows, ({ eventId }) => eventId)].map(([eventId, list]) => [
			eventId,
			list.map(({ slug }) => slug)
		])
	);
}
