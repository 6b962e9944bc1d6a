import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { roundSettings } from '#lib/rounds/round.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aJudge, anAssignment, aReview, aReviewRound, reviewNow } from '#tests/factories/judging.ts';
import type { CommentState } from '../../feedback/comment.ts';
import { commentBoard, readableComments, waitingComments } from '../feedback/comments.ts';
import { reviews } from '../schema.ts';
import { closeRound } from './close-round.ts';
import { approveComments, withholdComment } from './look-at-comments.ts';

const database = testDatabase();
const refused = (code: string) => ({ refusal: { code } });

/** Two entries read by one judge, who wrote to both teams. */
async function aRound(db: Database) {
	const made = await aReviewRound(db, { entries: 2 });
	const { judge, actor } = await aJudge(db, made.event, { name: 'Ines Moreau', email: 'ines@example.org' });
	const written = [];
	for (const [at, { entry }] of made.handedIn.entries()) {
		const commentForTeam = at === 0 ? 'A good idea.' : 'Call Moreau, this is stupid.';
		written.push(await aReview(db, await anAssignment(db, made.review, entry, judge), { commentForTeam }));
	}
	const ctx = aContext(db, { actor: made.owner, now: reviewNow });
	const where = { eventId: made.event.id, roundId: made.review.id };
	const board = (state: CommentState = 'waiting', reader: Context = ctx) =>
		commentBoard(reader, made.event.id, made.review.id, { state, page: 1 });
	const read = async () => {
		const ids = made.handedIn.map(({ entry }) => entry.id);
		return (await readableComments(db, made.event.id, ids)).map(({ words }) => words);
	};
	return { ...made, judge, actor, written, ctx, where, board, read };
}

test('a comment waits until somebody has looked; what looks odd carries a sign', () =>
	rolledBack(database.db, async (db) => {
		const { event, ctx, board, read, where } = await aRound(db);
		expect(await read()).toEqual([]);
		expect(await waitingComments(ctx, event.id)).toMatchObject([{ many: 2 }]);
		const { comments, counts } = await board();
		expect(counts).toEqual({ waiting: 2, approved: 0, withheld: 0 });
		expect(comments.map(({ hints, judge }) => [judge, hints])).toEqual([
			['Ines Moreau', []],
			['Ines Moreau', ['judge_name', 'rough']]
		]);
		expect(await approveComments(ctx, where, comments.slice(0, 1))).toBe(1);
		expect(await read()).toEqual(['A good idea.']);
		expect((await board('approved')).comments.map(({ words }) => words)).toEqual(['A good idea.']);
		expect(await db.$count(auditLines, eq(auditLines.action, 'review.comments_approved'))).toBe(1);
	}));

test('what was withheld is not read, and the judge is asked to write anew; what they write then waits', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, board, read, where, written } = await aRound(db);
		const [, comment] = (await board()).comments;
		if (!comment) throw new Error('two comments');
		await withholdComment(ctx, where, { comment, reason: 'Too rough', ask: true });
		expect((await board('withheld')).comments).toMatchObject([{ reason: 'Too rough' }]);
		expect(await read()).toEqual([]);
		const [letter] = await db.select().from(letters).where(eq(letters.email, 'ines@example.org'));
		expect(JSON.stringify(letter?.body)).toMatch(/this is stupid.+Too rough/);

		const better = { commentForTeam: 'Try it with more people.' };
		await db
			.update(reviews)
			.set(better)
			.where(eq(reviews.id, written[1]?.id ?? ''));
		expect((await board()).counts).toEqual({ waiting: 2, approved: 0, withheld: 0 });
		await expect(approveComments(ctx, where, [comment])).rejects.toMatchObject(refused('comment_changed'));
		expect(await approveComments(ctx, where, [comment, ...(await board()).comments])).toBe(2);
		expect((await read()).toSorted()).toEqual(['A good idea.', 'Try it with more people.']);
	}));

test('where nobody has to look first, all is read but what was withheld', () =>
	rolledBack(database.db, async (db) => {
		const { event, review, ctx, board, read, where } = await aRound(db);
		const settings = { ...roundSettings.parse(review.settings), looksAtComments: false };
		await db.update(rounds).set({ settings }).where(eq(rounds.id, review.id));
		expect((await read()).length).toBe(2);
		expect(await waitingComments(ctx, event.id)).toEqual([]);
		const [, comment] = (await board()).comments;
		if (comment) await withholdComment(ctx, where, { comment, reason: 'Too rough', ask: false });
		expect(await read()).toEqual(['A good idea.']);
	}));

test('after the closing nobody can be asked to write anew, but looking goes on', () =>
	rolledBack(database.db, async (db) => {
		const { event, review, ctx, board, where } = await aRound(db);
		await closeRound(ctx, event.id, review.id, { atQuorum: 'One judge was there' });
		const [first, second] = (await board()).comments;
		if (!first || !second) throw new Error('two comments');
		await expect(
			withholdComment(ctx, where, { comment: second, reason: 'Too rough', ask: true })
		).rejects.toMatchObject(refused('round_closed'));
		await withholdComment(ctx, where, { comment: second, reason: 'Too rough', ask: false });
		expect(await approveComments(ctx, where, [first])).toBe(1);
	}));

test('observers look and decide nothing; judges, teams and organisers of other events see nothing', () =>
	rolledBack(database.db, async (db) => {
		const { event, actor, handedIn, ctx, board, where } = await aRound(db);
		const { comments } = await board();
		const observer = as(ctx, await aPerson(db, { roles: [[event.id, 'observer']] }));
		expect((await board('waiting', observer)).comments).toHaveLength(2);
		await expect(approveComments(observer, where, comments)).rejects.toMatchObject(refused('role_needed'));
		const stranger = (await aReviewRound(db)).owner;
		for (const other of [actor, handedIn[0]?.lead ?? actor, stranger]) {
			await expect(board('waiting', as(ctx, other))).rejects.toMatchObject(refused('role_needed'));
			await expect(waitingComments(as(ctx, other), event.id)).rejects.toMatchObject(refused('role_needed'));
		}
		const elsewhere = { eventId: (await aReviewRound(db)).event.id, roundId: where.roundId };
		await expect(approveComments(as(ctx, stranger), elsewhere, comments)).rejects.toMatchObject(
			refused('role_needed')
		);
	}));
