import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { personId } from '#lib/foundation/actor.ts';
import { isId } from '#lib/foundation/ids.ts';
import { found, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database, Transaction } from '#lib/foundation/server/db/database.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';
import type { AssignmentNow } from '../rules.ts';
import { assignments, judges } from './schema.ts';

/**
 * Hold an assignment and a share of its round until the end of the transaction: so nobody takes it away, and nobody closes
 * the round, while something is written. What is read after this is what holds.
 */
export async function holdAssignment(tx: Transaction, assignmentId: string): Promise<void> {
	await tx.execute(sql`
		select 1 from ${assignments} join ${rounds} on ${rounds.id} = ${assignments.roundId}
		where ${assignments.id} = ${assignmentId}
		for update of ${assignments} for share of ${rounds}`);
}

const before = alias(rounds, 'round_before');
const freezeBefore = alias(freezes, 'freeze_before');

/**
 * The reader's own assignment with all that its rules ask, in one query; not found where it is somebody else's, or of
 * another event than the one that is given.
 */
export async function assignmentAtHand(
	db: Database,
	ctx: Context,
	assignmentId: string,
	eventId?: string | undefined
) {
	if (!isId(assignmentId)) throw new Refused({ code: 'not_found' });
	const [row] = await db
		.select({
			id: assignments.id,
			entryId: assignments.entryId,
			judgeId: assignments.judgeId,
			roundId: assignments.roundId,
			withdrawnAt: assignments.withdrawnAt,
			personId: judges.personId,
			judgeState: judges.state,
			entryState: entries.state,
			eventId: rounds.eventId,
			opensAt: rounds.opensAt,
			closesAt: rounds.closesAt,
			graceMinutes: rounds.graceMinutes,
			zone: events.timeZone,
			freezeId: freezes.id,
			waits: sql<boolean>`${before.id} is not null and ${freezeBefore.id} is null`
		})
		.from(assignments)
		.innerJoin(judges, eq(judges.id, assignments.judgeId))
		.innerJoin(entries, eq(entries.id, assignments.entryId))
		.innerJoin(rounds, eq(rounds.id, assignments.roundId))
		.innerJoin(events, eq(events.id, rounds.eventId))
		.leftJoin(freezes, and(eq(freezes.roundId, rounds.id), isNull(freezes.reopenedAt)))
		.leftJoin(
			before,
			and(eq(before.eventId, rounds.eventId), eq(before.position, sql`${rounds.position} - 1`))
		)
		.leftJoin(freezeBefore, and(eq(freezeBefore.roundId, before.id), isNull(freezeBefore.reopenedAt)))
		.where(
			and(
				eq(assignments.id, assignmentId),
				eq(judges.personId, personId(ctx.actor) ?? ''),
				eventId === undefined ? undefined : eq(judges.eventId, eventId)
			)
		);
	const assignment = found(row);
	const { opensAt, closesAt, graceMinutes, zone } = assignment;
	const now: AssignmentNow = {
		personId: assignment.personId,
		judgeState: assignment.judgeState,
		withdrawn: assignment.withdrawnAt !== null,
		entryGone: assignment.entryState !== 'submitted',
		round: {
			eventId: assignment.eventId,
			window: { opensAt, closesAt, graceMinutes, zone },
			frozen: assignment.freezeId !== null,
			fed: !assignment.waits
		}
	};
	return { ...assignment, now };
}
