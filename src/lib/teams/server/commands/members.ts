import { and, eq, isNull } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { mayHandOver, mayLeave, mayRemove } from '../../rules.ts';
import { teamSteps } from '../../team.ts';
import type { TeamFacts } from '../facts.ts';
import { teamLetter } from '../mails.ts';
import { teamInvitations, teamMembers, teams } from '../schema.ts';
import { lockTeam } from '../team-at-hand.ts';

/**
 * Leave the team. When the lead goes, whoever has been in it longest leads; when the last one goes, the team ends.
 * @throws Refused `not_yours`, `entry_handed_in` (the last one, after handing in)
 */
export async function leaveTeam(ctx: Context, teamId: string, facts: TeamFacts): Promise<void> {
	const own = personId(ctx.actor) ?? '';
	await change(ctx, async (tx) => {
		const { row, event, atHand, members } = await lockTeam(tx, teamId);
		demand(mayLeave(ctx.actor, atHand, await facts.hasHandedIn(tx, teamId)));
		await takeOut(tx, ctx, teamId, own);
		await record(tx, ctx, { action: 'team.left', subjectId: teamId, scopeId: row.eventId });

		const gone = members.find((member) => member.personId === own);
		const [longest, ...others] = members.filter((member) => member.personId !== own);
		if (!longest) {
			await tx.update(teams).set({ state: teamSteps.dissolve.to }).where(eq(teams.id, teamId));
			await record(tx, ctx, { action: 'team.dissolved', subjectId: teamId, scopeId: row.eventId });
			return;
		}
		const news = { team: row.name, event, person: gone?.name ?? '' };
		if (!gone?.lead) {
			const lead = [longest, ...others].find((member) => member.lead) ?? longest;
			return post(tx, ctx, teamLetter('left', lead, news));
		}
		await makeLead(tx, teamId, longest.personId);
		await record(tx, ctx, {
			action: 'team.lead_passed',
			subjectId: teamId,
			scopeId: row.eventId,
			detail: { to: longest.personId }
		});
		await post(tx, ctx, teamLetter('lead', longest, news));
	});
}

/**
 * Take somebody out of the team. The links that were passed on stop working, or the same person could come back by one.
 * @throws Refused `lead_only`, `not_yours`, `closed`, `wrong_state` (oneself), `not_found` (no member)
 */
export async function removeMember(ctx: Context, teamId: string, whom: string): Promise<void> {
	await change(ctx, async (tx) => {
		const { row, event, terms, atHand, members } = await lockTeam(tx, teamId);
		demand(mayRemove(ctx.actor, atHand, terms, whom, ctx.now));
		await takeOut(tx, ctx, teamId, whom);
		await tx
			.update(teamInvitations)
			.set({ revokedAt: ctx.now })
			.where(
				and(
					eq(teamInvitations.teamId, teamId),
					isNull(teamInvitations.email),
					isNull(teamInvitations.revokedAt)
				)
			);
		await record(tx, ctx, {
			action: 'team.member_removed',
			subjectId: teamId,
			scopeId: row.eventId,
			detail: { person: whom }
		});
		const removed = members.filter((member) => member.personId === whom);
		const lead = members.find((member) => member.lead);
		const news = { team: row.name, event, person: lead?.name ?? '' };
		await post(tx, ctx, ...removed.map((member) => teamLetter('removed', member, news)));
	});
}

/**
 * Hand the lead over to another member.
 * @throws Refused `lead_only`, `not_yours`, `wrong_state` (oneself), `not_found` (no member)
 */
export async function handOverLead(ctx: Context, teamId: string, to: string): Promise<void> {
	await change(ctx, async (tx) => {
		const { row, event, atHand, members } = await lockTeam(tx, teamId);
		demand(mayHandOver(ctx.actor, atHand, to));
		await tx
			.update(teamMembers)
			.set({ lead: false })
			.where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.lead, true), isNull(teamMembers.leftAt)));
		await makeLead(tx, teamId, to);
		await record(tx, ctx, {
			action: 'team.lead_passed',
			subjectId: teamId,
			scopeId: row.eventId,
			detail: { to }
		});
		const before = members.find((member) => member.lead);
		const news = { team: row.name, event, person: before?.name ?? '' };
		const heirs = members.filter((member) => member.personId === to);
		await post(tx, ctx, ...heirs.map((member) => teamLetter('lead', member, news)));
	});
}

async function takeOut(tx: Transaction, ctx: Context, teamId: string, whom: string): Promise<void> {
	await tx
		.update(teamMembers)
		.set({ leftAt: ctx.now })
		.where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.personId, whom), isNull(teamMembers.leftAt)));
}

async function makeLead(tx: Transaction, teamId: string, whom: string): Promise<void> {
	await tx
		.update(teamMembers)
		.set({ lead: true })
		.where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.personId, whom), isNull(teamMembers.leftAt)));
}
