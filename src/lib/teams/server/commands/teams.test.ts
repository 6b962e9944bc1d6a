import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { auditLines } from '#lib/foundation/server/audit/schema.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { letters } from '#lib/foundation/server/mail/schema.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aTeam } from '#tests/factories/team.ts';
import type { TeamFacts } from '../facts.ts';
import { ownTeam } from '../queries.ts';
import { teamInvitations, teamMembers, teams } from '../schema.ts';
import { changeTeam, dissolveTeam, setTeamOpen } from './change-team.ts';
import { foundTeam } from './found-team.ts';
import { inviteByMail, makeInvitationLink, revokeInvitation } from './invite.ts';
import { joinTeam } from './join-team.ts';
import { handOverLead, leaveTeam, removeMember } from './members.ts';

const database = testDatabase();
const facts = (answers: { judging?: string[]; handedIn?: boolean } = {}): TeamFacts => ({
	judgesAmong: (_, __, ids) => Promise.resolve(ids.filter((id) => answers.judging?.includes(id))),
	hasHandedIn: () => Promise.resolve(answers.handedIn ?? false)
});
const refusedAs = (code: string) => ({ refusal: expect.objectContaining({ code }) as unknown });

async function setting(db: Database) {
	const { event, challenges } = await anEvent(db);
	const [frailty, mobility] = [challenges[1]?.id ?? '', challenges[2]?.id ?? ''];
	return { event, frailty, mobility, ctx: aContext(db) };
}

async function membersNow(db: Database, teamId: string) {
	return db
		.select({ name: people.name, lead: teamMembers.lead })
		.from(teamMembers)
		.innerJoin(people, eq(people.id, teamMembers.personId))
		.where(and(eq(teamMembers.teamId, teamId), isNull(teamMembers.leftAt)))
		.orderBy(asc(teamMembers.joinedAt));
}

const subjectsTo = async (db: Database, email: string) =>
	(
		await db
			.select({ subject: letters.subject })
			.from(letters)
			.where(eq(letters.email, email))
			.orderBy(asc(letters.subject))
	).map(({ subject }) => subject);

const actionsOn = async (db: Database, subjectId: string) =>
	(
		await db
			.select({ action: auditLines.action })
			.from(auditLines)
			.where(eq(auditLines.subjectId, subjectId))
			.orderBy(asc(auditLines.arrival))
	).map(({ action }) => action);

test('founding: one team, its lead, a letter, a line in the log; also where the form is sent twice', () =>
	rolledBack(database.db, async (db) => {
		const { event, frailty, ctx } = await setting(db);
		const amara = await aPerson(db, { name: 'Amara', email: 'amara@example.org', country: 'NG' });
		const form = { id: newId(), name: 'Kaze', challengeId: frailty };
		await foundTeam(as(ctx, amara), event.id, form, facts());
		await foundTeam(as(ctx, amara), event.id, form, facts());
		expect(await membersNow(db, form.id)).toEqual([{ name: 'Amara', lead: true }]);
		expect(await subjectsTo(db, 'amara@example.org')).toEqual(['Your team Kaze is registered']);
		expect(await actionsOn(db, form.id)).toEqual(['team.founded']);
		expect(await db.select().from(teams).where(eq(teams.id, form.id))).toMatchObject([
			{ name: 'Kaze', country: 'NG', challengeId: frailty, state: 'open' }
		]);
	}));

test('founding is refused with the reason', () =>
	rolledBack(database.db, async (db) => {
		const { event, frailty, ctx } = await setting(db);
		const other = await anEvent(db, 'special-prize');
		await aTeam(db, event, { name: 'Kaze' });
		const amara = await aPerson(db);
		const found = (form: object, options = {}, now = ctx.now) =>
			foundTeam(
				as(ctx, amara, now),
				event.id,
				{ id: newId(), name: 'Kaze II', challengeId: frailty, ...form },
				facts(options)
			);
		await expect(found({ name: 'ＫＡＺＥ!' })).rejects.toMatchObject(refusedAs('team_name_taken'));
		await expect(found({ challengeId: other.challenges[0]?.id })).rejects.toMatchObject(
			refusedAs('not_found')
		);
		await expect(found({}, { judging: [amara.personId] })).rejects.toMatchObject(
			refusedAs('judges_challenge')
		);
		await expect(found({}, {}, new Date('2021-02-08T22:00Z'))).rejects.toMatchObject(refusedAs('closed'));
		await db.update(events).set({ pausedAt: ctx.now }).where(eq(events.id, event.id));
		await expect(found({})).rejects.toMatchObject(refusedAs('event_paused'));
		await db.update(events).set({ pausedAt: null }).where(eq(events.id, event.id));
		await found({});
		await expect(found({ name: 'A second one' })).rejects.toMatchObject(refusedAs('already_in_team'));
	}));

test('a link lets people in until the team is full, closed, or the link is taken back', () =>
	rolledBack(database.db, async (db) => {
		const { event, ctx } = await setting(db);
		const { team, lead } = await aTeam(db, event, { name: 'Kaze', members: 4 });
		const link = { id: newId() };
		const token = (await makeInvitationLink(as(ctx, lead), team.id, link)) ?? '';
		expect(await makeInvitationLink(as(ctx, lead), team.id, link)).toBeNull();
		const [kept] = await db.select().from(teamInvitations);
		expect(JSON.stringify(kept)).not.toContain(token);

		const mateo = await aPerson(db, { name: 'Mateo', email: 'mateo@example.org' });
		await joinTeam(as(ctx, mateo), event.id, token, facts());
		await joinTeam(as(ctx, mateo), event.id, token, facts());
		expect(await membersNow(db, team.id)).toHaveLength(5);
		expect(await subjectsTo(db, 'mateo@example.org')).toEqual(['You are in the team Kaze']);
		expect(await subjectsTo(db, lead.email)).toEqual(['Mateo joined Kaze']);

		await setTeamOpen(as(ctx, lead), team.id, false);
		const next = await aPerson(db);
		const join = () => joinTeam(as(ctx, next), event.id, token, facts());
		await expect(join()).rejects.toMatchObject(refusedAs('team_closed'));
		await setTeamOpen(as(ctx, lead), team.id, true);
		await expect(
			joinTeam(as(ctx, next), event.id, token, facts({ judging: [next.personId] }))
		).rejects.toMatchObject(refusedAs('judges_challenge'));
		await join();
		await expect(joinTeam(as(ctx, await aPerson(db)), event.id, token, facts())).rejects.toMatchObject(
			refusedAs('team_full')
		);
		await revokeInvitation(as(ctx, lead), team.id, link.id);
		await expect(joinTeam(as(ctx, await aPerson(db)), event.id, token, facts())).rejects.toMatchObject(
			refusedAs('link_spent')
		);
	}));

test('a link of another event, an old one and a made-up one lead nowhere', () =>
	rolledBack(database.db, async (db) => {
		const { event, ctx } = await setting(db);
		const other = await anEvent(db);
		const { team, lead } = await aTeam(db, event);
		const token = (await makeInvitationLink(as(ctx, lead), team.id, { id: newId() })) ?? '';
		const late = new Date(ctx.now.getTime() + 8 * 86_400_000);
		const guest = await aPerson(db);
		for (const [eventId, link, now] of [
			[other.event.id, token, ctx.now],
			[event.id, token, late],
			[event.id, 'x'.repeat(43), ctx.now]
		] as const)
			await expect(joinTeam(as(ctx, guest, now), eventId, link, facts())).rejects.toMatchObject(
				refusedAs('link_spent')
			);
	}));

test('an invitation by letter is for one person; nobody but the lead sends it', () =>
	rolledBack(database.db, async (db) => {
		const { event, ctx } = await setting(db);
		const { team, lead, members } = await aTeam(db, event, { name: 'Kaze', members: 2 });
		const invite = { id: newId(), email: 'ines@example.org' };
		await expect(inviteByMail(as(ctx, members[1] ?? lead), team.id, invite)).rejects.toMatchObject(
			refusedAs('lead_only')
		);
		await inviteByMail(as(ctx, lead), team.id, invite);
		const [letter] = await db.select().from(letters).where(eq(letters.email, invite.email));
		expect(letter).toMatchObject({ secret: true, subject: `${lead.name} invites you to the team Kaze` });
		const token = letter?.body.action?.href.split('/').at(-1) ?? '';
		await joinTeam(as(ctx, await aPerson(db)), event.id, token, facts());
		await expect(joinTeam(as(ctx, await aPerson(db)), event.id, token, facts())).rejects.toMatchObject(
			refusedAs('link_spent')
		);
	}));

test('when the lead leaves, whoever has been there longest leads; when the last one goes, the team ends', () =>
	rolledBack(database.db, async (db) => {
		const { event, ctx } = await setting(db);
		const names = ['Amara', 'Mateo', 'Ines'];
		const three = [];
		for (const name of names) three.push(await aPerson(db, { name, email: `${name}@example.org` }));
		const { team } = await aTeam(db, event, { name: 'Kaze', members: three });
		const [amara, mateo, ines] = three;
		if (!amara || !mateo || !ines) throw new Error('three people were made');
		await leaveTeam(as(ctx, amara), team.id, facts());
		expect(await membersNow(db, team.id)).toEqual([
			{ name: 'Mateo', lead: true },
			{ name: 'Ines', lead: false }
		]);
		expect(await subjectsTo(db, 'Mateo@example.org')).toEqual(['You lead the team Kaze now']);
		await leaveTeam(as(ctx, ines), team.id, facts());
		expect(await subjectsTo(db, 'Mateo@example.org')).toContain('Ines left Kaze');
		await expect(leaveTeam(as(ctx, mateo), team.id, facts({ handedIn: true }))).rejects.toMatchObject(
			refusedAs('entry_handed_in')
		);
		await leaveTeam(as(ctx, mateo), team.id, facts());
		expect(await actionsOn(db, team.id)).toEqual([
			...['team.left', 'team.lead_passed', 'team.left', 'team.left', 'team.dissolved']
		]);
		// The name is free again, and so are the people.
		await foundTeam(
			as(ctx, amara),
			event.id,
			{ id: newId(), name: 'Kaze', challengeId: team.challengeId },
			facts()
		);
	}));

test('the lead removes a member and hands the lead over; both get a letter', () =>
	rolledBack(database.db, async (db) => {
		const { event, ctx } = await setting(db);
		const { team, lead, members } = await aTeam(db, event, { name: 'Kaze', members: 3 });
		const [, second, third] = members;
		if (!second || !third) throw new Error('three people were made');
		await expect(removeMember(as(ctx, second), team.id, third.personId)).rejects.toMatchObject(
			refusedAs('lead_only')
		);
		const token = (await makeInvitationLink(as(ctx, lead), team.id, { id: newId() })) ?? '';
		await removeMember(as(ctx, lead), team.id, third.personId);
		await expect(joinTeam(as(ctx, third), event.id, token, facts())).rejects.toMatchObject(
			refusedAs('link_spent')
		);
		await handOverLead(as(ctx, lead), team.id, second.personId);
		expect(await membersNow(db, team.id)).toEqual([
			{ name: lead.name, lead: false },
			{ name: second.name, lead: true }
		]);
		expect(await subjectsTo(db, third.email)).toEqual(['You are no longer in the team Kaze']);
		expect(await subjectsTo(db, second.email)).toEqual(['You lead the team Kaze now']);
		expect(await ownTeam(as(ctx, third), event.id)).toBeNull();
	}));

test('name, challenge and country change; not to a name that is taken, nor where a member judges', () =>
	rolledBack(database.db, async (db) => {
		const { event, frailty, mobility, ctx } = await setting(db);
		const { team, lead, members } = await aTeam(db, event, { challengeId: frailty, members: 2 });
		await aTeam(db, event, { name: 'Taken' });
		const judging = [members[1]?.personId ?? ''];
		const wanted = { name: 'New name', challengeId: mobility, country: 'KE' };
		const changing = (form: object, answers = {}) =>
			db.transaction((tx) =>
				changeTeam(as({ ...ctx, db: tx }, lead), team.id, { ...wanted, ...form }, facts(answers))
			);
		await expect(changing({}, { judging })).rejects.toMatchObject({
			refusal: { code: 'judges_challenge', names: [members[1]?.name] }
		});
		await expect(changing({ name: 'taken' })).rejects.toMatchObject(refusedAs('team_name_taken'));
		await changing({});
		expect(await db.select().from(teams).where(eq(teams.id, team.id))).toMatchObject([wanted]);
	}));

test('a dissolved team lets its people go, and tells them', () =>
	rolledBack(database.db, async (db) => {
		const { event, ctx } = await setting(db);
		const { team, lead, members } = await aTeam(db, event, { name: 'Kaze', members: 2 });
		await expect(dissolveTeam(as(ctx, lead), team.id, facts({ handedIn: true }))).rejects.toMatchObject(
			refusedAs('entry_handed_in')
		);
		await dissolveTeam(as(ctx, lead), team.id, facts());
		expect(await membersNow(db, team.id)).toEqual([]);
		const told = await db
			.select()
			.from(letters)
			.where(
				inArray(
					letters.email,
					members.map(({ email }) => email)
				)
			);
		expect(told.map(({ subject }) => subject)).toEqual([
			'The team Kaze has ended',
			'The team Kaze has ended'
		]);
	}));
