import { and, eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found, type Verdict } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import type { Move, NewSession } from '../../mentorship-form.ts';
import { mayChangeSession, mayKeepNotes, mayPlan } from '../../rules.ts';
import { type AtHand, lockMentorship } from '../at-hand.ts';
import { sessionLetter } from '../mails.ts';
import { mentorshipSessions, type SessionRow } from '../schema.ts';

/**
 * Plan a session; the others get a letter if it lies ahead. The id comes from the form, so a form that is sent twice plans
 * one.
 * @throws Refused `not_found`, `not_yours`, `wrong_state`, `mentor_missing`
 */
export async function planSession(ctx: Context, mentorshipId: string, planned: NewSession): Promise<void> {
	await change(ctx, async (tx) => {
		const atHand = await lockMentorship(tx, ctx, mentorshipId);
		demand(mayPlan(ctx.actor, atHand));
		const createdBy = found(personId(ctx.actor));
		const [made] = await tx
			.insert(mentorshipSessions)
			.values({ ...planned, mentorshipId, createdBy })
			.onConflictDoNothing()
			.returning();
		if (!made) {
			await sessionOf(tx, mentorshipId, planned.id);
			return;
		}
		await recordSession(tx, ctx, 'planned', atHand, made);
		await tell(tx, ctx, 'planned', atHand, made);
	});
}

/**
 * Give a session another time, length or place; the others get a letter if its new time lies ahead.
 * @throws Refused `not_found`, `not_yours`, `wrong_state`, `stale` (somebody else moved it meanwhile)
 */
export async function moveSession(
	ctx: Context,
	mentorshipId: string,
	sessionId: string,
	{ startsAt, minutes, place, revision }: Move
): Promise<void> {
	await change(ctx, async (tx) => {
		const atHand = await lockMentorship(tx, ctx, mentorshipId);
		const session = await sessionOf(tx, mentorshipId, sessionId);
		demand(mayChangeSession(ctx.actor, atHand, session));
		const same =
			session.startsAt.getTime() === startsAt.getTime() &&
			session.minutes === minutes &&
			session.place === place;
		if (same) return;
		demand(stale(session.revision, revision));
		const [moved] = await tx
			.update(mentorshipSessions)
			.set({ startsAt, minutes, place, revision: session.revision + 1 })
			.where(eq(mentorshipSessions.id, sessionId))
			.returning();
		await recordSession(tx, ctx, 'moved', atHand, found(moved));
		await tell(tx, ctx, 'moved', atHand, found(moved));
	});
}

/**
 * Cancel a session; the others get a letter if it lay ahead. It stays in the list, and in the calendar file as cancelled.
 * @throws Refused `not_found`, `not_yours`, `wrong_state`
 */
export async function cancelSession(ctx: Context, mentorshipId: string, sessionId: string): Promise<void> {
	await change(ctx, async (tx) => {
		const atHand = await lockMentorship(tx, ctx, mentorshipId);
		const session = await sessionOf(tx, mentorshipId, sessionId);
		demand(mayChangeSession(ctx.actor, atHand, session));
		await tx
			.update(mentorshipSessions)
			.set({ cancelledAt: ctx.now, revision: session.revision + 1 })
			.where(eq(mentorshipSessions.id, sessionId));
		await recordSession(tx, ctx, 'cancelled', atHand, session);
		await tell(tx, ctx, 'cancelled', atHand, session);
	});
}

/**
 * Keep notes of a session.
 * @throws Refused `not_found`, `not_yours`, `stale` (somebody else saved other notes meanwhile)
 */
export async function keepNotes(
	ctx: Context,
	mentorshipId: string,
	sessionId: string,
	{ notes, version }: { notes: string; version: number }
): Promise<void> {
	await change(ctx, async (tx) => {
		const atHand = await lockMentorship(tx, ctx, mentorshipId);
		demand(mayKeepNotes(ctx.actor, atHand));
		const session = await sessionOf(tx, mentorshipId, sessionId);
		if (session.notes === notes) return;
		demand(stale(session.notesVersion, version));
		await tx
			.update(mentorshipSessions)
			.set({ notes, notesVersion: session.notesVersion + 1 })
			.where(eq(mentorshipSessions.id, sessionId));
		await record(tx, ctx, {
			action: 'mentorship.notes_kept',
			subjectId: sessionId,
			scopeId: atHand.eventId,
			detail: { mentorshipId, version: session.notesVersion + 1 }
		});
	});
}

async function sessionOf(tx: Transaction, mentorshipId: string, sessionId: string): Promise<SessionRow> {
	const [session] = await tx
		.select()
		.from(mentorshipSessions)
		.where(and(eq(mentorshipSessions.id, sessionId), eq(mentorshipSessions.mentorshipId, mentorshipId)));
	return found(session);
}

function stale(current: number, seen: number): Verdict {
	return current === seen ? undefined : { code: 'stale', version: current };
}

async function recordSession(
	tx: Transaction,
	ctx: Context,
	what: 'planned' | 'moved' | 'cancelled',
	atHand: AtHand,
	{ id, mentorshipId, startsAt, minutes }: SessionRow
): Promise<void> {
	await record(tx, ctx, {
		action: `mentorship.session_${what}`,
		subjectId: id,
		scopeId: atHand.eventId,
		detail: { mentorshipId, startsAt: startsAt.toISOString(), minutes }
	});
}

async function tell(
	tx: Transaction,
	ctx: Context,
	what: 'planned' | 'moved' | 'cancelled',
	atHand: AtHand,
	session: SessionRow
): Promise<void> {
	if (session.startsAt <= ctx.now) return;
	await post(tx, ctx, ...atHand.others.map((one) => sessionLetter(what, one, atHand.news, session)));
}
