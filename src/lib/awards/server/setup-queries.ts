import { asc, eq } from 'drizzle-orm';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { partners } from '#lib/events/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { awards } from './schema.ts';

/** What can be won in an event, by challenge and place, for the people who set it up; not who wins it. */
export async function awardsOf(ctx: Context, eventId: string) {
	demand(mayObserve(ctx.actor, eventId));
	return ctx.db
		.select({
			id: awards.id,
			challengeId: awards.challengeId,
			place: awards.place,
			name: awards.name,
			moneyMinorUnits: awards.moneyMinorUnits,
			currency: awards.currency,
			mentorshipMonths: awards.mentorshipMonths,
			partnerId: awards.partnerId,
			partner: partners.name
		})
		.from(awards)
		.innerJoin(challenges, eq(challenges.id, awards.challengeId))
		.leftJoin(partners, eq(partners.id, awards.partnerId))
		.where(eq(awards.eventId, eventId))
		.orderBy(asc(challenges.position), asc(awards.place));
}
