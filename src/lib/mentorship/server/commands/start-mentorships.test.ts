import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { system } from '#lib/foundation/actor.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { allocations } from '#lib/awards/server/schema.ts';
import { aContext, rolledBack, testDatabase, testNow } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { anAllocation } from '#tests/factories/mentorship.ts';
import { mentorships } from '../schema.ts';
import { startMentorships } from './start-mentorships.ts';

const database = testDatabase();

test('an award that carries a mentorship makes one, however often it is asked for; others make none', () =>
	rolledBack(database.db, async (db) => {
		const world = await anEvent(db);
		const first = await anAllocation(db, world, 1);
		const second = await anAllocation(db, world, 2);
		const ctx = aContext(db, { actor: system });
		const ids = [first.allocation.id, second.allocation.id];
		for (let times = 0; times < 2; times++)
			await db.transaction((tx) => startMentorships(tx, ctx, world.event.id, ids));
		const rows = await db.select().from(mentorships);
		expect(rows).toMatchObject([
			{
				eventId: world.event.id,
				allocationId: first.allocation.id,
				teamId: first.team.id,
				mentorId: null,
				state: 'planned',
				startsOn: null,
				months: 6,
				createdAt: testNow
			}
		]);
		const lines = await db.select().from(auditLines).where(eq(auditLines.action, 'mentorship.made'));
		expect(lines).toMatchObject([{ subjectId: rows[0]?.id, scopeId: world.event.id, actorId: null }]);
	}));

test('an allocation of another event, or one that was withdrawn, makes none', () =>
	rolledBack(database.db, async (db) => {
		const [here, elsewhere] = [await anEvent(db), await anEvent(db)];
		const foreign = await anAllocation(db, elsewhere);
		const withdrawn = await anAllocation(db, here);
		await db
			.update(allocations)
			.set({ withdrawnAt: testNow })
			.where(eq(allocations.id, withdrawn.allocation.id));
		await db.transaction((tx) =>
			startMentorships(tx, aContext(db, { actor: system }), here.event.id, [
				foreign.allocation.id,
				withdrawn.allocation.id
			])
		);
		expect(await db.select().from(mentorships)).toEqual([]);
	}));
