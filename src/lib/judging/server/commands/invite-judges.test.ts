import { and, count, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { signInByInvitation } from '#lib/accounts/server/commands/sign-in.ts';
import { readerOf } from '#lib/accounts/server/sessions.ts';
import { grants, oneTimeTokens, people, sessions } from '#lib/accounts/server/schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase, testNow } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aJudge, anAssignment, aReview, aReviewRound, reviewNow } from '#tests/factories/judging.ts';
import { wishesFromAddresses } from '../../judge-list.ts';
import { assignments, judgeChallenges, judges } from '../schema.ts';
import { answerInvitation, changeOwnCapacity, changeOwnLanguages } from './answer-invitation.ts';
import { inviteJudges } from './invite-judges.ts';
import { changeJudge, remindJudge, withdrawJudge } from './manage-judge.ts';

const database = testDatabase();
const code = (expected: string) => ({ refusal: { code: expected } });
const standard = { capacity: 8, challengeIds: [] };
const listOf = (text: string) => ({ wishes: wishesFromAddresses(text), standard });

async function invitedBy(db: Database) {
	const made = await anEvent(db);
	return { ...made, ctx: aContext(db, { actor: made.owner }) };
}

/** The token in the link of the last letter to an address. */
async function tokenFor(db: Database, email: string): Promise<string> {
	const rows = await db.select().from(letters).where(eq(letters.email, email));
	return rows.at(-1)?.body.action?.href.split('/').at(-1) ?? '';
}

test('a list invites everybody once, makes accounts without a password, and leaves wrong lines alone', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, challenges } = await invitedBy(db);
		await aPerson(db, { name: 'Known Already', email: 'known@example.org' });
		const list = {
			...listOf('Ada <ada@example.org>\nNew Name <known@example.org>\nnobody'),
			standard: { capacity: 8, challengeIds: [challenges[0]?.id ?? ''] }
		};
		expect(await inviteJudges(ctx, event.id, list)).toBe(2);
		expect(await inviteJudges(ctx, event.id, list)).toBe(0);
		const rows = await db
			.select({
				name: people.name,
				state: judges.state,
				capacity: judges.capacity,
				password: people.passwordHash
			})
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.orderBy(people.name);
		expect(rows).toEqual([
			{ name: 'Ada', state: 'invited', capacity: 8, password: null },
			{ name: 'Known Already', state: 'invited', capacity: 8, password: null }
		]);
		expect(await db.select({ many: count() }).from(judgeChallenges)).toEqual([{ many: 2 }]);
		expect(await db.select({ secret: letters.secret }).from(letters)).toEqual([
			{ secret: true },
			{ secret: true }
		]);
	}));

test('the letter’s link opens this event’s desk, again and again, and nothing else', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event } = await invitedBy(db);
		await inviteJudges(ctx, event.id, listOf('ada@example.org'));
		const token = await tokenFor(db, 'ada@example.org');
		const nobody = aContext(db);
		await signInByInvitation(nobody, token, '');
		const session = await signInByInvitation(nobody, token, '');
		expect(session).toMatchObject({ scopeId: event.id, returnTo: `/events/${event.slug}/judge` });
		const { actor } = await readerOf(db, testNow, session.token);
		expect(actor).toMatchObject({ kind: 'person', boundTo: event.id, secondFactor: false });
		await answerInvitation(as(nobody, actor), event.id, 'accept');
		const { event: other } = await anEvent(db);
		await expect(answerInvitation(as(nobody, actor), other.id, 'accept')).rejects.toMatchObject(
			code('role_needed')
		);
		await expect(inviteJudges(as(nobody, actor), event.id, listOf('x@example.org'))).rejects.toMatchObject(
			code('role_needed')
		);
	}));

test('an organiser who came by a judge’s link does not organise', () =>
	rolledBack(database.db, async (db) => {
		const { owner, event } = await invitedBy(db);
		const bound = aContext(db, { actor: { ...owner, boundTo: event.id } });
		await expect(inviteJudges(bound, event.id, listOf('x@example.org'))).rejects.toMatchObject(
			code('sign_in_needed')
		);
	}));

test('an invitation that is taken back closes desk, links and sessions; finished reviews stay', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, review, handedIn } = await aReviewRound(db);
		const ctx = aContext(db, { actor: owner, now: reviewNow });
		await inviteJudges(ctx, event.id, listOf('ada@example.org'));
		const [judge] = await db.select().from(judges);
		const token = await tokenFor(db, 'ada@example.org');
		const session = await signInByInvitation(aContext(db, { now: reviewNow }), token, '');
		const { actor } = await readerOf(db, reviewNow, session.token);
		await answerInvitation(aContext(db, { actor, now: reviewNow }), event.id, 'accept');
		const [first, second] = handedIn;
		const done = await anAssignment(db, review, first!.entry, judge!);
		await aReview(db, done);
		await anAssignment(db, review, second!.entry, judge!);
		await withdrawJudge(ctx, event.id, judge!.id);
		await withdrawJudge(ctx, event.id, judge!.id);
		const held = await db.select().from(assignments).orderBy(assignments.withdrawnAt);
		expect(held.map(({ id, withdrawnAt }) => [id === done.id, withdrawnAt !== null])).toEqual([
			[false, true],
			[true, false]
		]);
		expect(await db.select().from(grants).where(eq(grants.role, 'judge'))).toEqual([]);
		expect(await db.select().from(oneTimeTokens).where(eq(oneTimeTokens.purpose, 'invitation'))).toEqual([]);
		expect(await db.select().from(sessions).where(eq(sessions.boundTo, event.id))).toEqual([]);
		await expect(signInByInvitation(aContext(db), token, '')).rejects.toMatchObject(code('link_spent'));
		expect(await inviteJudges(ctx, event.id, listOf('ada@example.org'))).toBe(1);
		expect(await db.select({ state: judges.state }).from(judges)).toEqual([{ state: 'invited' }]);
	}));

test('a “no” hands back what is not finished, and can become a “yes”', () =>
	rolledBack(database.db, async (db) => {
		const { event, review, handedIn } = await aReviewRound(db);
		const { judge, actor } = await aJudge(db, event);
		const ctx = aContext(db, { actor, now: reviewNow });
		for (const { entry } of handedIn) await anAssignment(db, review, entry, judge);
		await answerInvitation(ctx, event.id, 'decline');
		const [row] = await db.select().from(judges).where(eq(judges.id, judge.id));
		expect(row).toMatchObject({ state: 'declined', answeredAt: reviewNow });
		const left = await db.select({ at: assignments.withdrawnAt }).from(assignments);
		expect(left).toEqual([{ at: reviewNow }, { at: reviewNow }]);
		await answerInvitation(ctx, event.id, 'accept');
	}));

test('a judge says with the “yes” what they read, and can change it later', () =>
	rolledBack(database.db, async (db) => {
		const { event } = await aReviewRound(db);
		const { judge, actor } = await aJudge(db, event, { state: 'invited' });
		const ctx = aContext(db, { actor, now: reviewNow });
		const said = async () =>
			(await db.select().from(judges).where(eq(judges.id, judge.id))).map(({ languages }) => languages);
		await expect(changeOwnLanguages(ctx, event.id, ['en'])).rejects.toMatchObject(code('judge_not_accepted'));
		await answerInvitation(ctx, event.id, 'accept', ['en', 'sw']);
		expect(await said()).toEqual([['en', 'sw']]);
		await changeOwnLanguages(ctx, event.id, ['fr']);
		expect(await said()).toEqual([['fr']]);
	}));

test.each([
	['more', 9, 0],
	['as many as are begun', 1, 2],
	['fewer than are begun', 0, 2]
])('a judge who takes %s', (_, capacity, back) =>
	rolledBack(database.db, async (db) => {
		const { event, review, handedIn } = await aReviewRound(db, { entries: 3 });
		const { judge, actor } = await aJudge(db, event, { capacity: 3 });
		const held = [];
		for (const { entry } of handedIn) held.push(await anAssignment(db, review, entry, judge));
		await aReview(db, held[0]!, { state: 'draft', values: [1] });
		const ctx = aContext(db, { actor, now: reviewNow });
		expect(await changeOwnCapacity(ctx, event.id, capacity)).toBe(back);
		const [first] = await db.select().from(assignments).where(eq(assignments.id, held[0]!.id));
		expect(first?.withdrawnAt).toBeNull();
	})
);

test('a reminder goes out once a day, and only where something is open', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, review, handedIn } = await aReviewRound(db, { entries: 1 });
		const { judge } = await aJudge(db, event, { email: 'ada@example.org' });
		const ctx = aContext(db, { actor: owner, now: reviewNow });
		await expect(remindJudge(ctx, event.id, judge.id)).rejects.toMatchObject(code('wrong_state'));
		await anAssignment(db, review, handedIn[0]!.entry, judge);
		await remindJudge(ctx, event.id, judge.id);
		await remindJudge(ctx, event.id, judge.id);
		const sent = await db.select().from(letters).where(eq(letters.email, 'ada@example.org'));
		expect(sent).toHaveLength(1);
	}));

test('capacity and challenges are changed, and those of another event are ignored', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, challenges } = await invitedBy(db);
		const other = await anEvent(db);
		const { judge } = await aJudge(db, event);
		const wanted = [challenges[1]?.id ?? '', other.challenges[0]?.id ?? ''];
		await changeJudge(ctx, event.id, { judge: judge.id, capacity: 3, challenges: wanted });
		const rows = await db
			.select()
			.from(judgeChallenges)
			.where(and(eq(judgeChallenges.judgeId, judge.id)));
		expect(rows.map(({ challengeId }) => challengeId)).toEqual([challenges[1]?.id]);
		await expect(
			changeJudge(as(ctx, other.owner), other.event.id, { judge: judge.id, capacity: 3, challenges: [] })
		).rejects.toMatchObject(code('not_found'));
	}));
