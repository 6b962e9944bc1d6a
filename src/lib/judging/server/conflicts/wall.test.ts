import { and, eq, isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Person } from '#lib/foundation/actor.ts';
import { newId } from '#lib/foundation/ids.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { personAsActor } from '#lib/accounts/server/actor.ts';
import { grants, people } from '#lib/accounts/server/schema.ts';
import { partners } from '#lib/events/server/schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase, testNow } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aJudge, anAssignment, aReview, aReviewRound, reviewNow } from '#tests/factories/judging.ts';
import { aTeam } from '#tests/factories/team.ts';
import { declareConflict } from '../commands/declare-conflict.ts';
import { inviteJudges } from '../commands/invite-judges.ts';
import { judgeDesk } from '../judge-desk.ts';
import { reviewSheet } from '../review-sheet.ts';
import { reviewsForRanking } from '../reviews-for-ranking.ts';
import { roundConsole } from '../round-console.ts';
import { assignments } from '../schema.ts';
import { nameJudge, takeNameBack } from './commands/name-judge.ts';
import { nameTie, takeTieBack } from './commands/name-tie.ts';
import { addConflict, liftConflict, matchName, restoreConflict } from './commands/settle.ts';
import { mentorTies } from './schema.ts';
import { knownWalls, standingTies } from './ties.ts';

const database = testDatabase();
const code = (expected: string) => ({ refusal: { code: expected } });

/** A review round with two entries that one judge holds; the first is reviewed. */
async function aScene(db: Database, judgeWishes: Parameters<typeof aJudge>[2] = {}) {
	const made = await aReviewRound(db, { entries: 2 });
	const [first, second] = made.handedIn;
	if (!first || !second) throw new Error('entries were made');
	const { judge, actor } = await aJudge(db, made.event, { name: 'Ada Novak', ...judgeWishes });
	const assignment = await anAssignment(db, made.review, first.entry, judge);
	await anAssignment(db, made.review, second.entry, judge);
	await aReview(db, assignment);
	const ctx = aContext(db, { actor, now: reviewNow });
	return { ...made, first, second, judge, actor, assignment, ctx };
}

const kinds = async (db: Database, eventId: string) =>
	(await standingTies(db, eventId)).map(({ kind, hard }) => `${kind}${hard ? '' : ' (soft)'}`).sort();
const held = async (db: Database, judgeId: string) =>
	(
		await db
			.select({ entryId: assignments.entryId })
			.from(assignments)
			.where(and(eq(assignments.judgeId, judgeId), isNull(assignments.withdrawnAt)))
	).map(({ entryId }) => entryId);
const lines = async (db: Database, subjectId: string) =>
	(
		await db
			.select({ action: auditLines.action })
			.from(auditLines)
			.where(eq(auditLines.subjectId, subjectId))
			.orderBy(auditLines.arrival)
	).map(({ action }) => action);

test('a team names a judge mid-round: the assignment goes, its scores do not count, the judge is told and not by whom', () =>
	rolledBack(database.db, async (db) => {
		const { event, review, first, second, judge, ctx } = await aScene(db);
		expect((await reviewsForRanking(db, review.id)).scores).not.toEqual([]);
		const team = as(ctx, first.lead);
		const words = {
			id: newId(),
			name: 'Novak, Ada',
			organisation: 'Lab',
			email: '',
			note: 'She is my aunt.'
		};
		await nameJudge(team, first.team.id, words);
		await nameJudge(team, first.team.id, words);
		expect(await kinds(db, event.id)).toEqual(['team_named']);
		expect(await held(db, judge.id)).toEqual([second.entry.id]);
		expect((await reviewsForRanking(db, review.id)).scores).toEqual([]);
		const told = await db.select().from(letters);
		expect(told).toHaveLength(1);
		expect(JSON.stringify(told)).not.toContain('aunt');
		expect(await lines(db, first.team.id)).toEqual(['conflict.judge_named']);
		await expect(takeNameBack(team, first.team.id, words.id)).rejects.toMatchObject(code('names_stand'));
	}));

test('a team names five at most, its members only, and takes a name back before judging begins', () =>
	rolledBack(database.db, async (db) => {
		const { event } = await anEvent(db);
		const { team, lead } = await aTeam(db, event);
		const ctx = aContext(db, { actor: lead });
		const words = () => ({
			id: newId(),
			name: 'Some Body',
			organisation: 'Lab',
			email: '',
			note: 'A rival.'
		});
		const one = words();
		await expect(nameJudge(as(ctx, await aPerson(db)), team.id, one)).rejects.toMatchObject(
			code('not_yours')
		);
		await nameJudge(ctx, team.id, one);
		for (let n = 0; n < 4; n++) await nameJudge(ctx, team.id, words());
		await expect(nameJudge(ctx, team.id, words())).rejects.toMatchObject(code('names_enough'));
		await takeNameBack(ctx, team.id, one.id);
		await nameJudge(ctx, team.id, words());
	}));

test('a judge who is invited later is matched with what teams said before', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, first, ctx } = await aScene(db);
		const named = {
			id: newId(),
			name: 'Lu Xun',
			organisation: '',
			email: 'lu@pens.org.cn',
			note: 'A rival.'
		};
		await nameJudge(as(ctx, first.lead), first.team.id, named);
		expect(await kinds(db, event.id)).toEqual([]);
		const wish = {
			row: 1,
			email: 'lu@pens.org.cn',
			name: 'X. Lu',
			challenges: '',
			capacity: '',
			organisation: ''
		};
		await inviteJudges(as(ctx, owner), event.id, {
			standard: { capacity: 5, challengeIds: [] },
			wishes: [{ ...wish, languages: [], expertise: [], challenges: [] }]
		});
		expect(await kinds(db, event.id)).toEqual(['team_named']);
	}));

test('a judge names an organisation and a person; what one side said the other can’t take back', () =>
	rolledBack(database.db, async (db) => {
		const { event, first, second, judge, ctx, assignment } = await aScene(db);
		await db.update(people).set({ organisation: 'Univ. of Leeds' }).where(eq(people.id, first.lead.personId));
		const tie = { about: 'organisation', name: 'University of Leeds', email: '', note: '' } as const;
		const id = newId();
		await nameTie(ctx, event.id, { ...tie, id });
		expect(await held(db, judge.id)).toEqual([second.entry.id]);
		await expect(reviewSheet(ctx, event.id, assignment.id)).rejects.toMatchObject(code('not_found'));
		await nameJudge(as(ctx, first.lead), first.team.id, {
			...{ id: newId(), name: 'Ada Novak', organisation: 'x', email: '', note: 'A rival.' }
		});
		expect(await kinds(db, event.id)).toEqual(['team_named', 'tie_named']);
		await takeTieBack(ctx, event.id, id);
		expect(await kinds(db, event.id)).toEqual(['team_named']);
		const other = await aJudge(db, event);
		await nameTie(as(ctx, other.actor), event.id, { ...tie, id: newId() });
		await expect(takeTieBack(ctx, event.id, id)).rejects.toMatchObject(code('not_found'));
		expect(await lines(db, judge.id)).toEqual(['conflict.tie_named', 'conflict.tie_taken_back']);
	}));

test('organisers add, set aside with a reason, and let count again; never what a judge said, nor about themselves', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, first, second, judge, actor, assignment, ctx } = await aScene(db);
		const organiser = as(ctx, owner);
		const pair = { judgeId: judge.id, entryId: second.entry.id };
		const said = { judgeId: judge.id, number: second.entry.number ?? 0 };
		await expect(addConflict(ctx, event.id, { ...said, hard: true, note: 'x' })).rejects.toMatchObject(
			code('role_needed')
		);
		await addConflict(organiser, event.id, { ...said, hard: true, note: 'Married.' });
		expect(await held(db, judge.id)).toEqual([first.entry.id]);
		const lift = { ...pair, kind: 'organiser', reason: 'Another person of that name.' } as const;
		await liftConflict(organiser, event.id, lift);
		expect(await kinds(db, event.id)).toEqual([]);
		await restoreConflict(organiser, event.id, lift);
		expect(await kinds(db, event.id)).toEqual(['organiser']);
		await addConflict(organiser, event.id, { ...said, hard: false, note: 'Only cousins.' });
		expect(await kinds(db, event.id)).toEqual(['organiser (soft)']);
		expect(await lines(db, second.entry.id)).toEqual([
			...['conflict.added', 'conflict.lifted', 'conflict.restored', 'conflict.added']
		]);

		await declareConflict(ctx, event.id, assignment.id, '');
		const declared = { judgeId: judge.id, entryId: first.entry.id, kind: 'declared', reason: 'x' } as const;
		await expect(liftConflict(organiser, event.id, declared)).rejects.toMatchObject(code('conflict_pinned'));
		await expect(liftConflict(organiser, event.id, { ...lift, kind: 'mentor' })).rejects.toMatchObject(
			code('not_found')
		);
		await db
			.insert(grants)
			.values({ personId: actor.personId, scopeId: event.id, role: 'organiser', grantedAt: testNow });
		const both = as(ctx, { ...(await personAsActor(db, actor.personId)), secondFactor: true });
		await expect(liftConflict(both, event.id, lift)).rejects.toMatchObject(code('conflict_own'));
	}));

test('an organiser says whom a team means', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, first, second, judge, ctx } = await aScene(db);
		const named = { id: newId(), name: 'Auntie A', organisation: 'Lab', email: '', note: 'My aunt.' };
		await nameJudge(as(ctx, first.lead), first.team.id, named);
		await matchName(as(ctx, owner), event.id, named.id, judge.id);
		expect(await held(db, judge.id)).toEqual([second.entry.id]);
		const elsewhere = await anEvent(db);
		await expect(
			matchName(as(ctx, elsewhere.owner), elsewhere.event.id, named.id, judge.id)
		).rejects.toMatchObject(code('not_found'));
	}));

test('team mates of another event, teams that one mentored, and sponsors', () =>
	rolledBack(database.db, async (db) => {
		const { event, first, actor, judge } = await aScene(db, { organisation: 'Coalition' });
		const before = await anEvent(db);
		await aTeam(db, before.event, { members: [actor, first.lead] });
		expect(await kinds(db, event.id)).toEqual(['team_mate']);
		await db.insert(mentorTies).values({ personId: actor.personId, teamId: first.team.id, since: testNow });
		await db.insert(partners).values({
			...{ eventId: event.id, position: 99, level: 'gold' },
			name: { en: 'The Coalition', fr: 'La coalition' }
		});
		expect(await kinds(db, event.id)).toEqual(['mentor', 'sponsor (soft)', 'sponsor (soft)', 'team_mate']);
		expect(await knownWalls(db, event.id)).toMatchObject([
			{ judgeId: judge.id, entryId: first.entry.id, kind: 'team_mate' }
		]);
	}));

test('what comes to stand between a judge and an entry hides it on the desk, and shows to organisers', () =>
	rolledBack(database.db, async (db) => {
		const { event, first, second, judge, assignment, ctx } = await aScene(db, { organisation: 'The Lab' });
		const titles = async () => (await judgeDesk(ctx, event.id, null)).entries.map(({ title }) => title);
		expect(await titles()).toHaveLength(2);
		await db.update(people).set({ organisation: 'Lab' }).where(eq(people.id, first.lead.personId));
		expect(await titles()).toEqual([second.entry.content.title]);
		await expect(reviewSheet(ctx, event.id, assignment.id)).rejects.toMatchObject(code('not_found'));
		expect(await held(db, judge.id)).toHaveLength(2);
	}));

test('whoever judges and organises does not see how an entry of conflict stands, nor can they work it out', () =>
	rolledBack(database.db, async (db) => {
		const { event, review, first, owner, actor, ctx } = await aScene(db);
		await db
			.insert(grants)
			.values({ personId: actor.personId, scopeId: event.id, role: 'organiser', grantedAt: testNow });
		const both: Person = { ...(await personAsActor(db, actor.personId)), secondFactor: true };
		const look = async (reader: Person) => roundConsole(as(ctx, reader), event.id, review.id);
		expect((await look(both)).rows).toHaveLength(2);
		await nameJudge(as(ctx, first.lead), first.team.id, {
			...{ id: newId(), name: 'Ada Novak', organisation: 'x', email: '', note: 'A rival.' }
		});
		const { rows, withheld } = await look(both);
		expect({ withheld, places: rows.map(({ place }) => place) }).toEqual({ withheld: 1, places: [null] });
		expect(rows.some(({ entryId }) => entryId === first.entry.id)).toBe(false);
		expect((await look(owner)).rows).toHaveLength(2);
	}));

test('the console says whether the order holds without reviews across a soft conflict', () =>
	rolledBack(database.db, async (db) => {
		const { event, review, owner, first, second, judge, ctx } = await aScene(db);
		const other = await aJudge(db, event);
		await aReview(db, await anAssignment(db, review, second.entry, other.judge), { values: [4, 4, 4, 4, 4] });
		const soft = async () => (await roundConsole(as(ctx, owner), event.id, review.id)).soft;
		expect(await soft()).toBeNull();
		const said = { judgeId: judge.id, number: first.entry.number ?? 0, hard: false, note: 'Cousins.' };
		await addConflict(as(ctx, owner), event.id, said);
		const { reviews, changes } = (await soft()) ?? {};
		expect(reviews).toBe(1);
		expect(changes).toContainEqual({
			...{ entryId: first.entry.id, number: first.entry.number },
			...{ before: expect.any(Number), after: null }
		});
	}));
