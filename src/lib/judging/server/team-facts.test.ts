import { expect, test } from 'vitest';
import { newId } from '#lib/foundation/ids.ts';
import { changeTeam } from '#lib/teams/server/commands/change-team.ts';
import { foundTeam } from '#lib/teams/server/commands/found-team.ts';
import { leaveTeam } from '#lib/teams/server/commands/members.ts';
import { eq } from 'drizzle-orm';
import { entries } from '#lib/entries/server/schema.ts';
import { aContext, aPerson, as, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEntry } from '#tests/factories/entry.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aTeam } from '#tests/factories/team.ts';
import { judgeChallenges, judges } from './schema.ts';
import { teamFacts } from './team-facts.ts';

const database = testDatabase();
const refusedAs = (code: string) => ({ refusal: { code } });

test('a judge takes part in another challenge than the own one; who declined, in any', () =>
	rolledBack(database.db, async (db) => {
		const { event, challenges, owner } = await anEvent(db);
		const [own, other] = [challenges[0]?.id ?? '', challenges[1]?.id ?? ''];
		const judge = await aPerson(db);
		const id = newId();
		await db.insert(judges).values({
			...{ id, eventId: event.id, personId: judge.personId, state: 'accepted', capacity: 10 },
			...{ invitedAt: new Date('2021-01-20T12:00Z'), invitedBy: owner.personId }
		});
		await db.insert(judgeChallenges).values({ judgeId: id, challengeId: own });
		const ctx = as(aContext(db), judge);
		const found = (challengeId: string) =>
			foundTeam(ctx, event.id, { id: newId(), name: `In ${challengeId}`, challengeId }, teamFacts);
		await expect(found(own)).rejects.toMatchObject(refusedAs('judges_challenge'));
		await db.update(judges).set({ state: 'declined' }).where(eq(judges.id, id));
		expect(await teamFacts.judgesAmong(db, own, [judge.personId])).toEqual([]);
		await db.update(judges).set({ state: 'invited' }).where(eq(judges.id, id));
		await found(other);
	}));

test('the last member stays with an entry that was handed in, and may leave with a draft', () =>
	rolledBack(database.db, async (db) => {
		const { event } = await anEvent(db);
		const ctx = aContext(db);
		const handedIn = await aTeam(db, event);
		await anEntry(db, handedIn.team);
		await expect(leaveTeam(as(ctx, handedIn.lead), handedIn.team.id, teamFacts)).rejects.toMatchObject(
			refusedAs('entry_handed_in')
		);
		const drafting = await aTeam(db, event);
		await anEntry(db, drafting.team, { state: 'draft' });
		await leaveTeam(as(ctx, drafting.lead), drafting.team.id, teamFacts);
	}));

test('an entry goes along when its team changes the challenge', () =>
	rolledBack(database.db, async (db) => {
		const { event, challenges } = await anEvent(db);
		const { team, lead } = await aTeam(db, event);
		const entry = await anEntry(db, team);
		const challengeId = challenges[3]?.id ?? '';
		const wanted = { name: team.name, challengeId, country: 'CH' };
		await changeTeam(as(aContext(db), lead), team.id, wanted, teamFacts);
		const [moved] = await db.select().from(entries).where(eq(entries.id, entry.id));
		expect(moved?.challengeId).toBe(challengeId);
	}));
