import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { files } from '#lib/foundation/server/files/schema.ts';
import { newId } from '#lib/foundation/ids.ts';
import { entries, entryFiles } from '#lib/entries/server/schema.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { aContext, as, rolledBack, testDatabase, testNow } from '#tests/factories/context.ts';
import { countingQueries } from '#tests/factories/queries.ts';
import { aJudge, anAssignment, aReview, aReviewRound, reviewNow } from '#tests/factories/judging.ts';
import { furtherBoard } from './assigning/further-board.ts';
import { planPreview } from './assigning/plan-preview.ts';
import { assignmentBoard } from './assignment-board.ts';
import { judgeBoard } from './judge-board.ts';
import { judgeDesk } from './judge-desk.ts';
import { reviewFile, reviewSheet } from './review-sheet.ts';
import { reviewProgress } from './review-progress.ts';
import { screeningDesk } from './screening-desk.ts';

const database = testDatabase();
const code = (expected: string) => ({ refusal: { code: expected } });

test('a desk shows what is to read, what is begun and what is done, and nothing of other judges', () =>
	rolledBack(database.db, async (db) => {
		const { event, review, handedIn } = await aReviewRound(db, { entries: 4 });
		const { judge, actor } = await aJudge(db, event);
		const { judge: other } = await aJudge(db, event);
		const [one, two, three, four] = handedIn.map(({ entry }) => entry);
		await anAssignment(db, review, one!, judge);
		await aReview(db, await anAssignment(db, review, two!, judge), { state: 'draft', values: [5, 1] });
		await aReview(db, await anAssignment(db, review, three!, judge), { values: [4, 4, 4, 4, 4] });
		const theirs = await anAssignment(db, review, four!, other);
		await aReview(db, theirs, { commentForPanel: 'CANARY', commentForTeam: 'CANARY' });
		await aReview(db, await anAssignment(db, review, one!, other), { commentForTeam: 'CANARY' });
		const ctx = aContext(db, { actor, now: reviewNow });
		const desk = await judgeDesk(ctx, event.id, null);
		const byTitle = Object.fromEntries(desk.entries.map((entry) => [entry.title, entry]));
		expect(Object.keys(byTitle).sort()).toEqual(['Idea 1', 'Idea 2', 'Idea 3']);
		expect(byTitle['Idea 1']).toMatchObject({ state: 'open', total: { figure: null } });
		expect(byTitle['Idea 2']).toMatchObject({ state: 'begun', total: { scored: 2, criteria: 5 } });
		expect(byTitle['Idea 3']).toMatchObject({ state: 'done', total: { figure: 4, of: 5 } });
		const own = desk.entries.find(({ title }) => title === 'Idea 1');
		const sheet = await reviewSheet(ctx, event.id, own!.assignmentId);
		expect(JSON.stringify([desk, sheet])).not.toContain('CANARY');
		expect(sheet.progress).toEqual({ done: 1, total: 3 });
		await expect(reviewSheet(ctx, event.id, theirs.id)).rejects.toMatchObject(code('not_found'));
		const { event: elsewhere } = await aReviewRound(db, { entries: 0 });
		await expect(reviewSheet(ctx, elsewhere.id, own!.assignmentId)).rejects.toMatchObject(
			code('role_needed')
		);
	}));

test('a judge sees their own scores from three finished reviews on, and nobody else’s', () =>
	rolledBack(database.db, async (db) => {
		const { event, review, handedIn } = await aReviewRound(db, { entries: 3 });
		const { judge, actor } = await aJudge(db, event);
		const { judge: other } = await aJudge(db, event);
		const ctx = aContext(db, { actor, now: reviewNow });
		const times = async () => {
			const { marks } = await judgeDesk(ctx, event.id, null);
			return marks.map(({ levels }) => levels.map((level) => level.times).join(''));
		};
		for (const [at, { entry }] of handedIn.entries()) {
			expect(await times()).toEqual([]);
			await aReview(db, await anAssignment(db, review, entry, judge), { values: [1, 2, 3, 4, at + 3] });
			await aReview(db, await anAssignment(db, review, entry, other), { values: [5, 5, 5, 5, 5] });
		}
		expect(await times()).toEqual(['30000', '03000', '00300', '00030', '00111']);
	}));

test('a blind round hides the team and the names of its files; another shows them', () =>
	rolledBack(database.db, async (db) => {
		const { event, review, handedIn } = await aReviewRound(db, { entries: 1 });
		const [{ entry, team, lead }] = handedIn as [(typeof handedIn)[number]];
		const said = { title: `${team.name} walks`, description: `We are **${lead.name}** and a friend.` };
		await db
			.update(entries)
			.set({ content: { ...entry.content, ...said } })
			.where(eq(entries.id, entry.id));
		const fileId = newId();
		await db.insert(files).values({
			...{ id: fileId, key: fileId, name: 'Ada-Lovelace-CV.PDF', type: 'application/pdf', bytes: 10 },
			...{ sha256: '0', state: 'stored', uploadedBy: lead.personId, createdAt: testNow, storedAt: testNow }
		});
		const [kept] = await db
			.insert(entryFiles)
			.values({ entryId: entry.id, fileId, position: 1 })
			.returning({ id: entryFiles.id });
		const { judge, actor } = await aJudge(db, event);
		const assignment = await anAssignment(db, review, entry, judge);
		const ctx = aContext(db, { actor, now: reviewNow });
		const blind = await reviewSheet(ctx, event.id, assignment.id);
		expect(blind.entry).toMatchObject({ team: null, files: [{ name: `Entry ${entry.number}, file 1.pdf` }] });
		expect(JSON.stringify(blind)).not.toContain('Lovelace');
		expect(blind.entry.content).toMatchObject({
			title: '[name hidden] walks',
			description: 'We are **\\[name hidden\\]** and a friend.'
		});
		const desk = await judgeDesk(ctx, event.id, null);
		expect(desk.entries.map(({ title }) => title)).toEqual(['[name hidden] walks']);
		const french = await reviewSheet({ ...ctx, locale: 'fr' }, event.id, assignment.id);
		expect(french.entry.content.title).toBe('[nom masqué] walks');
		const file = await reviewFile(ctx, event.id, assignment.id, kept!.id);
		expect(file.name).toBe(`Entry ${entry.number}, file 1.pdf`);
		const settings = { ...review.settings, blind: false };
		await db.update(rounds).set({ settings }).where(eq(rounds.id, review.id));
		expect((await reviewSheet(ctx, event.id, assignment.id)).entry).toMatchObject({
			team: team.name,
			files: [{ name: 'Ada-Lovelace-CV.PDF' }]
		});
	}));

test('who said no, or was not asked, sees no entries', () =>
	rolledBack(database.db, async (db) => {
		const { event, review, handedIn, owner } = await aReviewRound(db, { entries: 1 });
		const { judge, actor } = await aJudge(db, event, { state: 'declined' });
		const assignment = await anAssignment(db, review, handedIn[0]!.entry, judge);
		const ctx = aContext(db, { actor, now: reviewNow });
		expect(await judgeDesk(ctx, event.id, null)).toMatchObject({ state: 'declined', entries: [] });
		await expect(reviewSheet(ctx, event.id, assignment.id)).rejects.toMatchObject(code('judge_not_accepted'));
		await expect(judgeDesk(as(ctx, owner), event.id, null)).rejects.toMatchObject(code('role_needed'));
	}));

/** A round with so many entries, each read by one of a tenth as many judges; written in bulk. */
async function aRoundOf(db: Database, many: number) {
	const made = await aReviewRound(db, { entries: 1 });
	const [{ entry, team }] = made.handedIn as [(typeof made.handedIn)[number]];
	const { judge, actor } = await aJudge(db, made.event);
	await db.execute(sql`
		with made as (
			insert into teams (id, event_id, challenge_id, name, name_key, state, created_at)
			select gen_random_uuid(), event_id, challenge_id, 'Team ' || n, 'team' || n, state, created_at
			from teams, generate_series(2, ${many}::int) n where id = ${team.id}
			returning id
		), numbered as (select id, row_number() over () as n from made), written as (
			insert into entries (event_id, team_id, challenge_id, number, state, content, saved_at, saved_by, submitted_at, created_at)
			select e.event_id, m.id, e.challenge_id, 1 + m.n, e.state, e.content, e.saved_at, e.saved_by, e.submitted_at, e.created_at
			from entries e, numbered m where e.id = ${entry.id}
			returning id, challenge_id
		), going as (
			insert into standings (freeze_id, entry_id, challenge_id, goes_on)
			select f.id, w.id, w.challenge_id, true from written w, freezes f where f.round_id = ${made.screening.id}
		)
		insert into assignments (round_id, entry_id, judge_id, assigned_at)
		select ${made.review.id}, id, ${judge.id}, now() from written`);
	return { ...made, judge, actor };
}

test('every list costs the same number of statements for 10 entries as for 1,000', async () => {
	const { db } = database;
	const counts = [];
	for (const many of [10, 1000]) {
		const { event, owner, actor, review, screening } = await aRoundOf(db, many);
		const organiser = aContext(db, { actor: owner, now: reviewNow });
		const reader = aContext(db, { actor, now: reviewNow });
		const desk = await judgeDesk(reader, event.id, null);
		expect(desk.entries).toHaveLength(many - 1);
		const cost = async (asker: Context, work: (ctx: Context) => Promise<unknown>) =>
			(await countingQueries(database.url, (one) => work({ ...asker, db: one }))).queries;
		counts.push({
			desk: await cost(reader, (ctx) => judgeDesk(ctx, event.id, null)),
			sheet: await cost(reader, (ctx) => reviewSheet(ctx, event.id, desk.entries[0]!.assignmentId)),
			board: await cost(organiser, (ctx) => judgeBoard(ctx, event.id)),
			progress: await cost(organiser, (ctx) => reviewProgress(ctx, review.id)),
			assignments: await cost(organiser, (ctx) => assignmentBoard(ctx, event.id, review.id)),
			further: await cost(organiser, (ctx) => furtherBoard(ctx, event.id, review.id, 10)),
			preview: await cost(organiser, (ctx) => planPreview(ctx, event.id, review.id, {})),
			screening: await cost(organiser, (ctx) => screeningDesk(ctx, event.id, screening.id))
		});
	}
	expect(counts[1]).toEqual(counts[0]);
	expect(counts[0]).toEqual({
		...{ desk: 14, sheet: 14, board: 4, progress: 6 },
		...{ assignments: 20, preview: 19, further: 23, screening: 6 }
	});
}, 60_000);
