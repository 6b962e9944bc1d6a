import { asc, eq } from 'drizzle-orm';
import type { Context } from '#lib/foundation/server/context.ts';
import type { OfferedAward } from '../prizes.ts';
import { awards } from './schema.ts';

/** What can be won in an event. Who wins it is sealed, and is not read here. */
export async function offeredAwards(ctx: Context, eventId: string): Promise<OfferedAward[]> {
	const rows = await ctx.db
		.select({
			challengeId: awards.challengeId,
			place: awards.place,
			name: awards.name,
			moneyMinorUnits: awards.moneyMinorUnits,
			currency: awards.currency,
			mentorshipMonths: awards.mentorshipMonths
		})
		.from(awards)
		.where(eq(awards.eventId, eventId))
		.orderBy(asc(awards.place), asc(awards.challengeId));
	return rows.map(({ moneyMinorUnits, currency, ...award }) => ({
		...award,
		money: moneyMinorUnits !== null && currency !== null ? { minorUnits: moneyMinorUnits, currency } : null
	}));
}
