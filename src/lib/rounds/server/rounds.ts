import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import { isId } from '#lib/foundation/ids.ts';
import { found, Refused } from '#lib/foundation/refusal.ts';
import type { Database, Transaction } from '#lib/foundation/server/db/database.ts';
import { events } from '#lib/events/server/schema.ts';
import { roundSettings } from '../round.ts';
import type { RoundNow } from '../rules.ts';
import type { AdvanceRule } from '../standing.ts';
import type { LadderStep } from '../tie-ladder.ts';
import { freezeInForce } from './entrants.ts';
import { isReadable } from './queries.ts';
import { decisions, freezes, releases, type RoundRow, rounds } from './schema.ts';

/** A round of this event; not found where it belongs to another. */
export async function roundOf(db: Database, eventId: string, roundId: string): Promise<RoundRow> {
	if (!isId(roundId)) throw new Refused({ code: 'not_found' });
	const [round] = await db
		.select()
		.from(rounds)
		.where(and(eq(rounds.id, roundId), eq(rounds.eventId, eventId)));
	return found(round);
}

/** The same, locked: whoever saves work in a round holds a share of this lock, so nothing arrives while it is closed. */
export async function lockRound(tx: Transaction, eventId: string, roundId: string): Promise<RoundRow> {
	const { id } = await roundOf(tx, eventId, roundId);
	const [round] = await tx.select().from(rounds).where(eq(rounds.id, id)).for('update');
	return found(round);
}

/** What the rules ask of a round. */
export async function roundNow(db: Database, round: RoundRow): Promise<RoundNow> {
	const [[event], freeze, [before]] = await Promise.all([
		db.select({ zone: events.timeZone }).from(events).where(eq(events.id, round.eventId)),
		freezeInForce(db, round.id),
		db
			.select({ frozen: freezes.id })
			.from(rounds)
			.leftJoin(freezes, and(eq(freezes.roundId, rounds.id), isNull(freezes.reopenedAt)))
			.where(and(eq(rounds.eventId, round.eventId), eq(rounds.position, round.position - 1)))
	]);
	return {
		eventId: round.eventId,
		window: {
			opensAt: round.opensAt,
			closesAt: round.closesAt,
			graceMinutes: round.graceMinutes,
			zone: found(event).zone
		},
		frozen: freeze !== undefined,
		fed: before === undefined || before.frozen !== null
	};
}

/** Who goes on from a round. */
export function ruleOf(round: RoundRow): AdvanceRule {
	return { advance: round.advance, count: round.advanceCount, perChallenge: round.perChallenge };
}

/** How a tie at the cut of a round is broken. */
export function ladderOf(round: Pick<RoundRow, 'settings'>): LadderStep[] {
	return roundSettings.parse(round.settings).tieLadder;
}

/** What people decided by hand in a round. */
export async function decisionsOf(db: Database, roundId: string) {
	return db.select().from(decisions).where(eq(decisions.roundId, roundId));
}

/** Is the outcome of this round, or of a later one, out? Such a round stays closed. */
export async function isOut(db: Database, round: RoundRow, now: Date): Promise<boolean> {
	const [row] = await db
		.select({ id: releases.id })
		.from(releases)
		.innerJoin(rounds, eq(rounds.id, releases.roundId))
		.where(
			and(
				eq(releases.eventId, round.eventId),
				or(eq(rounds.position, round.position), gt(rounds.position, round.position)),
				isReadable(now)
			)
		)
		.limit(1);
	return row !== undefined;
}

/** Has a later round been closed on top of this one? */
export async function isBuiltUpon(db: Database, round: RoundRow): Promise<boolean> {
	const [row] = await db
		.select({ id: freezes.id })
		.from(freezes)
		.innerJoin(rounds, eq(rounds.id, freezes.roundId))
		.where(
			and(eq(rounds.eventId, round.eventId), gt(rounds.position, round.position), isNull(freezes.reopenedAt))
		)
		.limit(1);
	return row !== undefined;
}

/** The last round of an event: its places are what awards are given to. */
export async function lastRound(db: Database, eventId: string): Promise<RoundRow> {
	const [round] = await db
		.select()
		.from(rounds)
		.where(eq(rounds.eventId, eventId))
		.orderBy(desc(rounds.position))
		.limit(1);
	return found(round);
}
