import { and, asc, eq, isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { freezes, standings } from '#lib/rounds/server/schema.ts';
import { aComparisonRound, comparingNow } from '#tests/factories/comparing.ts';
import { aContext, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aJudge } from '#tests/factories/judging.ts';
import { closeRound } from '../../commands/close-round.ts';
import { roundStandings } from '../../round-standings.ts';
import { conflicts } from '../../schema.ts';
import { comparisons } from '../schema.ts';
import { answerPair, startComparing } from './answer-pair.ts';
import { countAnswersAgain, setAnswersAside } from './set-aside.ts';
import { undoAnswer } from './undo-answer.ts';

const database = testDatabase();
const code = (expected: string) => ({ refusal: { code: expected } });
const later = (ctx: Context, seconds: number) => ({
	...ctx,
	now: new Date(ctx.now.getTime() + seconds * 1000)
});

async function aJudgeAtWork(db: Database, entries = 6) {
	const round = await aComparisonRound(db, { entries });
	const { judge, actor } = await aJudge(db, round.event);
	const ctx = aContext(db, { actor, now: comparingNow });
	return { ...round, judge, actor, ctx, eventId: round.event.id, roundId: round.comparison.id };
}

const storedIn = (db: Database, roundId: string) =>
	db.select().from(comparisons).where(eq(comparisons.roundId, roundId)).orderBy(asc(comparisons.shownAt));

test('an answer is stored, told in the log, and the next pair keeps one of the two', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, eventId, roundId } = await aJudgeAtWork(db);
		const { pair } = await startComparing(ctx, eventId, roundId);
		const first = pair!;
		const next = await answerPair(later(ctx, 5), eventId, first.id, 'right');
		expect(next.done).toBe(1);
		const two = [first.leftId, first.rightId];
		expect([next.pair!.leftId, next.pair!.rightId].filter((id) => two.includes(id))).toHaveLength(1);
		expect(await storedIn(db, roundId)).toMatchObject([
			{ id: first.id, better: first.rightId, skipped: null, answeredAt: new Date('2021-03-05T12:00:05Z') },
			{ id: next.pair!.id, better: null, answeredAt: null }
		]);
		const lines = await db.select().from(auditLines).where(eq(auditLines.subjectId, first.id));
		expect(lines).toMatchObject([{ action: 'comparison.answered', scopeId: eventId, detail: { roundId } }]);
	}));

test('begun twice, the same pair waits; answered twice, it counts once', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, eventId, roundId } = await aJudgeAtWork(db);
		const { pair } = await startComparing(ctx, eventId, roundId);
		expect((await startComparing(ctx, eventId, roundId)).pair).toMatchObject({ id: pair!.id });
		const next = await answerPair(ctx, eventId, pair!.id, 'left');
		const again = await answerPair(ctx, eventId, pair!.id, 'right');
		expect(again).toMatchObject({ done: 1, pair: { id: next.pair!.id } });
		expect((await storedIn(db, roundId)).find(({ id }) => id === pair!.id)?.better).toBe(pair!.leftId);
	}));

test('a judge never sees the same two again, and an end comes when all pairs are through', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, eventId, roundId } = await aJudgeAtWork(db, 4);
		let at = (await startComparing(ctx, eventId, roundId)).pair;
		let many = 0;
		for (; at; many++) at = (await answerPair(later(ctx, 3 * many), eventId, at.id, 'left')).pair;
		expect(many).toBe(6);
		expect((await startComparing(later(ctx, 60), eventId, roundId)).pair).toBeUndefined();
	}));

test('a conflict walls the entry off, and answers about it do not count', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, judge, eventId, roundId, comparison } = await aJudgeAtWork(db, 4);
		const { pair } = await startComparing(ctx, eventId, roundId);
		const second = (await answerPair(ctx, eventId, pair!.id, 'left')).pair!;
		const kept = [pair!.leftId, pair!.rightId].includes(second.leftId) ? 'left' : 'right';
		const known = kept === 'left' ? second.leftId : second.rightId;
		let at = (await answerPair(ctx, eventId, second.id, `conflict_${kept}`)).pair;
		const declared = await db.select().from(conflicts).where(eq(conflicts.judgeId, judge.id));
		expect(declared).toMatchObject([{ judgeId: judge.id, entryId: known, kind: 'declared', hard: true }]);
		const { ranked } = await roundStandings(db, comparison);
		expect([...ranked.values()].map(({ reviews }) => reviews)).toEqual([0, 0, 0, 0]);
		for (let n = 1; at; n++) {
			expect([at.leftId, at.rightId]).not.toContain(known);
			at = (await answerPair(later(ctx, 3 * n), eventId, at.id, 'left')).pair;
		}
		await expect(undoAnswer(ctx, eventId, second.id)).rejects.toMatchObject(code('answer_not_last'));
	}));

test.each([
	['cannot_tell', [1, 1]],
	['cannot_see', [0, 0]],
	['seen_often', [0, 0]]
] as const)('skipped with %s: comparisons that count', (word, counted) =>
	rolledBack(database.db, async (db) => {
		const { ctx, eventId, roundId, comparison } = await aJudgeAtWork(db);
		const { pair } = await startComparing(ctx, eventId, roundId);
		const next = (await answerPair(ctx, eventId, pair!.id, word)).pair!;
		const { ranked } = await roundStandings(db, comparison);
		const two = [pair!.leftId, pair!.rightId];
		expect(two.map((id) => ranked.get(id)?.reviews)).toEqual(counted);
		const stays = [next.leftId, next.rightId].filter((id) => two.includes(id));
		expect(stays).toHaveLength(word === 'cannot_tell' ? 1 : 0);
	})
);

test('the last answer can be taken back, once, and no other', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, eventId, roundId } = await aJudgeAtWork(db);
		const first = (await startComparing(ctx, eventId, roundId)).pair!;
		const second = (await answerPair(later(ctx, 1), eventId, first.id, 'left')).pair!;
		await answerPair(later(ctx, 2), eventId, second.id, 'left');
		await expect(undoAnswer(ctx, eventId, first.id)).rejects.toMatchObject(code('answer_not_last'));
		await undoAnswer(ctx, eventId, second.id);
		await undoAnswer(ctx, eventId, second.id);
		const stored = await storedIn(db, roundId);
		expect(stored.map(({ id, answeredAt }) => [id, answeredAt !== null])).toEqual([
			[first.id, true],
			[second.id, false]
		]);
		expect((await answerPair(later(ctx, 3), eventId, second.id, 'right')).done).toBe(2);
	}));

test('not for others: the round is theirs only who judge in the event, and the pair only its judge’s', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, eventId, roundId, screening } = await aJudgeAtWork(db);
		const { pair } = await startComparing(ctx, eventId, roundId);
		const other = await aJudge(db, event);
		const declined = await aJudge(db, event, { state: 'declined' });
		const as = (actor: typeof other.actor) => ({ ...ctx, actor });
		await expect(answerPair(as(other.actor), eventId, pair!.id, 'left')).rejects.toMatchObject(
			code('not_found')
		);
		await expect(startComparing(as(declined.actor), eventId, roundId)).rejects.toMatchObject(
			code('judge_not_accepted')
		);
		await expect(startComparing(ctx, eventId, screening.id)).rejects.toMatchObject(code('not_found'));
		await expect(startComparing(ctx, newId(), roundId)).rejects.toMatchObject(code('not_found'));
	}));

test.each([
	['before it opens', '2021-02-20T12:00Z', 'not_open_yet'],
	['after it closes', '2021-04-20T12:00Z', 'closed']
])('%s nothing is taken', (_, at, refused) =>
	rolledBack(database.db, async (db) => {
		const { ctx, eventId, roundId } = await aJudgeAtWork(db);
		const { pair } = await startComparing(ctx, eventId, roundId);
		const elsewhen = { ...ctx, now: new Date(at) };
		await expect(answerPair(elsewhen, eventId, pair!.id, 'left')).rejects.toMatchObject(code(refused));
		await expect(undoAnswer(elsewhen, eventId, pair!.id)).rejects.toMatchObject(code(refused));
	})
);

test('an entry that was withdrawn meanwhile is not shown on', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, eventId, roundId } = await aJudgeAtWork(db);
		const { pair } = await startComparing(ctx, eventId, roundId);
		await db.update(entries).set({ state: 'withdrawn' }).where(eq(entries.id, pair!.leftId));
		const other = (await startComparing(later(ctx, 120), eventId, roundId)).pair!;
		expect([other.leftId, other.rightId]).not.toContain(pair!.leftId);
	}));

test('answers of one judge are set aside with a reason, and count again', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, judge, owner, eventId, roundId, comparison } = await aJudgeAtWork(db);
		const { pair } = await startComparing(ctx, eventId, roundId);
		await answerPair(ctx, eventId, pair!.id, 'left');
		const organiser = { ...ctx, actor: owner };
		const whose = { eventId, roundId, judgeId: judge.id };
		const counted = async () =>
			[...(await roundStandings(db, comparison)).ranked.values()].reduce(
				(sum, { reviews }) => sum + reviews,
				0
			);
		expect(await counted()).toBe(2);
		await setAnswersAside(organiser, whose, 'Clicked without looking.');
		expect(await counted()).toBe(0);
		await countAnswersAgain(organiser, whose);
		expect(await counted()).toBe(2);
		await expect(setAnswersAside(ctx, whose, 'x')).rejects.toMatchObject(code('role_needed'));
		const told = await db.select().from(auditLines).where(eq(auditLines.subjectId, judge.id));
		expect(told.map(({ action }) => action)).toEqual(['comparison.set_aside', 'comparison.counted_again']);
	}));

test('closed, the standings are frozen with the answers, and the best go on', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, owner, eventId, roundId, pictures } = await aJudgeAtWork(db, 14);
		const rankOf = new Map(pictures.map(({ id }, at) => [id, at]));
		let at = (await startComparing(ctx, eventId, roundId)).pair;
		for (let n = 1; at && n < 80; n++) {
			const better = (rankOf.get(at.leftId) ?? 0) < (rankOf.get(at.rightId) ?? 0) ? 'left' : 'right';
			at = (await answerPair(later(ctx, 3 * n), eventId, at.id, better)).pair;
		}
		const organiser = { ...later(ctx, 600), actor: owner };
		await closeRound(organiser, eventId, roundId);
		const [freeze] = await db.select().from(freezes).where(eq(freezes.roundId, roundId));
		expect(freeze).toMatchObject({ method: 'bradley-terry', inputs: { input: { topK: 12 } } });
		const rows = await db
			.select()
			.from(standings)
			.where(eq(standings.freezeId, freeze!.id))
			.orderBy(asc(standings.place));
		const going = rows.filter(({ goesOn }) => goesOn).map(({ entryId }) => rankOf.get(entryId) ?? -1);
		expect(going[0]).toBe(0);
		expect(going.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, place) => place));
		await expect(answerPair(ctx, eventId, at!.id, 'left')).rejects.toMatchObject(code('round_closed'));
		const whose = { eventId, roundId, judgeId: newId() };
		await expect(setAnswersAside(organiser, whose, 'late')).rejects.toMatchObject(code('round_closed'));
	}));

test('many judges at once, each click doubled: one effect each, different pairs, nothing lost', async () => {
	const { db } = database;
	const { event, comparison } = await aComparisonRound(db, { entries: 12 });
	const judges = await Promise.all(Array.from({ length: 8 }, () => aJudge(db, event)));
	const begun = await Promise.all(
		judges.map(async ({ actor }) => {
			const ctx = aContext(db, { actor, now: comparingNow });
			return { ctx, pair: (await startComparing(ctx, event.id, comparison.id)).pair! };
		})
	);
	const shown = new Set(begun.map(({ pair }) => [pair.leftId, pair.rightId].sort().join()));
	expect(shown.size).toBeGreaterThanOrEqual(7);
	await Promise.all(
		begun.map(async ({ ctx, pair }) => {
			let at: { id: string } | undefined = pair;
			for (let n = 1; at && n <= 5; n++) {
				const id: string = at.id;
				const twice = await Promise.all([1, 2].map(() => answerPair(later(ctx, n), event.id, id, 'left')));
				expect(twice[0]?.pair?.id).toBe(twice[1]?.pair?.id);
				expect(twice.map(({ done }) => done)).toEqual([n, n]);
				at = twice[0]?.pair;
			}
		})
	);
	const open = await db
		.select()
		.from(comparisons)
		.where(and(eq(comparisons.roundId, comparison.id), isNull(comparisons.answeredAt)));
	expect(await db.$count(comparisons, eq(comparisons.roundId, comparison.id))).toBe(8 * 6);
	expect(open).toHaveLength(8);
});
