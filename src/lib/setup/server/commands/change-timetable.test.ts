import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { wallTime } from '#lib/foundation/zoned-time.ts';
import { isPaused } from '#lib/events/rules.ts';
import { pauseEvent, resumeEvent } from '#lib/events/server/commands/pause-event.ts';
import { events } from '#lib/events/server/schema.ts';
import { freezes, rounds } from '#lib/rounds/server/schema.ts';
import { aContext, aPerson, rolledBack, testDatabase, testNow } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { timetableForm } from '../../timetable-form.ts';
import { timetableOf } from '../timetable.ts';
import { changeTimetable } from './change-timetable.ts';

const database = testDatabase();

/** What the page would send if nothing were changed. */
async function asShown(db: Database, eventId: string) {
	const [event] = await db.select().from(events).where(eq(events.id, eventId));
	if (!event) throw new Error('no event');
	const chain = await db
		.select()
		.from(rounds)
		.where(eq(rounds.eventId, eventId))
		.orderBy(asc(rounds.position));
	const wall = (at: Date | null) => (at ? wallTime(at, event.timeZone) : '');
	const fields: Record<string, string> = {
		timeZone: event.timeZone,
		registrationOpensAt: wall(event.registrationOpensAt),
		registrationClosesAt: wall(event.registrationClosesAt),
		submissionOpensAt: wall(event.submissionOpensAt),
		submissionClosesAt: wall(event.submissionClosesAt),
		graceMinutes: String(event.graceMinutes),
		ceremonyAt: wall(event.ceremonyAt)
	};
	for (const [index, { id, opensAt, closesAt, graceMinutes }] of chain.entries())
		Object.assign(fields, {
			[`rounds.${index}.id`]: id,
			[`rounds.${index}.opensAt`]: wall(opensAt),
			[`rounds.${index}.closesAt`]: wall(closesAt),
			[`rounds.${index}.graceMinutes`]: String(graceMinutes)
		});
	return fields;
}

const lines = async (db: Database, eventId: string) => {
	const all = await db
		.select()
		.from(auditLines)
		.where(eq(auditLines.scopeId, eventId))
		.orderBy(auditLines.arrival);
	return all.slice(2).map(({ action, detail }) => ({ action, detail }));
};

test('a form that changes nothing writes nothing', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		await changeTimetable(ctx, event.id, timetableForm.parse(await asShown(db, event.id)));
		expect(await lines(db, event.id)).toEqual([]);
	}));

test('a new deadline holds at once, and the log keeps the old one', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const form = {
			...(await asShown(db, event.id)),
			submissionClosesAt: '2021-02-20T12:00',
			graceMinutes: '10'
		};
		await changeTimetable(ctx, event.id, timetableForm.parse(form));
		const { submissionClosesAt, graceMinutes } = await timetableOf(ctx, event.id);
		expect([submissionClosesAt, graceMinutes]).toEqual([new Date('2021-02-20T11:00Z'), 10]);
		expect(await lines(db, event.id)).toEqual([
			{
				action: 'event.timetable_changed',
				detail: {
					changed: ['submissionClosesAt', 'graceMinutes'],
					from: ['2021-03-01T22:00:00.000Z', '0'],
					to: ['2021-02-20T11:00:00.000Z', '10']
				}
			}
		]);
	}));

test('in another zone the clocks stay and the instants move; the old place is forgotten', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const form = { ...(await asShown(db, event.id)), timeZone: 'Asia/Kolkata' };
		await changeTimetable(ctx, event.id, timetableForm.parse(form));
		const [after] = await db.select().from(events).where(eq(events.id, event.id));
		expect(after).toMatchObject({
			timeZone: 'Asia/Kolkata',
			zonePlace: {},
			submissionClosesAt: new Date('2021-03-01T17:30Z')
		});
	}));

test('a published event keeps the dates that it needs', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const form = { ...(await asShown(db, event.id)), submissionClosesAt: '' };
		await expect(
			changeTimetable(aContext(db, { actor: owner }), event.id, timetableForm.parse(form))
		).rejects.toMatchObject({ refusal: { code: 'event_incomplete', missing: ['submission'] } });
	}));

test('a round that is over keeps its dates', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, rounds: chain } = await anEvent(db);
		await db.insert(freezes).values({
			roundId: chain[0]?.id ?? '',
			frozenAt: testNow,
			frozenBy: owner.personId,
			method: 'screening',
			inputs: {},
			sha256: ''
		});
		const ctx = aContext(db, { actor: owner });
		const form = await asShown(db, event.id);
		await changeTimetable(ctx, event.id, timetableForm.parse({ ...form, 'rounds.1.graceMinutes': '5' }));
		await expect(
			changeTimetable(ctx, event.id, timetableForm.parse({ ...form, 'rounds.0.graceMinutes': '5' }))
		).rejects.toMatchObject({ refusal: { code: 'round_closed' } });
	}));

test.each([
	['a stranger', 'none', 'role_needed'],
	['an observer', 'observer', 'role_needed'],
	['a screener', 'screener', 'role_needed'],
	['an organiser without a second factor', 'organiser', 'second_factor_needed']
])('%s changes no date and halts nothing', (_, role, code) =>
	rolledBack(database.db, async (db) => {
		const { event } = await anEvent(db);
		const roles: [string, string][] = role === 'none' ? [] : [[event.id, role]];
		const actor = { ...(await aPerson(db, { roles })), secondFactor: role !== 'organiser' };
		const ctx = aContext(db, { actor });
		const form = timetableForm.parse(await asShown(db, event.id));
		await expect(changeTimetable(ctx, event.id, form)).rejects.toMatchObject({ refusal: { code } });
		await expect(pauseEvent(ctx, event.id)).rejects.toMatchObject({ refusal: { code } });
	})
);

test('an event is halted and goes on, each with one line however often it is sent', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		await pauseEvent(ctx, event.id);
		await pauseEvent(ctx, event.id);
		expect(isPaused(await timetableOf(ctx, event.id))).toEqual({ code: 'event_paused' });
		await resumeEvent(ctx, event.id);
		await resumeEvent(ctx, event.id);
		expect(isPaused(await timetableOf(ctx, event.id))).toBeUndefined();
		expect((await lines(db, event.id)).map(({ action }) => action)).toEqual([
			'event.paused',
			'event.resumed'
		]);
	}));
