import { and, eq, isNull } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { mayUseAccount } from '#lib/accounts/rules.ts';
import { mayJoin } from '../../rules.ts';
import type { TeamFacts } from '../facts.ts';
import { goodInvitation } from '../invitations.ts';
import { teamLetter } from '../mails.ts';
import { enter } from '../membership.ts';
import { teamInvitations } from '../schema.ts';
import { lockTeam, membersOf, newcomer } from '../team-at-hand.ts';

/**
 * Join a team by the link of an invitation. Whoever is in it already stays in it.
 * @throws Refused `link_spent`, `already_in_team`, `event_paused`, `not_open_yet`, `closed`, `judges_challenge`,
 *   `team_closed`, `team_full`
 */
export async function joinTeam(
	ctx: Context,
	eventId: string,
	token: string,
	facts: TeamFacts
): Promise<void> {
	demand(mayUseAccount(ctx.actor));
	const own = found(personId(ctx.actor));
	await change(ctx, async (tx) => {
		const before = await goodInvitation(tx, ctx.now, eventId, token);
		const { row, event, terms, atHand, members } = await lockTeam(tx, before.teamId);
		if (members.some((member) => member.personId === own)) return;
		// Asked again under the lock: an invitation for one person lets in one, also where two come at once.
		const invitation = await goodInvitation(tx, ctx.now, eventId, token);
		const who = await newcomer(tx, ctx, facts, { eventId, challengeId: row.challengeId });
		demand(mayJoin(ctx.actor, who, atHand, terms, ctx.now));

		await enter(tx, ctx, row, { lead: false });
		await tx
			.update(teamInvitations)
			.set({ acceptedAt: ctx.now, acceptedBy: own })
			.where(and(eq(teamInvitations.id, invitation.id), isNull(teamInvitations.acceptedAt)));
		await record(tx, ctx, { action: 'team.joined', subjectId: row.id, scopeId: eventId });
		const newest = (await membersOf(tx, row.id)).find((member) => member.personId === own);
		const lead = members.find((member) => member.lead);
		const news = { team: row.name, event, person: newest?.name ?? '' };
		if (newest) await post(tx, ctx, teamLetter('welcome', newest, news));
		if (lead) await post(tx, ctx, teamLetter('joined', lead, news));
	});
}
