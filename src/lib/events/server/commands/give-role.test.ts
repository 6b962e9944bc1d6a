import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { personAsActor } from '#lib/accounts/server/actor.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { aContext, aPerson, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import type { CrewRole } from '../../event.ts';
import { mayObserve } from '../../rules.ts';
import { crewOf } from '../crew.ts';
import { giveRole, takeRole } from './give-role.ts';

const database = testDatabase();
const nora = { email: 'nora@example.org', name: 'Nora New', role: 'observer' as CrewRole };

const rolesIn = async (db: Database, eventId: string) => {
	const lines = await db
		.select({ action: auditLines.action, detail: auditLines.detail })
		.from(auditLines)
		.where(and(eq(auditLines.scopeId, eventId)))
		.orderBy(auditLines.arrival);
	return lines
		.filter(({ action }) => action.startsWith('person.role'))
		.map(({ action, detail }) => [action, detail['role']]);
};

test('somebody without an account gets one, a role, a letter and a line in the log, once', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		await giveRole(ctx, event.id, nora);
		await giveRole(ctx, event.id, { ...nora, name: 'Somebody Else' });
		const [person] = await db.select().from(people).where(eq(people.email, nora.email));
		expect(person).toMatchObject({ name: 'Nora New', passwordHash: null, emailConfirmedAt: null });
		const posted = await db.select().from(letters).where(eq(letters.email, nora.email));
		expect(posted).toHaveLength(1);
		expect(posted[0]?.body.action?.href).toContain(encodeURIComponent(`/events/${event.slug}/organise`));
		expect(await rolesIn(db, event.id)).toEqual([['person.role_given', 'observer']]);
		expect(await crewOf(ctx, event.id)).toEqual([
			expect.objectContaining({ name: 'Nora New', roles: ['observer'], arrived: false }),
			expect.objectContaining({ name: 'Olga Owner', roles: ['owner'], arrived: true })
		]);
	}));

test('a role that is taken away ends at once', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const observer = await aPerson(db, { roles: [[event.id, 'observer']] });
		expect(mayObserve(observer, event.id)).toBeUndefined();
		await takeRole(ctx, event.id, { personId: observer.personId, role: 'observer' });
		await takeRole(ctx, event.id, { personId: observer.personId, role: 'observer' });
		expect(mayObserve(await personAsActor(db, observer.personId), event.id)?.code).toBe('role_needed');
		expect(await rolesIn(db, event.id)).toEqual([['person.role_taken', 'observer']]);
	}));

test('an event keeps at least one owner', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner } = await anEvent(db);
		const ctx = aContext(db, { actor: owner });
		const leave = () => takeRole(ctx, event.id, { personId: owner.personId, role: 'owner' });
		await expect(leave()).rejects.toMatchObject({ refusal: { code: 'last_owner' } });
		await giveRole(ctx, event.id, { ...nora, role: 'owner' });
		await leave();
		expect(await crewOf({ ...ctx, actor: owner }, event.id)).toMatchObject([{ name: 'Nora New' }]);
	}));

test.each([
	['an organiser', 'organiser', 'owner', 'role_needed'],
	['an organiser', 'organiser', 'organiser', 'role_needed'],
	['an organiser', 'organiser', 'observer', undefined],
	['an observer', 'observer', 'observer', 'role_needed'],
	['a judge', 'judge', 'screener', 'role_needed']
] as const)('%s (%s) gives the role %s: %s', (_, has, role, code) =>
	rolledBack(database.db, async (db) => {
		const { event } = await anEvent(db);
		const actor = await aPerson(db, { roles: [[event.id, has]] });
		const given = giveRole(aContext(db, { actor }), event.id, { ...nora, role });
		if (code) await expect(given).rejects.toMatchObject({ refusal: { code } });
		else await expect(given).resolves.toBeUndefined();
	})
);

test('only organisers see addresses', () =>
	rolledBack(database.db, async (db) => {
		const { event } = await anEvent(db);
		const observer = await aPerson(db, { roles: [[event.id, 'observer']] });
		const crew = await crewOf(aContext(db, { actor: observer }), event.id);
		expect(crew.map(({ email }) => email)).toEqual([null, null]);
	}));
