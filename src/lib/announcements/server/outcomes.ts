import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Localized } from '#lib/foundation/localized.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { readableComments } from '#lib/judging/server/feedback/comments.ts';
import { freezes, rounds, standings } from '#lib/rounds/server/schema.ts';

/** How far an entry came, and what it can learn from that. */
export interface Outcome {
	/** The award that it won. */
	award: Localized | null;
	/** The last ranked round that it took part in: its place among how many of its challenge. */
	placed: { round: Localized; place: number; of: number } | null;
	/** It went through every round that is closed. */
	wentOn: boolean;
	/** What judges wrote for the team, as far as an organiser lets it read it; in an order that tells nothing of them. */
	comments: string[];
}

/**
 * How each of these entries came off. Reads what is under embargo: callers have seen to it that the outcome is out, or
 * that only organisers read it. A constant number of queries, however many entries.
 */
export async function outcomesOf(
	db: Database,
	eventId: string,
	entryIds: readonly string[]
): Promise<Map<string, Outcome>> {
	if (entryIds.length === 0) return new Map();
	const ids = [...entryIds];
	const inForce = and(eq(rounds.eventId, eventId), isNull(freezes.reopenedAt));
	const [own, sizes, won, said] = await Promise.all([
		db
			.select({
				entryId: standings.entryId,
				freezeId: standings.freezeId,
				challengeId: standings.challengeId,
				place: standings.place,
				goesOn: standings.goesOn,
				round: rounds.name
			})
			.from(standings)
			.innerJoin(freezes, eq(freezes.id, standings.freezeId))
			.innerJoin(rounds, eq(rounds.id, freezes.roundId))
			.where(and(inForce, inArray(standings.entryId, ids)))
			.orderBy(asc(rounds.position)),
		db
			.select({ freezeId: standings.freezeId, challengeId: standings.challengeId, many: count() })
			.from(standings)
			.innerJoin(freezes, eq(freezes.id, standings.freezeId))
			.innerJoin(rounds, eq(rounds.id, freezes.roundId))
			.where(inForce)
			.groupBy(standings.freezeId, standings.challengeId),
		db
			.select({ entryId: allocations.entryId, award: awards.name })
			.from(allocations)
			.innerJoin(awards, eq(awards.id, allocations.awardId))
			.where(
				and(eq(awards.eventId, eventId), isNull(allocations.withdrawnAt), inArray(allocations.entryId, ids))
			)
			.orderBy(asc(awards.place)),
		readableComments(db, eventId, ids)
	]);
	const many = new Map(sizes.map((size) => [`${size.freezeId} ${size.challengeId}`, size.many]));
	const outcomes = new Map<string, Outcome>(
		ids.map((id) => [id, { award: null, placed: null, wentOn: true, comments: [] }])
	);
	for (const { entryId, freezeId, challengeId, place, goesOn, round } of own) {
		const outcome = outcomes.get(entryId);
		if (!outcome) continue;
		outcome.wentOn &&= goesOn;
		const of = many.get(`${freezeId} ${challengeId}`) ?? 0;
		if (place !== null) outcome.placed = { round, place, of };
	}
	for (const { entryId, award } of won) {
		const outcome = outcomes.get(entryId);
		if (outcome) outcome.award ??= award;
	}
	for (const { entryId, words } of said) outcomes.get(entryId)?.comments.push(words);
	return outcomes;
}
