import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { freezeInForce } from '#lib/rounds/server/entrants.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { aContext, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { aJudge, anAssignment, aReview, aReviewRound } from '#tests/factories/judging.ts';
import { closeRound } from './close-round.ts';

const database = testDatabase();
const afterIt = new Date('2021-03-23T12:00Z');

/** Two entries of one challenge: the first has two reviews of three, the second one. */
async function aThinRound(db: Database) {
	const made = await aReviewRound(db, { entries: 2 });
	const [first, second] = made.handedIn.map(({ entry }) => entry);
	if (!first || !second) throw new Error('two entries were made');
	for (const [at, entries] of [[first, second], [first]].entries()) {
		const { judge } = await aJudge(db, made.event);
		for (const entry of entries)
			await aReview(db, await anAssignment(db, made.review, entry, judge), { values: [5 - at, 4, 3, 2, 1] });
	}
	return { ...made, first, second, ctx: aContext(db, { actor: made.owner, now: afterIt }) };
}

test('a round is not closed while entries are below the floor, unless at quorum with a reason', () =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review, second } = await aThinRound(db);
		await expect(closeRound(ctx, event.id, review.id)).rejects.toMatchObject({
			refusal: { code: 'below_quorum', entries: 1, least: 2 }
		});
		await closeRound(ctx, event.id, review.id, { atQuorum: 'The panel meets tomorrow.' });
		const quorum = {
			least: 2,
			reason: 'The panel meets tomorrow.',
			below: [{ entryId: second.id, reviews: 1 }]
		};
		expect((await freezeInForce(db, review.id))?.quorum).toEqual(quorum);
		const [line] = await db.select().from(auditLines).where(eq(auditLines.action, 'round.closed'));
		expect(line?.detail).toMatchObject({
			...{ least: 2, reason: quorum.reason },
			below: [`${second.id}: 1`]
		});
	}));

test.each([
	['a floor of one is reached', 1],
	['no floor at all', 0]
])('%s: nothing of a quorum is recorded, though a reason was given', (_, leastReviews) =>
	rolledBack(database.db, async (db) => {
		const { ctx, event, review } = await aThinRound(db);
		const settings = { ...review.settings, leastReviews };
		await db.update(rounds).set({ settings }).where(eq(rounds.id, review.id));
		await closeRound(ctx, event.id, review.id, { atQuorum: 'No need.' });
		expect((await freezeInForce(db, review.id))?.quorum).toBeNull();
	})
);
