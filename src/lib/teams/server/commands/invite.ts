import { and, eq, isNull } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { countTry, type Limit } from '#lib/foundation/server/limits/limit.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { lettersPerDay, lettersPerHour } from '#lib/accounts/server/limits.ts';
import { newToken, tokenHash } from '#lib/accounts/server/tokens.ts';
import { isLead, mayInvite } from '../../rules.ts';
import { invitationEnd } from '../invitations.ts';
import { invitationLetter } from '../mails.ts';
import { teamInvitations } from '../schema.ts';
import { type LockedTeam, lockTeam } from '../team-at-hand.ts';

const lettersByTeam: Limit = { name: 'team-invitations', tries: 30, seconds: 24 * 60 * 60 };

/**
 * Make a link into the team, for as many people as there is room for. The token is given out here and kept nowhere: only
 * its hash is. A form that is sent twice makes one link, and the second answer is null.
 * @throws Refused `lead_only`, `not_yours`, `event_paused`, `not_open_yet`, `closed`, `team_closed`
 */
export async function makeInvitationLink(
	ctx: Context,
	teamId: string,
	{ id }: { id: string }
): Promise<string | null> {
	return change(ctx, async (tx) => {
		const team = await lockTeam(tx, teamId);
		demand(mayInvite(ctx.actor, team.atHand, team.terms, ctx.now));
		return keep(tx, ctx, team, { id, email: null });
	});
}

/**
 * Send a letter with a link for one person.
 * @throws Refused as `makeInvitationLink`, and `slow_down`
 */
export async function inviteByMail(
	ctx: Context,
	teamId: string,
	{ id, email }: { id: string; email: string }
): Promise<void> {
	await countTry(ctx, lettersByTeam, teamId);
	await countTry(ctx, lettersPerHour, email);
	await countTry(ctx, lettersPerDay, email);
	await change(ctx, async (tx) => {
		const team = await lockTeam(tx, teamId);
		demand(mayInvite(ctx.actor, team.atHand, team.terms, ctx.now));
		const token = await keep(tx, ctx, team, { id, email });
		if (token === null) return;
		const lead = team.members.find((member) => member.personId === personId(ctx.actor));
		const news = { team: team.row.name, event: team.event, person: lead?.name ?? '' };
		const expiresAt = invitationEnd(team.terms.registration, ctx.now);
		const to = { personId: null, email, name: email, locale: ctx.locale };
		await post(tx, ctx, invitationLetter(to, news, { token, expiresAt, zone: team.event.timeZone }));
	});
}

/**
 * Take an invitation back. Its link leads nowhere from now on.
 * @throws Refused `lead_only`, `not_yours`, `not_found`
 */
export async function revokeInvitation(ctx: Context, teamId: string, invitationId: string): Promise<void> {
	await change(ctx, async (tx) => {
		const team = await lockTeam(tx, teamId);
		demand(isLead(ctx.actor, team.atHand));
		const [revoked] = await tx
			.update(teamInvitations)
			.set({ revokedAt: ctx.now })
			.where(
				and(
					eq(teamInvitations.id, invitationId),
					eq(teamInvitations.teamId, teamId),
					isNull(teamInvitations.revokedAt)
				)
			)
			.returning({ id: teamInvitations.id });
		if (!revoked) return;
		await record(tx, ctx, {
			action: 'team.invitation_revoked',
			subjectId: teamId,
			scopeId: team.row.eventId
		});
	});
}

async function keep(
	tx: Transaction,
	ctx: Context,
	team: LockedTeam,
	{ id, email }: { id: string; email: string | null }
): Promise<string | null> {
	const token = newToken();
	const [made] = await tx
		.insert(teamInvitations)
		.values({
			...{ id, teamId: team.row.id, email, tokenHash: tokenHash(token), hint: token.slice(-4) },
			createdBy: found(personId(ctx.actor)),
			createdAt: ctx.now,
			expiresAt: invitationEnd(team.terms.registration, ctx.now)
		})
		.onConflictDoNothing()
		.returning({ id: teamInvitations.id });
	if (!made) return null;
	await record(tx, ctx, {
		action: email === null ? 'team.link_made' : 'team.invited',
		subjectId: team.row.id,
		scopeId: team.row.eventId
	});
	return token;
}
