import { asc, count, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Actor } from '#lib/foundation/actor.ts';
import { newId } from '#lib/foundation/ids.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';
import { aContext, aPerson, rolledBack, testDatabase, testNow } from '#tests/factories/context.ts';
import { aJudge, anAssignment, aReviewRound, reviewNow } from '#tests/factories/judging.ts';
import { assignments, criteria, judges, reviews, scores } from '../schema.ts';
import { declareConflict } from './declare-conflict.ts';
import { saveReview } from './save-review.ts';

const database = testDatabase();

async function aSheetToFill(db: Database) {
	const round = await aReviewRound(db, { entries: 1 });
	const [first] = round.handedIn;
	if (!first) throw new Error('an entry was made');
	const { judge, actor } = await aJudge(db, round.event);
	const assignment = await anAssignment(db, round.review, first.entry, judge);
	const asked = await db
		.select({ id: criteria.id })
		.from(criteria)
		.where(eq(criteria.roundId, round.review.id))
		.orderBy(asc(criteria.position));
	const ids = asked.map(({ id }) => id);
	const all = (value: number) => new Map(ids.map((id) => [id, value]));
	return { ...round, entry: first.entry, judge, actor, assignment, ids, all };
}

const empty = { version: 0, commentForTeam: '', commentForPanel: '', scores: new Map(), finish: false };
const code = (expected: string) => ({ refusal: { code: expected } });

test('a draft, then finished: what is stored, counted by version, and in the log', () =>
	rolledBack(database.db, async (db) => {
		const { actor, assignment, ids, all, event } = await aSheetToFill(db);
		const ctx = aContext(db, { actor, now: reviewNow });
		const some = new Map([[ids[0] ?? '', 4]]);
		const draft = await saveReview(ctx, assignment.id, { ...empty, scores: some, commentForTeam: 'Good' });
		expect(draft).toMatchObject({ version: 1, state: 'draft', savedAt: reviewNow });
		const later = new Date('2021-03-11T12:00Z');
		const done = await saveReview({ ...ctx, now: later }, assignment.id, {
			...empty,
			...{ version: 1, scores: all(3), commentForTeam: 'Good', finish: true }
		});
		const words = { commentForTeam: 'Good', commentForPanel: '', scores: Object.fromEntries(all(3)) };
		expect(done).toEqual({ reviewId: draft.reviewId, version: 2, state: 'submitted', savedAt: later, words });
		const [stored] = await db.select().from(reviews).where(eq(reviews.id, draft.reviewId));
		expect(stored).toMatchObject({ startedAt: reviewNow, submittedAt: later, commentForTeam: 'Good' });
		const values = await db.select({ value: scores.value }).from(scores);
		expect(values.map(({ value }) => value)).toEqual([3, 3, 3, 3, 3]);
		const lines = await db
			.select({ action: auditLines.action, actorId: auditLines.actorId, scopeId: auditLines.scopeId })
			.from(auditLines)
			.where(eq(auditLines.subjectId, draft.reviewId))
			.orderBy(asc(auditLines.arrival));
		expect(lines.map(({ action }) => action)).toEqual(['review.saved', 'review.submitted']);
		expect(lines[0]).toMatchObject({ actorId: actor.personId, scopeId: event.id });
	}));

test('a finished review stays finished while it is changed', () =>
	rolledBack(database.db, async (db) => {
		const { actor, assignment, all } = await aSheetToFill(db);
		const ctx = aContext(db, { actor, now: reviewNow });
		await saveReview(ctx, assignment.id, { ...empty, scores: all(3), finish: true });
		const changed = await saveReview(ctx, assignment.id, { ...empty, version: 1, scores: all(5) });
		expect(changed).toMatchObject({ version: 2, state: 'submitted' });
	}));

test('a sheet that is sent twice is saved once', () =>
	rolledBack(database.db, async (db) => {
		const { actor, assignment, all } = await aSheetToFill(db);
		const ctx = aContext(db, { actor, now: reviewNow });
		const sheet = { ...empty, scores: all(3), finish: true };
		const first = await saveReview(ctx, assignment.id, sheet);
		expect(await saveReview(ctx, assignment.id, sheet)).toEqual(first);
		expect(
			await db.select({ many: count() }).from(auditLines).where(eq(auditLines.subjectId, first.reviewId))
		).toEqual([{ many: 1 }]);
	}));

test('a sending that comes again is acknowledged as it was, also after the close', () =>
	rolledBack(database.db, async (db) => {
		const { actor, assignment, all } = await aSheetToFill(db);
		const ctx = aContext(db, { actor, now: reviewNow });
		const sheet = { ...empty, scores: all(3), finish: true, sending: newId() };
		const first = await saveReview(ctx, assignment.id, sheet);
		const late = { ...ctx, now: new Date('2021-03-23T12:00Z') };
		expect(await saveReview(late, assignment.id, sheet)).toEqual(first);
		const newer = saveReview(late, assignment.id, { ...sheet, version: 1, scores: all(4), sending: newId() });
		await expect(newer).rejects.toMatchObject(code('closed'));
		const other = saveReview(ctx, assignment.id, { ...sheet, scores: all(4), sending: newId() });
		await expect(other).rejects.toMatchObject(code('stale'));
	}));

test('the same sending, many times at once: one effect, and the same answer to each', async () => {
	const { db } = database;
	const { actor, assignment, all } = await aSheetToFill(db);
	const ctx = aContext(db, { actor, now: reviewNow });
	const sheet = { ...empty, scores: all(4), finish: true, sending: newId() };
	const answers = await Promise.all(Array.from({ length: 8 }, () => saveReview(ctx, assignment.id, sheet)));
	for (const answer of answers) expect(answer).toEqual(answers[0]);
	expect(answers[0]).toMatchObject({ version: 1, state: 'submitted' });
	const lines = await db
		.select({ action: auditLines.action })
		.from(auditLines)
		.where(eq(auditLines.subjectId, answers[0]?.reviewId ?? ''));
	expect(lines).toEqual([{ action: 'review.submitted' }]);
});

test('two tabs: what was written on an older version is refused', () =>
	rolledBack(database.db, async (db) => {
		const { actor, assignment, all } = await aSheetToFill(db);
		const ctx = aContext(db, { actor, now: reviewNow });
		await saveReview(ctx, assignment.id, { ...empty, scores: all(3) });
		const other = saveReview(ctx, assignment.id, { ...empty, scores: all(4) });
		await expect(other).rejects.toMatchObject({ refusal: { code: 'stale', version: 1 } });
	}));

test('two tabs at the same instant: one is saved, the other is told', async () => {
	const { db } = database;
	const { actor, assignment, all } = await aSheetToFill(db);
	const ctx = aContext(db, { actor, now: reviewNow });
	const tabs = await Promise.allSettled(
		[1, 2, 3, 4, 5].map((value) => saveReview(ctx, assignment.id, { ...empty, scores: all(value) }))
	);
	expect(tabs.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	for (const tab of tabs) if (tab.status === 'rejected') expect(tab.reason).toMatchObject(code('stale'));
});

test('a sheet that comes while the round is being closed waits, and is refused', async () => {
	const { db } = database;
	const { actor, assignment, all, review, owner } = await aSheetToFill(db);
	const ctx = aContext(db, { actor, now: reviewNow });
	const saving = await db.transaction(async (tx) => {
		await tx.select().from(rounds).where(eq(rounds.id, review.id)).for('update');
		const save = saveReview(ctx, assignment.id, { ...empty, scores: all(3) }).catch(
			(error: unknown) => error
		);
		await new Promise((done) => setTimeout(done, 200));
		const closed = { method: 'mean', inputs: {}, sha256: '0' };
		await tx
			.insert(freezes)
			.values({ ...closed, roundId: review.id, frozenAt: reviewNow, frozenBy: owner.personId });
		return { save };
	});
	expect(await saving.save).toMatchObject(code('round_closed'));
});

test('finishing says which criteria lack a score', () =>
	rolledBack(database.db, async (db) => {
		const { actor, assignment, ids } = await aSheetToFill(db);
		const some = new Map(ids.slice(0, 4).map((id) => [id, 2]));
		const half = saveReview(aContext(db, { actor, now: reviewNow }), assignment.id, {
			...empty,
			...{ scores: some, finish: true }
		});
		await expect(half).rejects.toMatchObject({
			refusal: { code: 'scores_missing', missing: [{ en: expect.any(String) }] }
		});
		expect(await db.select().from(reviews).where(eq(reviews.assignmentId, assignment.id))).toEqual([]);
	}));

test.each([
	['before the round', '2021-03-08T07:59Z', 'not_open_yet'],
	['in its last second', '2021-03-22T21:59:59Z', undefined],
	['after it', '2021-03-22T22:00:00Z', 'closed']
])('%s', (_, instant, expected) =>
	rolledBack(database.db, async (db) => {
		const { actor, assignment } = await aSheetToFill(db);
		const save = saveReview(aContext(db, { actor, now: new Date(instant) }), assignment.id, empty);
		if (expected) await expect(save).rejects.toMatchObject(code(expected));
		else expect(await save).toMatchObject({ version: 1 });
	})
);

test.each([
	[
		'somebody else’s assignment is not there',
		'not_found',
		async (db: Database, { event }: Made) => (await aJudge(db, event)).actor
	],
	['a stranger', 'not_found', (db: Database) => aPerson(db)],
	[
		'a session that is bound to another event',
		'role_needed',
		(_: Database, { actor, owner }: Made) => ({ ...actor, boundTo: owner.personId })
	],
	[
		'the session of an invitation’s link',
		undefined,
		(_: Database, { actor, event }: Made) => ({ ...actor, boundTo: event.id })
	],
	[
		'an unanswered invitation',
		'judge_not_accepted',
		async (db: Database, { actor, judge }: Made) => {
			await db.update(judges).set({ state: 'invited' }).where(eq(judges.id, judge.id));
			return actor;
		}
	],
	[
		'an assignment that was taken back',
		'not_found',
		async (db: Database, { actor, assignment }: Made) => {
			await db.update(assignments).set({ withdrawnAt: testNow }).where(eq(assignments.id, assignment.id));
			return actor;
		}
	],
	[
		'an entry that was taken out',
		'not_found',
		async (db: Database, { actor, entry }: Made) => {
			await db.update(entries).set({ state: 'disqualified' }).where(eq(entries.id, entry.id));
			return actor;
		}
	],
	[
		'a round that was closed early',
		'round_closed',
		async (db: Database, { actor, review, owner }: Made) => {
			const frozen = { roundId: review.id, frozenAt: testNow, frozenBy: owner.personId };
			await db.insert(freezes).values({ ...frozen, method: 'mean', inputs: {}, sha256: '0' });
			return actor;
		}
	]
] as const)('%s', (_, expected, whoOf: (db: Database, made: Made) => Actor | Promise<Actor>) =>
	rolledBack(database.db, async (db) => {
		const made = await aSheetToFill(db);
		const actor = await whoOf(db, made);
		const save = saveReview(aContext(db, { actor, now: reviewNow }), made.assignment.id, empty);
		if (expected) await expect(save).rejects.toMatchObject(code(expected));
		else expect(await save).toMatchObject({ version: 1 });
	})
);

test.each([
	['a level that is not on the scale', 6],
	['half a level', 0]
])('%s', (_, value) =>
	rolledBack(database.db, async (db) => {
		const { actor, assignment, ids } = await aSheetToFill(db);
		const sheet = { ...empty, scores: new Map([[ids[0] ?? '', value]]) };
		await expect(
			saveReview(aContext(db, { actor, now: reviewNow }), assignment.id, sheet)
		).rejects.toMatchObject(code('not_found'));
	})
);

test('a conflict that is declared while scoring ends the scoring, once', () =>
	rolledBack(database.db, async (db) => {
		const { actor, assignment, all, event } = await aSheetToFill(db);
		const ctx = aContext(db, { actor, now: reviewNow });
		await saveReview(ctx, assignment.id, { ...empty, scores: all(3), finish: true });
		await declareConflict(ctx, event.id, assignment.id, 'My cousin');
		await declareConflict(ctx, event.id, assignment.id, 'My cousin');
		await expect(
			saveReview(ctx, assignment.id, { ...empty, version: 1, scores: all(5) })
		).rejects.toMatchObject(code('not_found'));
		const lines = await db
			.select({ action: auditLines.action, detail: auditLines.detail })
			.from(auditLines)
			.where(eq(auditLines.action, 'conflict.declared'));
		expect(lines).toEqual([{ action: 'conflict.declared', detail: { judgeId: expect.any(String) } }]);
	}));

type Made = Awaited<ReturnType<typeof aSheetToFill>>;
