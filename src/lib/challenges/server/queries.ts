import { asc, eq } from 'drizzle-orm';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { type ChallengeRow, challenges } from './schema.ts';

/** The challenges of an event with all their words, in order, for the people who run it. */
export async function challengesOf(ctx: Context, eventId: string): Promise<ChallengeRow[]> {
	demand(mayObserve(ctx.actor, eventId));
	return ctx.db
		.select()
		.from(challenges)
		.where(eq(challenges.eventId, eventId))
		.orderBy(asc(challenges.position), asc(challenges.id));
}
