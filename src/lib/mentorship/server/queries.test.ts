import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { personAsActor } from '#lib/accounts/server/actor.ts';
import { teamMembers } from '#lib/teams/server/schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase, testNow } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aMentorship, aRelease } from '#tests/factories/mentorship.ts';
import { countingQueries } from '#tests/factories/queries.ts';
import { assignMentor } from './commands/assign-mentor.ts';
import { cancelSession, planSession } from './commands/sessions.ts';
import { eventMentorships, mentorshipCalendar, mentorshipPage, ownMentorships } from './queries.ts';

const database = testDatabase();
const wanted = { name: 'Maha Said', email: 'maha@example.org', partner: null, startsOn: '2021-04-12' };
const secondsAway = (seconds: number) => new Date(testNow.getTime() + seconds * 1000);

test('team, mentor and organisers see it; others, former members and other organisers do not', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, members, mentorship } = await aMentorship(db);
		const [lead, , former] = members;
		if (!lead || !former) throw new Error('no members');
		const ctx = aContext(db, { actor: owner });
		await assignMentor(ctx, event.id, mentorship.id, wanted);
		const { facts } = await mentorshipPage(ctx, mentorship.id);
		const mentor = await personAsActor(db, facts.mentorId ?? '');
		await db.update(teamMembers).set({ leftAt: testNow }).where(eq(teamMembers.personId, former.personId));
		const observer = await aPerson(db, { roles: [[event.id, 'observer']] });
		const stranger = await aPerson(db, { roles: [[(await anEvent(db)).event.id, 'owner']] });

		for (const actor of [lead, mentor, owner])
			expect(await mentorshipPage(as(ctx, actor), mentorship.id)).toMatchObject({
				mentor: 'Maha Said',
				endsOn: '2021-10-12',
				state: 'planned'
			});
		for (const actor of [former, observer, stranger]) {
			const missing = { refusal: { code: 'not_found' } };
			await expect(mentorshipPage(as(ctx, actor), mentorship.id)).rejects.toMatchObject(missing);
			await expect(mentorshipCalendar(as(ctx, actor), mentorship.id)).rejects.toMatchObject(missing);
			expect(await ownMentorships(as(ctx, actor))).toEqual([]);
		}
		for (const actor of [lead, mentor]) expect(await ownMentorships(as(ctx, actor))).toHaveLength(1);
		for (const id of [newId(), 'nonsense'])
			await expect(mentorshipPage(ctx, id)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
		expect((await eventMentorships(as(ctx, observer), event.id)).mentorships).toHaveLength(1);
		await expect(eventMentorships(as(ctx, lead), event.id)).rejects.toMatchObject({
			refusal: { code: 'role_needed' }
		});
	}));

test('a second before the results are out, nothing of it shows to anybody', () =>
	rolledBack(database.db, async (db) => {
		const world = await anEvent(db);
		await aRelease(db, world, secondsAway(1));
		const { event, owner, members, mentorship } = await aMentorship(db, world);
		const [lead] = members;
		if (!lead) throw new Error('no lead');
		for (const [seconds, many] of [
			[0, 0],
			[1, 1]
		] as const) {
			const ctx = aContext(db, { actor: owner, now: secondsAway(seconds) });
			expect((await eventMentorships(ctx, event.id)).mentorships).toHaveLength(many);
			expect(await ownMentorships(as(ctx, lead))).toHaveLength(many);
			const seen = await mentorshipPage(as(ctx, lead), mentorship.id).then(
				() => 1,
				() => 0
			);
			expect(seen).toBe(many);
		}
	}));

test('the next session is the first that is not over and not cancelled', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, members, mentorship } = await aMentorship(db);
		const [lead] = members;
		if (!lead) throw new Error('no lead');
		const organiser = aContext(db, { actor: owner });
		await assignMentor(organiser, event.id, mentorship.id, wanted);
		const ctx = as(organiser, lead);
		const plan = async (minutesAway: number) => {
			const session = { id: newId(), startsAt: secondsAway(minutesAway * 60), minutes: 30, place: '' };
			await planSession(ctx, mentorship.id, session);
			return session;
		};
		await plan(-30);
		const running = await plan(-29);
		const later = await plan(600);
		const cancelled = await plan(-10);
		await cancelSession(ctx, mentorship.id, cancelled.id);
		const nextAt = async () => (await eventMentorships(organiser, event.id)).mentorships[0]?.nextAt;
		expect(await nextAt()).toEqual(running.startsAt);
		await cancelSession(ctx, mentorship.id, running.id);
		expect(await nextAt()).toEqual(later.startsAt);
		const { sessions } = await mentorshipCalendar(ctx, mentorship.id);
		expect(sessions.map(({ cancelled, revision }) => [cancelled, revision])).toEqual([
			[false, 0],
			[true, 1],
			[true, 1],
			[false, 0]
		]);
	}));

test('a list takes as many queries for twelve as for one', async () => {
	const { db } = database;
	const world = await anEvent(db);
	await aRelease(db, world);
	const asked = async () => {
		const { queries, answer } = await countingQueries(database.url, (counted) =>
			eventMentorships(aContext(counted, { actor: world.owner }), world.event.id)
		);
		return { queries, rows: answer.mentorships.length };
	};
	await aMentorship(db, world);
	expect(await asked()).toEqual({ rows: 1, queries: 2 });
	for (let more = 0; more < 11; more++) await aMentorship(db, world);
	expect(await asked()).toEqual({ rows: 12, queries: 2 });
});
