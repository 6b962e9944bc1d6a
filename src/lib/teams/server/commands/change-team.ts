import { and, eq, isNull } from 'drizzle-orm';
import { demand, Refused } from '#lib/foundation/refusal.ts';
import { canStep } from '#lib/foundation/steps.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change, sqlState } from '#lib/foundation/server/db/change.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { isLead, mayChangeTeam, mayDissolve, noneJudges } from '../../rules.ts';
import { nameKey, teamSteps } from '../../team.ts';
import type { TeamChange } from '../../team-form.ts';
import type { TeamFacts } from '../facts.ts';
import { teamLetter } from '../mails.ts';
import { challengeOf } from '../membership.ts';
import { teamMembers, teams } from '../schema.ts';
import { lockTeam } from '../team-at-hand.ts';

const uniqueViolation = '23505';

/**
 * Change the team's name, challenge and country. An entry that it has begun goes along to the other challenge.
 * @throws Refused `lead_only`, `not_yours`, `closed`, `team_name_taken`, `judges_challenge`, `not_found` (the challenge)
 */
export async function changeTeam(
	ctx: Context,
	teamId: string,
	{ name, challengeId, country }: TeamChange,
	facts: TeamFacts
): Promise<void> {
	const work = change(ctx, async (tx) => {
		const { row, atHand, terms, members } = await lockTeam(tx, teamId);
		demand(mayChangeTeam(ctx.actor, atHand, terms, ctx.now));
		if (challengeId !== row.challengeId) {
			await challengeOf(tx, row.eventId, challengeId);
			const judging = await facts.judgesAmong(
				tx,
				challengeId,
				members.map((member) => member.personId)
			);
			const names = members.filter((member) => judging.includes(member.personId)).map((one) => one.name);
			demand(noneJudges(names));
		}
		await tx
			.update(teams)
			.set({ name, nameKey: nameKey(name), challengeId, country })
			.where(eq(teams.id, teamId));
		await record(tx, ctx, {
			action: 'team.changed',
			subjectId: teamId,
			scopeId: row.eventId,
			detail: { name, challenge: challengeId, before: row.name, challengeBefore: row.challengeId }
		});
	});
	await work.catch((error: unknown) => {
		if (sqlState(error) === uniqueViolation) throw new Refused({ code: 'team_name_taken', name });
		throw error;
	});
}

/**
 * Close the team to newcomers, or open it again.
 * @throws Refused `lead_only`, `not_yours`, `wrong_state`
 */
export async function setTeamOpen(ctx: Context, teamId: string, open: boolean): Promise<void> {
	const step = open ? teamSteps.open : teamSteps.close;
	await change(ctx, async (tx) => {
		const { row, atHand } = await lockTeam(tx, teamId);
		demand(isLead(ctx.actor, atHand));
		demand(canStep(step, row.state));
		await tx.update(teams).set({ state: step.to }).where(eq(teams.id, teamId));
		await record(tx, ctx, {
			action: open ? 'team.opened' : 'team.closed',
			subjectId: teamId,
			scopeId: row.eventId
		});
	});
}

/**
 * End the team. Its members are free to join others.
 * @throws Refused `lead_only`, `not_yours`, `wrong_state`, `entry_handed_in`
 */
export async function dissolveTeam(ctx: Context, teamId: string, facts: TeamFacts): Promise<void> {
	await change(ctx, async (tx) => {
		const { row, event, atHand, members } = await lockTeam(tx, teamId);
		demand(mayDissolve(ctx.actor, atHand, await facts.hasHandedIn(tx, teamId)));
		await tx.update(teams).set({ state: teamSteps.dissolve.to }).where(eq(teams.id, teamId));
		await tx
			.update(teamMembers)
			.set({ leftAt: ctx.now })
			.where(and(eq(teamMembers.teamId, teamId), isNull(teamMembers.leftAt)));
		await record(tx, ctx, { action: 'team.dissolved', subjectId: teamId, scopeId: row.eventId });
		const person = members.find((member) => member.lead)?.name ?? '';
		const news = { team: row.name, event, person };
		await post(tx, ctx, ...members.map((member) => teamLetter('dissolved', member, news)));
	});
}
