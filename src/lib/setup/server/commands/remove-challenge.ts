import { and, countDistinct, eq } from 'drizzle-orm';
import { baseLocale } from '#lib/foundation/i18n/locales.ts';
import { inLocale } from '#lib/foundation/localized.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { unlessReferred } from '#lib/foundation/server/db/referred.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { events } from '#lib/events/server/schema.ts';
import { awards } from '#lib/awards/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { judgeChallenges } from '#lib/judging/server/schema.ts';
import { teams } from '#lib/teams/server/schema.ts';
import type {} from '../../refusals.ts';

/**
 * Take a challenge out, with its awards. It stays while teams answer it or judges judge in it, and a published event keeps
 * its last one.
 * @throws Refused `role_needed`, `not_found`, `challenge_in_use`, `event_incomplete`
 */
export async function removeChallenge(ctx: Context, eventId: string, challengeId: string): Promise<void> {
	demand(mayOrganise(ctx.actor, eventId));
	const inUse = { code: 'challenge_in_use', teams: 0, judges: 0 } as const;
	await unlessReferred(
		() =>
			change(ctx, async (tx) => {
				const [event] = await tx.select().from(events).where(eq(events.id, eventId)).for('update');
				const [row] = await tx
					.select()
					.from(challenges)
					.where(and(eq(challenges.id, challengeId), eq(challenges.eventId, eventId)))
					.for('update');
				const { name } = found(row);
				const [answering, judging, all] = await Promise.all([
					tx.$count(teams, eq(teams.challengeId, challengeId)),
					tx
						.select({ many: countDistinct(judgeChallenges.judgeId) })
						.from(judgeChallenges)
						.where(eq(judgeChallenges.challengeId, challengeId)),
					tx.$count(challenges, eq(challenges.eventId, eventId))
				]);
				const judges = judging[0]?.many ?? 0;
				if (answering > 0 || judges > 0) demand({ ...inUse, teams: answering, judges });
				if (found(event).state !== 'draft' && all === 1)
					demand({ code: 'event_incomplete', missing: ['challenges'] });
				await tx.delete(awards).where(eq(awards.challengeId, challengeId));
				await tx.delete(challenges).where(eq(challenges.id, challengeId));
				await record(tx, ctx, {
					action: 'challenge.removed',
					subjectId: challengeId,
					scopeId: eventId,
					detail: { name: inLocale(name, baseLocale) }
				});
			}),
		inUse
	);
}
