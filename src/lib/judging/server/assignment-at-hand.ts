import { and, eq, sql } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { isId } from '#lib/foundation/ids.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import { found, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database, Transaction } from '#lib/foundation/server/db/database.ts';
import type { EntryState } from '#lib/entries/entry.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';
import type { ReviewState } from '../review.ts';
import type { AssignmentNow } from '../rules.ts';
import { assignments, criteria, judges, reviews, scores } from './schema.ts';

/**
 * Hold an assignment and a share of its round until the end of the transaction: so nobody takes it away, and nobody closes
 * the round, while something is written. What is read after this is what holds; it is sent at once, so that whatever the
 * caller asks next, without waiting, is asked after it.
 */
export function holdAssignment(tx: Transaction, assignmentId: string): Promise<unknown> {
	const hold = sql`
		select 1 from ${assignments} join ${rounds} on ${rounds.id} = ${assignments.roundId}
		where ${assignments.id} = ${assignmentId}
		for update of ${assignments} for share of ${rounds}`;
	return tx.execute(hold).execute();
}

/** Subqueries rather than joins: the database plans them one by one, and this is asked with every save. */
const lookedUp = {
	entryState: sql<EntryState>`(select ${entries.state} from ${entries} where ${entries.id} = ${assignments.entryId})`,
	zone: sql<string>`(select ${events.timeZone} from ${events} where ${events.id} = ${rounds.eventId})`,
	frozen: sql<boolean>`exists (
		select 1 from ${freezes} where ${freezes.roundId} = ${rounds.id} and ${freezes.reopenedAt} is null)`,
	/** The round before it, if any, is closed. */
	fed: sql<boolean>`not exists (
		select 1 from ${rounds} before
		where before.event_id = ${rounds.eventId} and before.position = ${rounds.position} - 1
			and not exists (
				select 1 from ${freezes} where ${freezes.roundId} = before.id and ${freezes.reopenedAt} is null))`,
	/** What the rubric asks, in order, and the figures that it takes. */
	asked: sql<{ id: string; name: Localized; values: number[] }[]>`(
		select coalesce(json_agg(json_build_object(
			'id', ${criteria.id},
			'name', ${criteria.name},
			'values', array(select (level->>'value')::int from jsonb_array_elements(${criteria.levels}) level)
		) order by ${criteria.position}), '[]')
		from ${criteria} where ${criteria.roundId} = ${assignments.roundId})`,
	stored: sql<(Omit<StoredSheet, 'savedAt'> & { savedAt: string }) | null>`(
		select json_build_object(
			'id', ${reviews.id},
			'state', ${reviews.state},
			'version', ${reviews.version},
			'sending', ${reviews.sendingId},
			'commentForTeam', ${reviews.commentForTeam},
			'commentForPanel', ${reviews.commentForPanel},
			'savedAt', ${reviews.savedAt},
			'scores', coalesce((
				select json_object_agg(${scores.criterionId}, ${scores.value})
				from ${scores} where ${scores.reviewId} = ${reviews.id}), '{}')
		)
		from ${reviews} where ${reviews.assignmentId} = ${assignments.id})`
};

/** A score sheet as it is stored. */
export interface StoredSheet {
	id: string;
	state: ReviewState;
	version: number;
	/** What a judge's device called the sending that this came with. */
	sending: string | null;
	commentForTeam: string;
	commentForPanel: string;
	savedAt: Date;
	/** By criterion. */
	scores: Record<string, number>;
}

/**
 * The reader's own assignment with its sheet and all that its rules ask, in one query; not found where it is somebody
 * else's, or of another event than the one that is given.
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
			eventId: judges.eventId,
			opensAt: rounds.opensAt,
			closesAt: rounds.closesAt,
			graceMinutes: rounds.graceMinutes,
			...lookedUp
		})
		.from(assignments)
		.innerJoin(judges, eq(judges.id, assignments.judgeId))
		.innerJoin(rounds, eq(rounds.id, assignments.roundId))
		.where(
			and(
				eq(assignments.id, assignmentId),
				eq(judges.personId, personId(ctx.actor) ?? ''),
				eventId === undefined ? undefined : eq(judges.eventId, eventId)
			)
		)
		// Planned once a connection: planning takes longer than the looking up.
		.prepare('assignment_at_hand')
		.execute();
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
			frozen: assignment.frozen,
			fed: assignment.fed
		}
	};
	const { stored } = assignment;
	const sheet: StoredSheet | null = stored && { ...stored, savedAt: new Date(stored.savedAt) };
	return { ...assignment, stored: sheet, now };
}
