import { and, eq, gt, isNull, ne, or } from 'drizzle-orm';
import { Refused } from '#lib/foundation/refusal.ts';
import type { Database } from '#lib/foundation/server/db/database.ts';
import { endOf, type TimeWindow } from '#lib/foundation/time-window.ts';
import { tokenHash } from '#lib/accounts/server/tokens.ts';
import { teamInvitations, teams } from './schema.ts';

const lifeMs = 14 * 86_400_000;

/** An invitation lasts for two weeks, but not longer than registration. */
export function invitationEnd(registration: TimeWindow, now: Date): Date {
	const end = endOf(registration)?.getTime() ?? Infinity;
	return new Date(Math.min(now.getTime() + lifeMs, end));
}

/**
 * The invitation of a link, as long as it is good: of this event, not taken back, in its time, the team still there, and
 * used by nobody where it was for one person.
 * @throws Refused `link_spent`
 */
export async function goodInvitation(db: Database, now: Date, eventId: string, token: string) {
	const [row] = await db
		.select({ id: teamInvitations.id, teamId: teams.id, email: teamInvitations.email })
		.from(teamInvitations)
		.innerJoin(teams, eq(teams.id, teamInvitations.teamId))
		.where(
			and(
				eq(teamInvitations.tokenHash, tokenHash(token)),
				eq(teams.eventId, eventId),
				ne(teams.state, 'dissolved'),
				gt(teamInvitations.expiresAt, now),
				isNull(teamInvitations.revokedAt),
				or(isNull(teamInvitations.email), isNull(teamInvitations.acceptedAt))
			)
		);
	if (!row) throw new Refused({ code: 'link_spent' });
	return row;
}
