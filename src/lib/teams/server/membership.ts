import { and, eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { found, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { teamMembers } from './schema.ts';
import { teamOf } from './team-at-hand.ts';

/**
 * Write the actor in as a member. The database holds the rule of one team a person, so two tries at once end in one team.
 * @throws Refused `already_in_team`
 */
export async function enter(
	tx: Transaction,
	ctx: Context,
	team: { id: string; eventId: string },
	{ lead }: { lead: boolean }
): Promise<void> {
	const own = found(personId(ctx.actor));
	const [entered] = await tx
		.insert(teamMembers)
		.values({ teamId: team.id, eventId: team.eventId, personId: own, lead, joinedAt: ctx.now })
		.onConflictDoNothing()
		.returning({ id: teamMembers.id });
	if (entered) return;
	const other = await teamOf(tx, team.eventId, own);
	throw new Refused({ code: 'already_in_team', team: other?.name ?? '' });
}

/** Was the actor ever written into this team? Tells a form that is sent twice. */
export async function hasEntered(tx: Transaction, ctx: Context, teamId: string): Promise<boolean> {
	const [row] = await tx
		.select({ id: teamMembers.id })
		.from(teamMembers)
		.where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.personId, personId(ctx.actor) ?? '')))
		.limit(1);
	return row !== undefined;
}

/** A challenge of this event, and of no other. */
export async function challengeOf(tx: Transaction, eventId: string, challengeId: string): Promise<void> {
	const [row] = await tx
		.select({ id: challenges.id })
		.from(challenges)
		.where(and(eq(challenges.id, challengeId), eq(challenges.eventId, eventId)));
	found(row);
}
