import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { eq } from 'drizzle-orm';
import { allocations, awards } from '#lib/awards/server/schema.ts';
import { releases } from '#lib/rounds/server/schema.ts';
import { aContext, aPerson, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEntry } from '#tests/factories/entry.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aTeam } from '#tests/factories/team.ts';
import { newsOf } from './news.ts';

const database = testDatabase();
const out = new Date('2021-04-22T13:00Z');
const secondBefore = new Date(out.getTime() - 1000);

/** Two winners, allocated; the results of the first challenge are let out, those of the second are not. */
async function sealed(db: Database) {
	const { event, owner, challenges, rounds } = await anEvent(db);
	const [first, second] = challenges;
	const panel = rounds.at(-1);
	const other = await aPerson(db);
	if (!first || !second || !panel) throw new Error('the template has challenges and rounds');
	for (const challenge of [first, second]) {
		const { team } = await aTeam(db, event, { challengeId: challenge.id, name: `Team ${challenge.slug}` });
		const entry = await anEntry(db, team, { content: { title: `Canary ${challenge.slug}` } });
		const [award] = await db.select().from(awards).where(eq(awards.challengeId, challenge.id)).limit(1);
		await db.insert(allocations).values({
			...{ id: newId(), awardId: award?.id ?? '', entryId: entry.id },
			...{ allocatedAt: secondBefore, allocatedBy: owner.personId }
		});
	}
	const word = {
		...{ eventId: event.id, roundId: panel.id, kind: 'results' as const },
		...{ proposedBy: owner.personId, proposedAt: secondBefore }
	};
	await db.insert(releases).values([
		{
			...{ ...word, challengeId: first.id, visibleFrom: out },
			...{ confirmedBy: other.personId, confirmedAt: secondBefore }
		},
		{ ...word, challengeId: second.id }
	]);
	return { event, first, second };
}

test('one second before the release the feed knows the call only; then the winners of that challenge', () =>
	rolledBack(database.db, async (db) => {
		const { event, first, second } = await sealed(db);
		const before = await newsOf(aContext(db, { now: secondBefore }), event.id);
		expect(before.map(({ kind }) => kind)).toEqual(['open']);
		expect(JSON.stringify(before)).not.toContain('Canary');

		const after = await newsOf(aContext(db, { now: out }), event.id);
		expect(after[0]).toMatchObject({
			...{ kind: 'results', at: out, challenge: { slug: first.slug } },
			winners: [{ title: `Canary ${first.slug}`, team: `Team ${first.slug}` }]
		});
		expect(JSON.stringify(after)).not.toContain(`Canary ${second.slug}`);
	}));

test('before the call opens there is no news', () =>
	rolledBack(database.db, async (db) => {
		const { event } = await anEvent(db);
		expect(await newsOf(aContext(db, { now: new Date('2021-01-01T00:00Z') }), event.id)).toEqual([]);
	}));
