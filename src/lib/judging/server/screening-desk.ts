import { and, asc, eq, sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found, Refused, type Verdict } from '#lib/foundation/refusal.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayScreen } from '#lib/events/rules.ts';
import type { Check } from '#lib/rounds/round.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import { roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { teamMembers } from '#lib/teams/server/schema.ts';
import type { ScreeningVerdict } from '../review.ts';
import { mayScreenEntry } from '../rules.ts';
import { isSettled, outcomeOf, type ScreeningOutcome } from '../screening.ts';
import { demandUnwalled, withheldFrom } from './conflicts/withheld.ts';
import { entryToRead, fileToRead, type EntryToRead } from './review-sheet.ts';
import { screenings } from './schema.ts';

/** An entry of a screening. */
export interface ScreeningRow {
	entryId: string;
	number: number | null;
	title: string;
	challenge: Localized;
	outcome: ScreeningOutcome;
	/** How many have looked. */
	looks: number;
	/** What the reader said of it. */
	own: ScreeningVerdict | null;
	/** The entry of the reader's own team. */
	ownTeam: boolean;
	/** The reader's word is wanted. */
	waits: boolean;
}

export interface ScreeningDesk {
	round: Pick<RoundRow, 'id' | 'name' | 'opensAt' | 'closesAt' | 'settings'>;
	rows: ScreeningRow[];
	/** How many entries of the event are withheld from the reader because of a conflict. */
	withheld: number;
	/** What to look at next: another order for every screener, so that two do not read the same at once. */
	next: string | null;
}

/** The entries of a screening with what was found. A constant number of queries. */
export async function screeningDesk(ctx: Context, eventId: string, roundId: string): Promise<ScreeningDesk> {
	demand(mayScreen(ctx.actor, eventId));
	const { db } = ctx;
	const round = await screeningRound(ctx, eventId, roundId);
	const reader = personId(ctx.actor) ?? '';
	const [everybody, words, called, own, withheld] = await Promise.all([
		entrantsOf(db, round),
		db
			.select({ entryId: screenings.entryId, screenerId: screenings.screenerId, verdict: screenings.verdict })
			.from(screenings)
			.where(eq(screenings.roundId, round.id)),
		db
			.select({
				id: entries.id,
				title: sql<string>`${entries.content}->>'title'`,
				challenge: challenges.shortName
			})
			.from(entries)
			.innerJoin(challenges, eq(challenges.id, entries.challengeId))
			.where(and(eq(entries.eventId, eventId), eq(entries.state, 'submitted'))),
		db
			.select({ teamId: teamMembers.teamId })
			.from(teamMembers)
			.where(and(eq(teamMembers.eventId, eventId), eq(teamMembers.personId, reader))),
		withheldFrom(ctx, eventId)
	]);
	const entrants = everybody.filter(({ entryId }) => !withheld.has(entryId));
	const named = new Map(called.map((one) => [one.id, one]));
	const ofEntry = Map.groupBy(words, ({ entryId }) => entryId);
	const rows = entrants.map(({ entryId, number, teamId }): ScreeningRow => {
		const said = ofEntry.get(entryId) ?? [];
		const mine = said.find(({ screenerId }) => screenerId === reader)?.verdict ?? null;
		const ownTeam = own.some((one) => one.teamId === teamId);
		const outcome = outcomeOf(
			said.map(({ verdict }) => verdict),
			round.settings.screenersPerEntry
		);
		return {
			...{ entryId, number, outcome, ownTeam, own: mine, looks: said.length },
			title: named.get(entryId)?.title ?? '',
			challenge: named.get(entryId)?.challenge ?? {},
			waits: !isSettled(outcome) && mine === null && !ownTeam
		};
	});
	const waiting = rows
		.filter(({ waits }) => waits)
		.map(({ entryId }) => ({ entryId, place: shuffled(entryId, reader) }))
		.sort((a, b) => (a.place < b.place ? -1 : 1));
	const { id, name, opensAt, closesAt, settings } = round;
	return {
		round: { id, name, opensAt, closesAt, settings },
		...{ rows, withheld: withheld.size },
		next: waiting[0]?.entryId ?? null
	};
}

function shuffled(entryId: string, reader: string): string {
	return createHash('sha256').update(reader).update(entryId).digest('hex');
}

/** One entry before a screener. */
export interface ScreeningSheet {
	round: Pick<RoundRow, 'id' | 'name' | 'closesAt'>;
	blind: boolean;
	entry: EntryToRead;
	checklist: Check[];
	outcome: ScreeningOutcome;
	own: { verdict: ScreeningVerdict; ticked: number[]; reason: string } | null;
	/** What the others said: shown once the reader has said something too, or nothing is open any more. */
	others: { name: string; verdict: ScreeningVerdict; reason: string }[];
	/** Why nothing can be said now; undefined where it can. */
	refusal: Verdict;
}

/** One entry of a screening, with its checklist. A constant number of queries. */
export async function screeningSheet(
	ctx: Context,
	eventId: string,
	roundId: string,
	entryId: string
): Promise<ScreeningSheet> {
	demand(mayScreen(ctx.actor, eventId));
	const { db } = ctx;
	const round = await screeningRound(ctx, eventId, roundId);
	const entrant = found((await entrantsOf(db, round)).find((one) => one.entryId === entryId));
	await demandUnwalled(ctx, eventId, entryId);
	const reader = personId(ctx.actor) ?? '';
	const { blind, checklist, screenersPerEntry } = round.settings;
	const [entry, now, words, own] = await Promise.all([
		entryToRead(ctx, entryId, { blind }),
		roundNow(db, round),
		db
			.select({
				screenerId: screenings.screenerId,
				name: people.name,
				verdict: screenings.verdict,
				ticked: screenings.ticked,
				reason: screenings.reason
			})
			.from(screenings)
			.innerJoin(people, eq(people.id, screenings.screenerId))
			.where(and(eq(screenings.roundId, round.id), eq(screenings.entryId, entryId)))
			.orderBy(asc(screenings.screenedAt)),
		db
			.select({ id: teamMembers.id })
			.from(teamMembers)
			.where(and(eq(teamMembers.teamId, entrant.teamId), eq(teamMembers.personId, reader)))
	]);
	const outcome = outcomeOf(
		words.map(({ verdict }) => verdict),
		screenersPerEntry
	);
	const mine = words.find(({ screenerId }) => screenerId === reader);
	const { id, name, closesAt } = round;
	return {
		round: { id, name, closesAt },
		...{ blind, entry, checklist, outcome },
		own: mine ? { verdict: mine.verdict, ticked: mine.ticked, reason: mine.reason } : null,
		others:
			mine || isSettled(outcome)
				? words.filter((one) => one !== mine).map(({ name, verdict, reason }) => ({ name, verdict, reason }))
				: [],
		refusal: mayScreenEntry(ctx.actor, round.kind, now, { ownTeam: own.length > 0 }, ctx.now)
	};
}

/** One file of an entry in a screening. */
export async function screeningFile(
	ctx: Context,
	eventId: string,
	roundId: string,
	entryId: string,
	fileId: string
) {
	demand(mayScreen(ctx.actor, eventId));
	const round = await screeningRound(ctx, eventId, roundId);
	if (!(await entrantsOf(ctx.db, round)).some((one) => one.entryId === entryId))
		throw new Refused({ code: 'not_found' });
	await demandUnwalled(ctx, eventId, entryId);
	return fileToRead(ctx, entryId, fileId, round.settings);
}

async function screeningRound(ctx: Context, eventId: string, roundId: string): Promise<RoundRow> {
	const round = await roundOf(ctx.db, eventId, roundId);
	if (round.kind !== 'screening') throw new Refused({ code: 'not_found' });
	return round;
}
