import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { screenings } from '#lib/judging/server/schema.ts';
import { roundForm } from '#lib/rounds/round-form.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { aContext, rolledBack, testDatabase, testNow } from '#tests/factories/context.ts';
import { anEntry } from '#tests/factories/entry.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aJudge, anAssignment, aReview, aReviewRound } from '#tests/factories/judging.ts';
import { aTeam } from '#tests/factories/team.ts';
import { changeRound } from './change-round.ts';

const database = testDatabase();
const review = {
	'name.en': 'Reading',
	'outcomeLabel.en': 'Finalist',
	blind: 'on',
	advance: 'top',
	advanceCount: '8',
	perChallenge: 'challenge',
	reviewsPerEntry: '4',
	leastReviews: '2',
	minutesPerReview: '15',
	explainsScores: 'on',
	looksAtComments: 'on'
};
const screening = {
	'name.en': 'Screening',
	'outcomeLabel.en': 'Eligible',
	screenersPerEntry: '2',
	'checklist.0.condition.en': 'It is short.',
	'checklist.0.whenNot.en': 'It is too long.'
};

test('a review round takes its new settings, and keeps what the form does not ask', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, rounds: chain } = await anEvent(db);
		const before = chain[1];
		const ctx = aContext(db, { actor: owner });
		await changeRound(ctx, event.id, before?.id ?? '', roundForm('review').parse(review));
		await changeRound(ctx, event.id, before?.id ?? '', roundForm('review').parse(review));
		const [after] = await db
			.select()
			.from(rounds)
			.where(eq(rounds.id, before?.id ?? ''));
		expect(after).toMatchObject({
			...{ name: { en: 'Reading' }, advanceCount: 8, position: 2 },
			settings: { ...before?.settings, reviewsPerEntry: 4, leastReviews: 2, minutesPerReview: 15 }
		});
		expect(await db.$count(auditLines, eq(auditLines.action, 'round.changed'))).toBe(1);
	}));

test('once reviews are begun, how many go on can change, but not whether judges see who it is', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, review: round, handedIn } = await aReviewRound(db);
		const { judge } = await aJudge(db, event);
		await aReview(db, await anAssignment(db, round, handedIn[0]?.entry ?? { id: '' }, judge));
		const ctx = aContext(db, { actor: owner });
		await changeRound(ctx, event.id, round.id, roundForm('review').parse(review));
		const seen = roundForm('review').parse({ ...review, blind: undefined });
		await expect(changeRound(ctx, event.id, round.id, seen)).rejects.toMatchObject({
			refusal: { code: 'round_begun' }
		});
	}));

test('a checklist that was ticked stays, and a closed round stays altogether', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, rounds: chain } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const round = chain[0]?.id ?? '';
		const { team } = await aTeam(db, event);
		const entry = await anEntry(db, team);
		await db.insert(screenings).values({
			...{ roundId: round, entryId: entry.id, screenerId: owner.personId },
			...{ verdict: 'eligible', ticked: [0], screenedAt: testNow }
		});
		const form = roundForm('screening').parse(screening);
		await expect(changeRound(ctx, event.id, round, form)).rejects.toMatchObject({
			refusal: { code: 'round_begun' }
		});
		const over = await aReviewRound(db);
		const there = aContext(db, { actor: over.owner });
		await expect(changeRound(there, over.event.id, over.screening.id, form)).rejects.toMatchObject({
			refusal: { code: 'round_closed' }
		});
	}));

test('how ties are broken can change until the round opens, and not from then on', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, rounds: chain } = await anEvent(db);
		const { id = '', opensAt } = chain[1] ?? {};
		const ladder = roundForm('review').parse({ ...review, 'tieLadder.0': 'joint' });
		await changeRound(aContext(db, { actor: owner }), event.id, id, ladder);
		const [row] = await db.select().from(rounds).where(eq(rounds.id, id));
		expect(row?.settings.tieLadder).toEqual([{ by: 'joint' }]);
		const open = aContext(db, { actor: owner, now: opensAt ?? testNow });
		const other = roundForm('review').parse({ ...review, 'tieLadder.0': 'median' });
		await expect(changeRound(open, event.id, id, other)).rejects.toMatchObject({
			refusal: { code: 'round_begun' }
		});
		await changeRound(open, event.id, id, { ...ladder, advanceCount: 5 });
	}));
