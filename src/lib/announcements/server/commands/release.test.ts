import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { allocateAwards, allocateByHand } from '#lib/awards/server/commands/allocate.ts';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { closeRound } from '#lib/judging/server/commands/close-round.ts';
import { approveComments } from '#lib/judging/server/commands/look-at-comments.ts';
import { commentBoard } from '#lib/judging/server/feedback/comments.ts';
import { mentorships } from '#lib/mentorship/server/schema.ts';
import { decide } from '#lib/judging/server/commands/decide.ts';
import { reopenRound } from '#lib/rounds/server/commands/reopen-round.ts';
import { releases } from '#lib/rounds/server/schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aJudge, anAssignment, aReview, aReviewRound } from '#tests/factories/judging.ts';
import { tellRelease, watchReleases } from '../jobs.ts';
import { ownOutcome, publicResults, publicShortlists } from '../queries.ts';
import { publicQuorums } from '../round-quorums.ts';
import { cancelRelease, confirmRelease, proposeRelease } from './release.ts';

const database = testDatabase();
const reviewing = new Date('2021-03-15T12:00Z');
const panelling = new Date('2021-03-26T12:00Z');
const ceremony = new Date('2021-04-22T13:00Z');
/** One judge has read: below the floor of two. */
const thin = { atQuorum: 'The other judge is ill.' };
const refused = (code: string) => ({ refusal: { code } });

/** A hackathon with three entries in one challenge, all read by one judge: 5, 4 and 4 of 5 everywhere. */
async function aContest(db: Database, values = [5, 4, 4]) {
	const made = await aReviewRound(db, { entries: values.length });
	const { judge } = await aJudge(db, made.event);
	for (const [index, value] of values.entries()) {
		const entry = made.handedIn[index]?.entry;
		if (!entry) throw new Error('an entry for each value');
		const assignment = await anAssignment(db, made.review, entry, judge);
		await aReview(db, assignment, {
			values: [value, value, value, value, value],
			commentForTeam: `Well done, ${index}`,
			commentForPanel: `For the panel only, ${index}`
		});
	}
	const second = await aPerson(db, { roles: [[made.event.id, 'organiser']] });
	const panel = made.rounds[2];
	if (!panel) throw new Error('the template has a panel');
	return { ...made, second, panel, ctx: aContext(db, { actor: made.owner, now: reviewing }) };
}

type Contest = Awaited<ReturnType<typeof aContest>>;

/** Close the review, let the panel place the entries in their order, close the panel, give the awards. */
async function finish(ctx: Context, { event, review, panel, handedIn }: Contest) {
	await closeRound(ctx, event.id, review.id, thin);
	const later = { ...ctx, now: panelling };
	for (const [index, { entry }] of handedIn.entries())
		await decide(later, {
			...{ eventId: event.id, roundId: panel.id, entryId: entry.id },
			place: index + 1,
			reason: 'The panel agreed.'
		});
	await closeRound(later, event.id, panel.id);
	return allocateAwards(later, event.id);
}

test('from the last review to the winners', () =>
	rolledBack(database.db, async (db) => {
		const contest = await aContest(db);
		const { event, panel, second, handedIn, owner, ctx } = contest;
		const looked = { state: 'waiting', page: 1 } as const;
		const { comments } = await commentBoard(ctx, event.id, contest.review.id, looked);
		await approveComments(ctx, { eventId: event.id, roundId: contest.review.id }, comments.slice(0, 1));
		expect(await finish(ctx, contest)).toBe(3);

		const id = newId();
		const wanted = { id, eventId: event.id, roundId: panel.id, challengeId: null, releaseAt: ceremony };
		const then = { ...ctx, now: panelling };
		await proposeRelease(then, wanted);
		await proposeRelease(then, wanted);
		await expect(confirmRelease(then, event.id, id)).rejects.toMatchObject(refused('second_person_needed'));
		await confirmRelease(as(then, second), event.id, id);

		const lead = handedIn[0]?.lead ?? owner;
		const before = { ...ctx, now: new Date(ceremony.getTime() - 1) };
		expect(await publicResults(before, event.id)).toEqual([]);
		expect(await publicQuorums(before, event.id)).toEqual([]);
		await expect(ownOutcome(as(before, lead), event.id)).rejects.toMatchObject(refused('not_found'));
		await watchReleases(before);
		await tellRelease(before, { releaseId: id });
		expect(await letterSubjects(db)).toEqual([]);

		const at = { ...ctx, now: ceremony };
		expect(await publicQuorums(at, event.id)).toMatchObject([{ name: 'Review', least: 2, entries: 3 }]);
		const [challenge] = await publicResults(at, event.id);
		expect(challenge?.winners.map(({ place, title }) => [place, title])).toEqual([
			[1, 'Idea 1'],
			[2, 'Idea 2'],
			[3, 'Idea 3']
		]);
		await tellRelease(at, { releaseId: id });
		await tellRelease(at, { releaseId: id });
		expect(await letterSubjects(db)).toEqual(Array(3).fill('A test event: the results are out'));
		const own = await ownOutcome(as(at, lead), event.id);
		expect(own).toMatchObject({
			award: 'First place',
			placed: { place: 1, of: 3 },
			comments: ['Well done, 0']
		});
		const written = JSON.stringify(await db.select().from(letters));
		expect(written).not.toContain('For the panel only');
		// Nobody has looked at what was written for the second.
		expect(written).not.toContain('Well done, 1');
		expect(await db.select({ months: mentorships.months }).from(mentorships)).toEqual([{ months: 6 }]);

		await expect(cancelRelease(at, event.id, id)).rejects.toMatchObject(refused('already_released'));
		const reason = 'We miscounted';
		await expect(reopenRound(at, { eventId: event.id, roundId: panel.id, reason })).rejects.toMatchObject(
			refused('already_released')
		);
	}));

async function letterSubjects(db: Database): Promise<string[]> {
	const rows = await db
		.select({ subject: letters.subject })
		.from(letters)
		.where(sql`${letters.onceKey} like 'release:%'`);
	return rows.map(({ subject }) => subject);
}

test('nothing is released before the round is closed and the awards are given', () =>
	rolledBack(database.db, async (db) => {
		const contest = await aContest(db);
		const { event, panel, review, ctx, handedIn } = contest;
		const results = { id: newId(), eventId: event.id, roundId: panel.id, challengeId: null, releaseAt: null };
		await expect(proposeRelease(ctx, results)).rejects.toMatchObject(refused('not_ready_to_release'));
		await expect(allocateAwards(ctx, event.id)).rejects.toMatchObject(refused('no_final_standings'));

		await closeRound(ctx, event.id, review.id, thin);
		const shortlist = { ...results, id: newId(), roundId: review.id };
		await proposeRelease(ctx, shortlist);
		expect(await publicShortlists(ctx, event.id)).toEqual([]);
		await confirmRelease(as(ctx, contest.second), event.id, shortlist.id);
		const [list] = await publicShortlists(ctx, event.id);
		expect(list?.entries.map(({ title }) => title)).toEqual(['Idea 1', 'Idea 2', 'Idea 3']);
		await tellRelease(ctx, { releaseId: shortlist.id });
		expect(await letterSubjects(db)).toEqual(handedIn.map(() => 'A test event: who goes on'));
	}));

test('a tie at the cut waits for a person, and the reason is frozen with the place', () =>
	rolledBack(database.db, async (db) => {
		const { event, review, ctx, handedIn } = await aContest(db, [5, 5, 5, 5, 5, 4, 4]);
		await expect(closeRound(ctx, event.id, review.id)).rejects.toMatchObject(refused('tie_at_cut'));
		const entryId = handedIn[6]?.entry.id ?? '';
		await decide(ctx, {
			eventId: event.id,
			roundId: review.id,
			entryId,
			place: 6,
			reason: 'Tried by more people'
		});
		await closeRound(ctx, event.id, review.id, thin);
		const frozen = await db.execute<{ place: number; goes_on: boolean; reason: string }>(
			sql`select place, goes_on, reason from standings where entry_id = ${entryId} and place is not null`
		);
		expect([...frozen]).toEqual([{ place: 6, goes_on: true, reason: 'Tried by more people' }]);
		await expect(closeRound(ctx, event.id, review.id)).rejects.toMatchObject(refused('round_closed'));
		await expect(db.transaction((tx) => tx.execute(sql`update standings set place = 1`))).rejects.toThrow();
	}));

test('an award given by hand needs an entry of its challenge, and nothing moves once the release is confirmed', () =>
	rolledBack(database.db, async (db) => {
		const contest = await aContest(db);
		const { event, panel, second, challenges, handedIn, ctx } = contest;
		await finish(ctx, contest);
		const then = { ...ctx, now: panelling };
		const [elsewhere] = await db
			.select()
			.from(awards)
			.where(and(eq(awards.challengeId, challenges[1]?.id ?? ''), eq(awards.place, 1)));
		const gift = { id: newId(), eventId: event.id, awardId: elsewhere?.id ?? '', reason: 'Why not' };
		const entryId = handedIn[2]?.entry.id ?? '';
		await expect(allocateByHand(then, { ...gift, entryId })).rejects.toMatchObject(
			refused('other_challenge')
		);

		const [first] = await db
			.select()
			.from(awards)
			.where(and(eq(awards.challengeId, challenges[0]?.id ?? ''), eq(awards.place, 1)));
		await allocateByHand(then, { ...gift, awardId: first?.id ?? '', entryId });
		expect(
			await db
				.select()
				.from(allocations)
				.where(eq(allocations.awardId, first?.id ?? ''))
		).toHaveLength(2);

		const id = newId();
		await proposeRelease(then, {
			id,
			eventId: event.id,
			roundId: panel.id,
			challengeId: null,
			releaseAt: null
		});
		await confirmRelease(as(then, second), event.id, id);
		await expect(allocateAwards(then, event.id)).rejects.toMatchObject(refused('already_released'));
	}));

test('a closed round opens again by two people, and its old standings stay', () =>
	rolledBack(database.db, async (db) => {
		const { event, review, second, ctx } = await aContest(db);
		await closeRound(ctx, event.id, review.id, thin);
		const wish = { eventId: event.id, roundId: review.id, reason: 'A review came by post' };
		expect(await reopenRound(ctx, wish)).toBe('proposed');
		await expect(reopenRound(ctx, wish)).rejects.toMatchObject(refused('second_person_needed'));
		expect(await reopenRound(as(ctx, second), wish)).toBe('reopened');
		await closeRound(ctx, event.id, review.id, thin);
		const [many] = await db.execute<{ many: string }>(
			sql`select count(*) as many from freezes where round_id = ${review.id}`
		);
		expect(Number(many?.many)).toBe(2);
	}));

test('organisers of another event can do none of it', () =>
	rolledBack(database.db, async (db) => {
		const contest = await aContest(db);
		const { event, panel, review, ctx } = contest;
		const stranger = as(ctx, (await aReviewRound(db)).owner);
		const wanted = { id: newId(), eventId: event.id, roundId: panel.id, challengeId: null, releaseAt: null };
		await expect(closeRound(stranger, event.id, review.id)).rejects.toMatchObject(refused('role_needed'));
		await expect(proposeRelease(stranger, wanted)).rejects.toMatchObject(refused('role_needed'));
		await expect(allocateAwards(stranger, event.id)).rejects.toMatchObject(refused('role_needed'));
		expect(await db.select().from(releases)).toEqual([]);
	}));
