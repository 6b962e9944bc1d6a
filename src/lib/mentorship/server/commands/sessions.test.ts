import { eq, like } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { personAsActor } from '#lib/accounts/server/actor.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { aContext, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aMentorship } from '#tests/factories/mentorship.ts';
import { mentorshipSessions, mentorships } from '../schema.ts';
import { assignMentor } from './assign-mentor.ts';
import { cancelSession, keepNotes, moveSession, planSession } from './sessions.ts';
import { beginMentorship, endMentorshipEarly, finishMentorship } from './steps.ts';

const database = testDatabase();
const at = (time: string) => new Date(`2021-04-${time}Z`);

/** A mentorship with its mentor, seen by its lead; the letters so far are thrown away. */
async function underWay(db: Database) {
	const made = await aMentorship(db);
	const { event, owner, mentorship, members } = made;
	const organiser = aContext(db, { actor: owner });
	const wanted = { name: 'Maha Said', email: 'maha@example.org', partner: null, startsOn: '2021-04-12' };
	await assignMentor(organiser, event.id, mentorship.id, wanted);
	await db.update(people).set({ timeZone: 'Asia/Kolkata' }).where(eq(people.email, wanted.email));
	const [{ mentorId } = { mentorId: null }] = await db.select().from(mentorships);
	await db.delete(letters);
	const [lead] = members;
	if (!lead || !mentorId) throw new Error('lead and mentor are missing');
	const mentor = await personAsActor(db, mentorId);
	return { ...made, ctx: as(organiser, lead), lead, mentor, organiser, id: mentorship.id };
}

const session = (change: { startsAt?: Date; place?: string } = {}) => ({
	id: newId(),
	startsAt: at('20T14:00'),
	minutes: 60,
	place: 'https://meet.example.org/abc',
	...change
});

async function written(db: Database) {
	const rows = await db.select().from(letters);
	await db.delete(letters);
	return rows;
}

test('planning writes to everybody else, in their own time, and never names the place', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, id, members, lead } = await underWay(db);
		const planned = session();
		await planSession(ctx, id, planned);
		await planSession(ctx, id, planned);
		expect(await db.select().from(mentorshipSessions)).toMatchObject([
			{ id: planned.id, mentorshipId: id, startsAt: planned.startsAt, revision: 0, createdBy: lead.personId }
		]);
		const rows = await written(db);
		const others = members.filter(({ personId }) => personId !== lead.personId).map(({ email }) => email);
		expect(rows.map(({ email }) => email).sort()).toEqual([...others, 'maha@example.org'].sort());
		const mentors = rows.find(({ email }) => email === 'maha@example.org');
		expect(mentors?.body.paragraphs[0]).toContain('Tuesday 20 April 2021, 16:00 in Geneva');
		expect(mentors?.body.paragraphs[0]).toContain('19:30 for you, in Kolkata');
		expect(JSON.stringify(rows)).not.toContain('meet.example.org');
		const lines = await db.select().from(auditLines).where(like(auditLines.action, 'mentorship.session%'));
		expect(lines).toMatchObject([{ action: 'mentorship.session_planned', subjectId: planned.id }]);
	}));

test('what lies in the past is noted without a letter', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, id } = await underWay(db);
		await planSession(ctx, id, session({ startsAt: new Date('2021-01-20T14:00Z') }));
		expect(await written(db)).toEqual([]);
	}));

test('a session moves once for each change, and not over another’s move', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, id, mentor } = await underWay(db);
		const planned = session();
		await planSession(ctx, id, planned);
		await written(db);
		const move = { startsAt: at('21T14:00'), minutes: 60, place: planned.place, revision: 0 };
		await moveSession(as(ctx, mentor), id, planned.id, move);
		expect(await written(db)).toHaveLength(3);
		await moveSession(as(ctx, mentor), id, planned.id, move);
		expect(await written(db)).toHaveLength(0);
		await expect(
			moveSession(ctx, id, planned.id, { ...move, startsAt: at('22T14:00') })
		).rejects.toMatchObject({ refusal: { code: 'stale' } });
		const [row] = await db.select().from(mentorshipSessions);
		expect(row).toMatchObject({ startsAt: at('21T14:00'), revision: 1 });
	}));

test('a cancelled session stays, with a revision more, and can’t be moved', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, id } = await underWay(db);
		const planned = session();
		await planSession(ctx, id, planned);
		await written(db);
		await cancelSession(ctx, id, planned.id);
		expect((await written(db))[0]?.subject).toMatch(/^A session with .* is cancelled$/);
		const [row] = await db.select().from(mentorshipSessions);
		expect(row).toMatchObject({ cancelledAt: ctx.now, revision: 1 });
		await expect(cancelSession(ctx, id, planned.id)).rejects.toMatchObject({
			refusal: { code: 'wrong_state' }
		});
		const move = { startsAt: at('22T14:00'), minutes: 60, place: '', revision: 1 };
		await expect(moveSession(ctx, id, planned.id, move)).rejects.toMatchObject({
			refusal: { code: 'wrong_state' }
		});
	}));

test('notes of two people at once: the second one is told, and nothing is lost', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, id, mentor } = await underWay(db);
		const planned = session();
		await planSession(ctx, id, planned);
		await keepNotes(ctx, id, planned.id, { notes: 'We talked about grips.', version: 0 });
		await expect(
			keepNotes(as(ctx, mentor), id, planned.id, { notes: 'About handles.', version: 0 })
		).rejects.toMatchObject({ refusal: { code: 'stale', version: 1 } });
		const [row] = await db.select().from(mentorshipSessions);
		expect(row).toMatchObject({ notes: 'We talked about grips.', notesVersion: 1, revision: 0 });
	}));

test('sessions of another mentorship are not there', () =>
	rolledBack(database.db, async (db) => {
		const [here, other] = [await underWay(db), await aMentorship(db)];
		const planned = session();
		await planSession(here.ctx, here.id, planned);
		const [stranger] = other.members;
		if (!stranger) throw new Error('no member');
		const outside = as(here.ctx, stranger);
		const missing = { refusal: { code: 'not_found' } };
		await expect(planSession(outside, here.id, session())).rejects.toMatchObject(missing);
		await expect(cancelSession(outside, here.id, planned.id)).rejects.toMatchObject(missing);
		await expect(cancelSession(outside, other.mentorship.id, planned.id)).rejects.toMatchObject(missing);
		const notes = { notes: 'x', version: 0 };
		await expect(keepNotes(outside, other.mentorship.id, planned.id, notes)).rejects.toMatchObject(missing);
		await expect(keepNotes(here.ctx, 'nonsense', planned.id, notes)).rejects.toMatchObject(missing);
	}));

test('it begins once, and ends with a reason that cancels what was ahead', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, id, mentor, organiser } = await underWay(db);
		const [past, ahead] = [session({ startsAt: new Date('2021-01-20T14:00Z') }), session()];
		for (const one of [past, ahead]) await planSession(ctx, id, one);
		await beginMentorship(as(ctx, mentor), id);
		await expect(beginMentorship(organiser, id)).rejects.toMatchObject({ refusal: { code: 'wrong_state' } });
		await expect(finishMentorship(ctx, id)).rejects.toMatchObject({ refusal: { code: 'role_needed' } });
		await written(db);
		await endMentorshipEarly(organiser, id, 'The team moved on.');
		expect(await written(db)).toHaveLength(4);
		const [row] = await db.select().from(mentorships);
		expect(row).toMatchObject({ state: 'ended_early', endedAt: ctx.now, endReason: 'The team moved on.' });
		const sessions = await db.select().from(mentorshipSessions).orderBy(mentorshipSessions.startsAt);
		expect(sessions.map(({ cancelledAt, revision }) => [cancelledAt, revision])).toEqual([
			[null, 0],
			[ctx.now, 1]
		]);
	}));
