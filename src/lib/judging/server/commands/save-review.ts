import { sql } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { newId } from '#lib/foundation/ids.ts';
import { demand, Refused } from '#lib/foundation/refusal.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import type { ReviewState } from '../../review.ts';
import { isFinished, mayReadAssignment, mayReview } from '../../rules.ts';
import type { Sheet } from '../../sheet-form.ts';
import { assignmentAtHand, holdAssignment, type StoredSheet } from '../assignment-at-hand.ts';
import { reviews, scores } from '../schema.ts';

/** A score sheet as it is stored now. */
export interface SavedReview {
	reviewId: string;
	version: number;
	state: ReviewState;
	savedAt: Date;
	/** What stands on it, so that whoever sent it can compare. */
	words: { commentForTeam: string; commentForPanel: string; scores: Record<string, number> };
}

/**
 * Save a score sheet; with `finish` it counts from now on, and can be changed until the round closes. Written on another
 * version than the stored one it is refused, unless it says the same: a sheet that is sent twice is saved once. What was
 * stored is acknowledged again to the sending that brought it, also after the close: its answer may have been lost.
 * @param eventId where given: the event that the assignment must belong to
 * @throws Refused `not_found`, `judge_not_accepted`, `round_closed`, `not_open_yet`, `closed`, `scores_missing`, `stale`
 */
export async function saveReview(
	ctx: Context,
	assignmentId: string,
	sheet: Sheet & { finish: boolean; sending?: string },
	eventId?: string
): Promise<SavedReview> {
	return change(ctx, async (tx) => {
		// Sent together and done in this order: what is read stands as long as the hold lasts.
		const [, assignment] = await Promise.all([
			holdAssignment(tx, assignmentId),
			assignmentAtHand(tx, ctx, assignmentId, eventId)
		]);
		const { asked, stored } = assignment;
		demand(mayReadAssignment(ctx.actor, assignment.now));
		if (stored && sheet.sending !== undefined && stored.sending === sheet.sending) return asStored(stored);
		demand(mayReview(ctx.actor, assignment.now, ctx.now));
		for (const [id, value] of sheet.scores)
			if (!asked.some((criterion) => criterion.id === id && criterion.values.includes(value)))
				throw new Refused({ code: 'not_found' });

		const held = new Map(Object.entries(stored?.scores ?? {}));
		const after = new Map([...held, ...sheet.scores]);
		const before = stored?.state ?? 'draft';
		const state = sheet.finish ? 'submitted' : before;
		if (stored && state === before && saysTheSame(stored, sheet, held)) return asStored(stored);
		const version = stored?.version ?? 0;
		if (version !== sheet.version) throw new Refused({ code: 'stale', version });
		if (state === 'submitted') demand(isFinished(asked, after));

		const reviewId = stored?.id ?? newId();
		const action = before === 'submitted' ? 'changed' : state === 'submitted' ? 'submitted' : 'saved';
		await write(tx, ctx, {
			...{ reviewId, assignmentId, state, sheet },
			line: { action: `review.${action}`, scopeId: assignment.eventId }
		});
		const { commentForTeam, commentForPanel } = sheet;
		const words = { commentForTeam, commentForPanel, scores: Object.fromEntries(after) };
		return { reviewId, version: version + 1, state, savedAt: ctx.now, words };
	});
}

function asStored({ id, version, state, savedAt, ...words }: StoredSheet): SavedReview {
	const { commentForTeam, commentForPanel, scores } = words;
	return { reviewId: id, version, state, savedAt, words: { commentForTeam, commentForPanel, scores } };
}

function saysTheSame(
	stored: { commentForTeam: string; commentForPanel: string },
	sheet: Sheet,
	held: ReadonlyMap<string, number>
): boolean {
	return (
		stored.commentForTeam === sheet.commentForTeam &&
		stored.commentForPanel === sheet.commentForPanel &&
		[...sheet.scores].every(([id, value]) => held.get(id) === value)
	);
}

interface Written {
	reviewId: string;
	assignmentId: string;
	state: ReviewState;
	sheet: Sheet & { sending?: string };
	line: { action: string; scopeId: string };
}

/** The review, its scores and the line of the log in one statement: judges save while they type, many at once. */
async function write(
	tx: Transaction,
	ctx: Context,
	{ reviewId, assignmentId, state, sheet, line }: Written
): Promise<void> {
	const now = ctx.now.toISOString();
	const given = JSON.stringify([...sheet.scores].map(([id, value]) => ({ id, value })));
	await tx.execute(sql`
		with kept as (
			insert into ${reviews}
				(id, assignment_id, state, comment_for_panel, comment_for_team, version, sending_id, started_at, saved_at, submitted_at)
			values (${reviewId}, ${assignmentId}, ${state}, ${sheet.commentForPanel}, ${sheet.commentForTeam},
				1, ${sheet.sending ?? null}, ${now}, ${now}, ${state === 'submitted' ? now : null})
			on conflict (assignment_id) do update set
				state = excluded.state,
				comment_for_panel = excluded.comment_for_panel,
				comment_for_team = excluded.comment_for_team,
				version = ${reviews}.version + 1,
				sending_id = excluded.sending_id,
				saved_at = excluded.saved_at,
				submitted_at = coalesce(${reviews}.submitted_at, excluded.submitted_at)
			returning id, version
		), scored as (
			insert into ${scores} (review_id, criterion_id, value)
			select kept.id, one.id, one.value
			from kept, json_to_recordset(${given}::json) as one (id uuid, value int)
			on conflict (review_id, criterion_id) do update set value = excluded.value
			where ${scores}.value <> excluded.value
		)
		insert into ${auditLines} (at, actor_id, action, subject_id, scope_id, detail)
		select ${now}::timestamptz, ${personId(ctx.actor) ?? null}::uuid, ${line.action}, kept.id, ${line.scopeId}::uuid,
			json_build_object('version', kept.version, 'scored', ${sheet.scores.size}::int)
		from kept`);
}
