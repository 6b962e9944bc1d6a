import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { aContext, rolledBack, testDatabase } from '#tests/factories/context.ts';
import { anEvent } from '#tests/factories/event.ts';
import { aJudge } from '#tests/factories/judging.ts';
import { aTeam } from '#tests/factories/team.ts';
import { removeChallenge } from './remove-challenge.ts';

const database = testDatabase();

test('a challenge that nobody answers goes, with its awards', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, challenges: list } = await anEvent(db);
		await removeChallenge(aContext(db, { actor: owner }), event.id, list[0]?.id ?? '');
		expect(await db.$count(challenges, eq(challenges.eventId, event.id))).toBe(3);
		expect(await db.$count(awards, eq(awards.eventId, event.id))).toBe(12);
	}));

test('one that a team answers stays, and so does one that a judge judges in', () =>
	rolledBack(database.db, async (db) => {
		const set = await anEvent(db);
		const ctx = aContext(db, { actor: set.owner });
		const [first, second] = set.challenges;
		await aTeam(db, set.event, { challengeId: first?.id ?? '' });
		await aJudge(db, set.event, { challenges: [second?.id ?? ''] });
		await expect(removeChallenge(ctx, set.event.id, first?.id ?? '')).rejects.toMatchObject({
			refusal: { code: 'challenge_in_use', teams: 1, judges: 0 }
		});
		await expect(removeChallenge(ctx, set.event.id, second?.id ?? '')).rejects.toMatchObject({
			refusal: { code: 'challenge_in_use', teams: 0, judges: 1 }
		});
	}));

test('a published event keeps its last challenge', () =>
	rolledBack(database.db, async (db) => {
		const { event, owner, challenges: list } = await anEvent(db, 'special-prize');
		await expect(
			removeChallenge(aContext(db, { actor: owner }), event.id, list[0]?.id ?? '')
		).rejects.toMatchObject({ refusal: { code: 'event_incomplete', missing: ['challenges'] } });
	}));
