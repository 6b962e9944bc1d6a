import { and, asc, eq, isNull } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayObserve } from '#lib/events/rules.ts';
import { events } from '#lib/events/server/schema.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';

/** All dates of an event, for the page that changes them; which rounds are over and keep theirs. */
export async function timetableOf(ctx: Context, eventId: string) {
	demand(mayObserve(ctx.actor, eventId));
	const [[event], chain] = await Promise.all([
		ctx.db
			.select({
				state: events.state,
				timeZone: events.timeZone,
				registrationOpensAt: events.registrationOpensAt,
				registrationClosesAt: events.registrationClosesAt,
				submissionOpensAt: events.submissionOpensAt,
				submissionClosesAt: events.submissionClosesAt,
				graceMinutes: events.graceMinutes,
				ceremonyAt: events.ceremonyAt,
				pausedAt: events.pausedAt
			})
			.from(events)
			.where(eq(events.id, eventId)),
		ctx.db
			.select({
				id: rounds.id,
				name: rounds.name,
				opensAt: rounds.opensAt,
				closesAt: rounds.closesAt,
				graceMinutes: rounds.graceMinutes,
				frozenAt: freezes.frozenAt
			})
			.from(rounds)
			.leftJoin(freezes, and(eq(freezes.roundId, rounds.id), isNull(freezes.reopenedAt)))
			.where(eq(rounds.eventId, eventId))
			.orderBy(asc(rounds.position))
	]);
	return { ...found(event), rounds: chain };
}
