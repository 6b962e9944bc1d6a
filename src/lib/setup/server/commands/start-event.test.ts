import { count, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { criteria } from '#lib/judging/server/schema.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { aContext, aPerson, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { startEvent } from './start-event.ts';

const database = testDatabase();

test('the hackathon has four challenges, three rounds, a rubric that makes 100, and sixteen awards', () =>
	rolledBack(database.db, async (db) => {
		const { event } = await anEvent(db);
		const weights = await db
			.select({ weight: criteria.weight })
			.from(criteria)
			.innerJoin(rounds, eq(rounds.id, criteria.roundId))
			.where(eq(rounds.eventId, event.id));
		expect(weights.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
		expect(await many(challenges)).toBe(4);
		expect(await many(rounds)).toBe(3);
		expect(await many(awards)).toBe(16);
		const lines = await db.select({ action: auditLines.action }).from(auditLines).orderBy(auditLines.arrival);
		expect(lines.map(({ action }) => action)).toEqual(['event.started', 'event.published']);

		async function many(table: typeof challenges | typeof rounds | typeof awards) {
			const [row] = await db.select({ many: count() }).from(table).where(eq(table.eventId, event.id));
			return row?.many;
		}
	}));

const wanted = {
	template: 'special-prize',
	name: { en: 'A prize' },
	firstDay: '2021-01-11',
	timeZone: 'UTC'
};

test('a form that is sent twice starts one event; another event can’t have its address', () =>
	rolledBack(database.db, async (db) => {
		const ctx = aContext(db, { actor: await aPerson(db) });
		const form = { ...wanted, id: newId(), slug: 'a-prize' };
		expect(await startEvent(ctx, form)).toEqual({ slug: 'a-prize' });
		expect(await startEvent(ctx, form)).toEqual({ slug: 'a-prize' });
		await expect(startEvent(ctx, { ...form, id: newId() })).rejects.toMatchObject({
			refusal: { code: 'slug_taken' }
		});
	}));

test('it takes a second factor', () =>
	rolledBack(database.db, async (db) => {
		const actor = { ...(await aPerson(db)), secondFactor: false };
		const form = { ...wanted, id: newId(), slug: 'a-prize' };
		await expect(startEvent(aContext(db, { actor }), form)).rejects.toMatchObject({
			refusal: { code: 'second_factor_needed' }
		});
	}));
