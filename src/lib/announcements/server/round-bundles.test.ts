import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { canonical } from '#lib/foundation/canonical.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { allocateAwards } from '#lib/awards/server/commands/allocate.ts';
import { type Bundle, seal } from '#lib/judging/proof/bundle.ts';
import { verifyBundle } from '#lib/judging/proof/verify.ts';
import { closeRound } from '#lib/judging/server/commands/close-round.ts';
import { bundleOf } from '#lib/judging/server/proof/bundle.ts';
import { sha256Of } from '#lib/judging/server/proof/sealing.ts';
import { decide } from '#lib/rounds/server/commands/decide.ts';
import { aContext, aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aJudge, anAssignment, aReview, aReviewRound } from '#tests/factories/judging.ts';
import { confirmRelease, proposeRelease } from './commands/release.ts';
import { publicBundle, publicBundles, sealedBundle } from './round-bundles.ts';

const database = testDatabase();
const reviewing = new Date('2021-03-15T12:00Z');
const panelling = new Date('2021-03-26T12:00Z');
const ceremony = new Date('2021-04-22T13:00Z');
const refused = (code: string) => ({ refusal: { code } });
const check = (bundle: Bundle) => verifyBundle(structuredClone(bundle), sha256Of);

/** Eight entries, three judges who read all of them, six go on and the last two of these are tied. */
async function aContest(db: Database, judges = 3) {
	const made = await aReviewRound(db, { entries: 8 });
	const panel = made.rounds[2];
	if (!panel) throw new Error('the template has a panel');
	for (let nth = 0; nth < judges; nth++) {
		const { judge } = await aJudge(db, made.event, { name: `Judge ${nth}` });
		for (const [at, { entry }] of made.handedIn.entries()) {
			const good = Math.max(0, 5 - at);
			const values = Array.from({ length: 5 }, (_, c) => (c < good ? 5 : 3 - (nth === 1 ? 1 : 0)));
			const assignment = await anAssignment(db, made.review, entry, judge);
			await aReview(db, assignment, {
				values,
				commentForTeam: 'Only for the team',
				commentForPanel: 'Only here'
			});
		}
	}
	const second = await aPerson(db, { roles: [[made.event.id, 'organiser']] });
	const ctx = aContext(db, { actor: made.owner, now: reviewing });
	const tied = made.handedIn[5]?.entry.id ?? '';
	await decide(ctx, {
		...{ eventId: made.event.id, roundId: made.review.id, entryId: tied },
		...{ place: 6, reason: 'More people tried it, says Ines' }
	});
	await closeRound(ctx, made.event.id, made.review.id);
	return { ...made, panel, second, ctx };
}

test('a bundle says all that can be reckoned, and nobody’s name', () =>
	rolledBack(database.db, async (db) => {
		const { event, review, handedIn } = await aContest(db);
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
		expect(found.join(' ')).toMatch(/byte for byte.+Decided by people.+E\d/);
		expect(canonical(await bundleOf(db, review.id, new Set([handedIn[0]?.entry.id ?? ''])))).toBe(text);
		const [closing] = await db.select().from(auditLines).where(eq(auditLines.action, 'round.closed'));
		expect(closing?.detail).toMatchObject({ sha256: bundle.sha256.seal });
	}));

interface Scored {
	input: { scores: { entry: string; value: number }[] };
}

test('whoever changes a score is found out, also where the seals are made anew', () =>
	rolledBack(database.db, async (db) => {
		const { review } = await aContest(db);
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
		const { event, panel, handedIn, ctx } = await aContest(db);
		const then = { ...ctx, now: panelling };
		for (const [at, { entry }] of handedIn.slice(0, 6).entries())
			await decide(then, {
				...{ eventId: event.id, roundId: panel.id, entryId: entry.id },
				...{ place: at < 4 ? at + 1 : null, reason: 'The panel agreed.' }
			});
		await closeRound(then, event.id, panel.id);
		const bundle = await bundleOf(db, panel.id, new Set());
		expect(check(bundle)).toMatchObject({ holds: true });
		const moved = bundle.standings.map((line) => ({ ...line, place: line.place === 1 ? 2 : line.place }));
		expect(check({ ...bundle, standings: moved }).faults.join('\n')).toMatch(/E\d: place 2, reckoned 1/);
	}));

test('nobody outside has it before the results of all its challenges are out', () =>
	rolledBack(database.db, async (db) => {
		const contest = await aContest(db);
		const { event, review, panel, second, handedIn, ctx, owner } = contest;
		const then = { ...ctx, now: panelling };
		for (const [at, { entry }] of handedIn.slice(0, 4).entries())
			await decide(then, {
				...{ eventId: event.id, roundId: panel.id, entryId: entry.id },
				...{ place: at + 1, reason: 'The panel agreed.' }
			});
		await closeRound(then, event.id, panel.id);
		await allocateAwards(then, event.id);
		const id = newId();
		await proposeRelease(then, {
			id,
			eventId: event.id,
			roundId: panel.id,
			challengeId: null,
			releaseAt: ceremony
		});
		await confirmRelease(as(then, second), event.id, id);

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
