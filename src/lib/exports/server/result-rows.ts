import { and, asc, eq, isNull, notInArray, sql } from 'drizzle-orm';
import { inLocale } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { freezes, rounds, standings } from '#lib/rounds/server/schema.ts';
import { teams } from '#lib/teams/server/schema.ts';
import type { ExportRow } from '../export.ts';
import { instant } from './contest-rows.ts';

const title = sql<string>`${entries.content} ->> 'title'`;

/** The standings of every closed round, first round first. */
export async function* standingRows(
	{ db, locale }: Context,
	eventId: string,
	withheld: readonly string[]
): AsyncGenerator<ExportRow> {
	const closed = await db
		.select({ freezeId: freezes.id, name: rounds.name })
		.from(freezes)
		.innerJoin(rounds, eq(rounds.id, freezes.roundId))
		.where(and(eq(rounds.eventId, eventId), isNull(freezes.reopenedAt)))
		.orderBy(asc(rounds.position));
	for (const { freezeId, name } of closed) {
		const rows = await db
			.select({ standing: standings, number: entries.number, title, challenge: challenges.name })
			.from(standings)
			.innerJoin(entries, eq(entries.id, standings.entryId))
			.innerJoin(challenges, eq(challenges.id, standings.challengeId))
			.where(and(eq(standings.freezeId, freezeId), notInArray(entries.id, [...withheld])))
			.orderBy(asc(challenges.position), sql`${standings.place} nulls last`, asc(entries.number));
		for (const { standing, number, challenge, ...row } of rows)
			yield {
				...{ round: inLocale(name, locale), challenge: inLocale(challenge, locale), place: standing.place },
				...{ entry: number, title: row.title, score: standing.score },
				...{ standard_error: standing.standardError, reviews: standing.reviews },
				...{ goes_on: standing.goesOn, reason: standing.reason }
			};
	}
}

/** Every award that is allocated. */
export async function* awardRows(
	{ db, locale }: Context,
	eventId: string,
	withheld: readonly string[]
): AsyncGenerator<ExportRow> {
	const rows = await db
		.select({
			...{ award: awards, allocation: allocations, number: entries.number, title },
			...{ team: teams.name, challenge: challenges.name }
		})
		.from(allocations)
		.innerJoin(awards, eq(awards.id, allocations.awardId))
		.innerJoin(challenges, eq(challenges.id, awards.challengeId))
		.innerJoin(entries, eq(entries.id, allocations.entryId))
		.innerJoin(teams, eq(teams.id, entries.teamId))
		.where(
			and(eq(awards.eventId, eventId), isNull(allocations.withdrawnAt), notInArray(entries.id, [...withheld]))
		)
		.orderBy(asc(challenges.position), asc(awards.place), asc(entries.number));
	for (const { award, allocation, number, team, challenge, ...row } of rows)
		yield {
			...{ challenge: inLocale(challenge, locale), award: inLocale(award.name, locale), place: award.place },
			...{ entry: number, title: row.title, team, citation: allocation.citation },
			...{ reason: allocation.reason, allocated_at: instant(allocation.allocatedAt) },
			fulfilment: allocation.fulfilment
		};
}
