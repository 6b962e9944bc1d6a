import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { grants, people } from '#lib/accounts/server/schema.ts';
import { partners } from '#lib/events/server/schema.ts';
import { aContext, aPerson, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aMentorship, aRelease } from '#tests/factories/mentorship.ts';
import { mentorships } from '../schema.ts';
import { assignMentor } from './assign-mentor.ts';

const database = testDatabase();
const wanted = { name: 'Maha Said', email: 'maha@example.org', partner: null, startsOn: '2021-04-12' };

async function lettersOf(db: Database) {
	const rows = await db.select().from(letters);
	return rows.map(({ email, subject }) => `${email}: ${subject}`).sort();
}

test('somebody without an account gets one, the role, and a letter with a link; the team is told', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, team, members, mentorship } = await aMentorship(db);
		const ctx = aContext(db, { actor: owner });
		const [partner] = await db.select().from(partners).where(eq(partners.eventId, event.id));
		const partnerId = partner?.id ?? null;
		await assignMentor(ctx, event.id, mentorship.id, { ...wanted, partner: partnerId });
		await assignMentor(ctx, event.id, mentorship.id, { ...wanted, partner: partnerId });

		const [mentor] = await db.select().from(people).where(eq(people.email, wanted.email));
		expect(mentor).toMatchObject({ name: 'Maha Said', passwordHash: null, emailConfirmedAt: null });
		const [row] = await db.select().from(mentorships);
		expect(row).toMatchObject({ mentorId: mentor?.id, partnerId, startsOn: '2021-04-12', state: 'planned' });
		const held = await db
			.select()
			.from(grants)
			.where(eq(grants.personId, mentor?.id ?? ''));
		expect(held).toMatchObject([{ role: 'mentor', scopeId: event.id, grantedBy: owner.personId }]);
		expect(await lettersOf(db)).toEqual(
			[
				`maha@example.org: You are the mentor of ${team.name}`,
				...members.map(({ email }) => `${email}: Your mentor is Maha Said`)
			].sort()
		);
		const [letter] = await db.select().from(letters).where(eq(letters.email, wanted.email));
		expect(letter?.body.action?.href).toBe(`/mentorships/${mentorship.id}`);
		const lines = await db
			.select()
			.from(auditLines)
			.where(eq(auditLines.action, 'mentorship.mentor_assigned'));
		expect(lines.map(({ scopeId }) => scopeId)).toEqual([event.id, event.id]);
	}));

test('a mentor who is replaced loses the role, unless they mentor another team of the event', () =>
	rolledBack(database.db, async (db) => {
		const world = await anEvent(db);
		await aRelease(db, world);
		const [one, two] = [await aMentorship(db, world), await aMentorship(db, world)];
		const ctx = aContext(db, { actor: world.owner });
		const { event } = world;
		const roleOf = async (email: string) => {
			const rows = await db
				.select({ role: grants.role })
				.from(grants)
				.innerJoin(people, eq(people.id, grants.personId))
				.where(and(eq(people.email, email), eq(grants.scopeId, event.id)));
			return rows.map(({ role }) => role);
		};
		await assignMentor(ctx, event.id, one.mentorship.id, wanted);
		await assignMentor(ctx, event.id, two.mentorship.id, wanted);
		const other = { ...wanted, name: 'Kofi', email: 'kofi@example.org' };
		await assignMentor(ctx, event.id, one.mentorship.id, other);
		expect(await roleOf(wanted.email)).toEqual(['mentor']);
		await assignMentor(ctx, event.id, two.mentorship.id, other);
		expect(await roleOf(wanted.email)).toEqual([]);
		expect(await roleOf(other.email)).toEqual(['mentor']);
		expect(await lettersOf(db)).toContain(
			`maha@example.org: Somebody else is now the mentor of ${two.team.name}`
		);
	}));

test('it is refused to others, across events, and for people of the team', () =>
	rolledBack(database.db, async (db) => {
		const here = await aMentorship(db);
		const elsewhere = await anEvent(db);
		const assign = (actor: typeof here.owner, eventId: string, change: Partial<typeof wanted> = {}) =>
			assignMentor(aContext(db, { actor }), eventId, here.mentorship.id, { ...wanted, ...change });
		const refused = (code: string) => ({ refusal: { code } });
		const { owner, event, members } = here;
		const [lead] = members;
		if (!lead) throw new Error('no lead');
		await expect(assign(lead, event.id)).rejects.toMatchObject(refused('role_needed'));
		await expect(assign({ ...owner, secondFactor: false }, event.id)).rejects.toMatchObject(
			refused('second_factor_needed')
		);
		await expect(assign(elsewhere.owner, event.id)).rejects.toMatchObject(refused('role_needed'));
		await expect(assign(elsewhere.owner, elsewhere.event.id)).rejects.toMatchObject(refused('not_found'));
		await expect(assign(owner, event.id, { email: lead.email })).rejects.toMatchObject(
			refused('mentor_in_team')
		);
		const [foreign] = await db.select().from(partners).where(eq(partners.eventId, elsewhere.event.id));
		const partner = foreign?.id ?? null;
		await expect(
			assignMentor(aContext(db, { actor: owner }), event.id, here.mentorship.id, { ...wanted, partner })
		).rejects.toMatchObject(refused('not_found'));
		await expect(
			assignMentor(aContext(db, { actor: owner }), event.id, newId(), wanted)
		).rejects.toMatchObject(refused('not_found'));
		expect(await lettersOf(db)).toEqual([]);
		const [known] = await db.select().from(people).where(eq(people.email, wanted.email));
		expect(known).toBeUndefined();
	}));

test('somebody who has an account keeps the name that they gave themselves', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, mentorship } = await aMentorship(db);
		const known = await aPerson(db, { name: 'Dr Maha Said', email: wanted.email });
		await assignMentor(aContext(db, { actor: owner }), event.id, mentorship.id, wanted);
		const [row] = await db.select().from(mentorships);
		expect(row?.mentorId).toBe(known.personId);
		const [person] = await db.select().from(people).where(eq(people.id, known.personId));
		expect(person?.name).toBe('Dr Maha Said');
	}));
