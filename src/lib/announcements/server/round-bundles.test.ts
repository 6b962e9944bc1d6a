import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { canonical } from '#lib/foundation/canonical.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { type Bundle, seal } from '#lib/judging/proof/bundle.ts';
import { verifyBundle } from '#lib/judging/proof/verify.ts';
import { bundleOf } from '#lib/judging/server/proof/bundle.ts';
import { sha256Of } from '#lib/judging/server/proof/sealing.ts';
import { freezes } from '#lib/rounds/server/schema.ts';
import { aContext, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aReviewRound } from '#tests/factories/judging.ts';
import { aJudgedContest, ceremony, closeReview, releaseAll } from '#tests/factories/results.ts';
import { publicBundle, publicBundles, sealedBundle } from './round-bundles.ts';

const database = testDatabase();
const refused = (code: string) => ({ refusal: { code } });
const check = (bundle: Bundle) => verifyBundle(structuredClone(bundle), sha256Of);

test('a bundle says all that can be reckoned, and nobody’s name', () =>
	rolledBack(database.db, async (db) => {
		const contest = await aJudgedContest(db);
		const { event, review, handedIn } = contest;
		await closeReview(contest);
		const bundle = await bundleOf(db, review.id, new Set([handedIn[0]?.entry.id ?? '']));
		const text = canonical(bundle);
		expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
		expect(text).not.toMatch(/Only|Ines|Judge \d|Idea|202\d/);
		expect(bundle.standings.map(({ entry }) => entry)).toEqual([
			'E1',
			'E2',
			'E3',
			'E4',
			'E5',
			'E6',
			'E7',
			'E8'
		]);
		expect(bundle.standings.filter(({ decided }) => decided)).toHaveLength(1);
		expect(bundle.names).toMatchObject({ event: event.slug, round: review.name });
		expect(Object.values(bundle.names.entries)).toEqual([handedIn[0]?.entry.number]);
		const { faults, found } = check(bundle);
		expect(faults).toEqual([]);
		expect(found.join(' ')).toMatch(/byte for byte.+Decided by people, or by the tie ladder.+E\d/);
		expect(canonical(await bundleOf(db, review.id, new Set([handedIn[0]?.entry.id ?? ''])))).toBe(text);
		const [closing] = await db.select().from(auditLines).where(eq(auditLines.action, 'round.closed'));
		expect(closing?.detail).toMatchObject({ sha256: bundle.sha256.seal });
	}));

interface Scored {
	input: { scores: { entry: string; value: number }[] };
}

test('whoever changes a score is found out, also where the seals are made anew', () =>
	rolledBack(database.db, async (db) => {
		const contest = await aJudgedContest(db);
		const { review } = contest;
		await closeReview(contest);
		const bundle = structuredClone(await bundleOf(db, review.id, new Set()));
		const { scores } = (bundle.inputs as Scored).input;
		const last = bundle.standings.findLast(({ goesOn }) => !goesOn)?.entry ?? '';
		for (const score of scores) if (score.entry === last) score.value = 5;
		const { holds, faults } = check(bundle);
		expect(holds).toBe(false);
		expect(faults.join('\n')).toContain('The part "inputs" was changed');
		expect(faults.join('\n')).toMatch(
			new RegExp(`^${last}: place \\d, reckoned 1; .*goesOn false, reckoned true`, 'm')
		);
		const forged = { ...bundle, sha256: seal(bundle, sha256Of) };
		expect(check(forged).faults[0]).toMatch(/entries come out otherwise/);
	}));

test('a screening and a panel are checked as far as they can be', () =>
	rolledBack(database.db, async (db) => {
		const contest = await aJudgedContest(db);
		const { panel } = contest;
		await closeReview(contest);
		await releaseAll(contest);
		const bundle = await bundleOf(db, panel.id, new Set());
		expect(check(bundle)).toMatchObject({ holds: true });
		const moved = bundle.standings.map((line) => ({ ...line, place: line.place === 1 ? 2 : line.place }));
		expect(check({ ...bundle, standings: moved }).faults.join('\n')).toMatch(/E\d: place 2, reckoned 1/);
	}));

test('nobody outside has it before the results of all its challenges are out', () =>
	rolledBack(database.db, async (db) => {
		const contest = await aJudgedContest(db);
		const { event, review, handedIn, owner } = contest;
		await closeReview(contest);
		await releaseAll(contest);

		const visitor = aContext(db, { now: new Date(ceremony.getTime() - 1) });
		expect(await publicBundles(visitor, event.id)).toEqual([]);
		await expect(publicBundle(visitor, event.id, review.id)).rejects.toMatchObject(refused('not_found'));
		const lead = handedIn[0]?.lead ?? owner;
		await expect(sealedBundle(as(visitor, lead), event.id, review.id)).rejects.toMatchObject(
			refused('role_needed')
		);
		expect((await sealedBundle(as(visitor, owner), event.id, review.id)).names.entries).toEqual({});

		const at = { ...visitor, now: ceremony };
		expect((await publicBundles(at, event.id)).map(({ kind }) => kind)).toEqual([
			'screening',
			'review',
			'panel'
		]);
		const bundle = await publicBundle(at, event.id, review.id);
		expect(check(bundle).holds).toBe(true);
		const numbers = handedIn.slice(0, 4).map(({ entry }) => entry.number);
		expect(Object.values(bundle.names.entries).sort()).toEqual(numbers.sort());
		await expect(publicBundle(at, (await aReviewRound(db)).event.id, review.id)).rejects.toMatchObject(
			refused('not_found')
		);
	}));

test('with two judges their figures would tell who gave what: nobody outside has the bundle', () =>
	rolledBack(database.db, async (db) => {
		const contest = await aJudgedContest(db, { judges: 2 });
		await closeReview(contest);
		const out = await releaseAll(contest);
		const visitor = aContext(db, { now: ceremony });
		const kinds = (await publicBundles(visitor, contest.event.id)).map(({ kind }) => kind);
		expect(kinds).toEqual(['screening', 'panel']);
		await expect(publicBundle(visitor, contest.event.id, contest.review.id)).rejects.toMatchObject(
			refused('not_found')
		);
		expect(check(await sealedBundle(out, contest.event.id, contest.review.id)).holds).toBe(true);
	}));

test.each([
	['two judges by rubric', { judges: [{ id: 'a' }, { id: 'b' }] }, false],
	['three', { judges: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }, true],
	['two judges who compare', { comparisons: [{ judge: 'a' }, { judge: 'b' }, { judge: 'a' }] }, false],
	['three who compare', { comparisons: [{ judge: 'a' }, { judge: 'b' }, { judge: 'c' }] }, true],
	['nobody', { comparisons: [] }, false]
])('behind the figures stand %s', (_, input, isPublic) =>
	rolledBack(database.db, async (db) => {
		const contest = await aJudgedContest(db);
		const { event, review } = contest;
		await closeReview(contest);
		await releaseAll(contest);
		await db.update(freezes).set({ inputs: { input } }).where(eq(freezes.roundId, review.id));
		const open = await publicBundles(aContext(db, { now: ceremony }), event.id);
		expect(open.some(({ id }) => id === review.id)).toBe(isPublic);
	})
);
