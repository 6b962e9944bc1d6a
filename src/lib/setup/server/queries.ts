import { and, count, countDistinct, eq } from 'drizzle-orm';
import { found } from '#lib/foundation/refusal.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { events, eventTexts } from '#lib/events/server/schema.ts';
import { criteria } from '#lib/judging/server/schema.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { type MissingPart, missingFrom } from '../readiness.ts';

/** What an event still lacks before it may be published. Callers have asked who may know. */
export async function missingBeforePublishing(db: Database, eventId: string): Promise<MissingPart[]> {
	const [[event], [challenge], chain, [awarded], [rules]] = await Promise.all([
		db.select().from(events).where(eq(events.id, eventId)),
		db.select({ many: count() }).from(challenges).where(eq(challenges.eventId, eventId)),
		db
			.select({
				id: rounds.id,
				kind: rounds.kind,
				opensAt: rounds.opensAt,
				closesAt: rounds.closesAt,
				weight: criteria.weight
			})
			.from(rounds)
			.leftJoin(criteria, eq(criteria.roundId, rounds.id))
			.where(eq(rounds.eventId, eventId)),
		db
			.select({ many: countDistinct(awards.challengeId) })
			.from(awards)
			.where(eq(awards.eventId, eventId)),
		db
			.select({ many: count() })
			.from(eventTexts)
			.where(and(eq(eventTexts.eventId, eventId), eq(eventTexts.kind, 'rules')))
	]);
	const byRound = Map.groupBy(chain, ({ id }) => id);
	return missingFrom({
		registrationClosesAt: found(event).registrationClosesAt,
		submissionClosesAt: found(event).submissionClosesAt,
		challenges: challenge?.many ?? 0,
		rounds: [...byRound.values()].flatMap((rows) => {
			const [first] = rows;
			if (!first) return [];
			const weights = rows.flatMap(({ weight }) => (weight === null ? [] : [weight]));
			return [{ kind: first.kind, opensAt: first.opensAt, closesAt: first.closesAt, weights }];
		}),
		challengesWithAwards: awarded?.many ?? 0,
		hasRules: (rules?.many ?? 0) > 0
	});
}
