import { and, eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { isId } from '#lib/foundation/ids.ts';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { lockTeam } from '#lib/teams/server/team-at-hand.ts';
import type { NamedJudge } from '../../../conflicts/conflict-form.ts';
import { mayNameJudge, mayTakeNameBack } from '../../../conflicts/rules.ts';
import { enforceWalls } from '../enforce.ts';
import { namedTies } from '../schema.ts';
import { judgingNow } from '../judging-now.ts';

/**
 * A team names a judge who should not read its entry, with the reason; also one who is invited later. Whether a judge of
 * that name is there, the team is not told; nor is the judge, who said it.
 * @throws Refused `not_yours`, `wrong_state`, `round_closed`, `names_enough`
 */
export async function nameJudge(ctx: Context, teamId: string, judge: NamedJudge): Promise<void> {
	await change(ctx, async (tx) => {
		const { row, atHand } = await lockTeam(tx, teamId);
		const known = await tx.select({ id: namedTies.id }).from(namedTies).where(eq(namedTies.teamId, teamId));
		if (known.some(({ id }) => id === judge.id)) return;
		const judging = await judgingNow(tx, row.eventId, ctx.now);
		demand(mayNameJudge(ctx.actor, atHand, judging, { named: known.length }));
		const { id, name, organisation, email, note } = judge;
		const [added] = await tx
			.insert(namedTies)
			.values({
				...{ id, eventId: row.eventId, teamId, about: 'person', name, organisation, email, note },
				...{ saidBy: found(personId(ctx.actor)), saidAt: ctx.now }
			})
			.onConflictDoNothing()
			.returning({ id: namedTies.id });
		if (!added) throw new Refused({ code: 'not_found' });
		await enforceForTeam(tx, ctx, row);
		await record(tx, ctx, { action: 'conflict.judge_named', subjectId: teamId, scopeId: row.eventId });
	});
}

/**
 * A team takes a name back, as long as no judge may have begun.
 * @throws Refused `not_yours`, `names_stand`, `not_found`
 */
export async function takeNameBack(ctx: Context, teamId: string, namedId: string): Promise<void> {
	if (!isId(namedId)) throw new Refused({ code: 'not_found' });
	await change(ctx, async (tx) => {
		const { row, atHand } = await lockTeam(tx, teamId);
		demand(mayTakeNameBack(ctx.actor, atHand, await judgingNow(tx, row.eventId, ctx.now)));
		const [gone] = await tx
			.delete(namedTies)
			.where(and(eq(namedTies.id, namedId), eq(namedTies.teamId, teamId)))
			.returning({ id: namedTies.id });
		found(gone);
		await record(tx, ctx, { action: 'conflict.name_taken_back', subjectId: teamId, scopeId: row.eventId });
	});
}

/** What a team said holds for its entry, where it has begun one. */
export async function enforceForTeam(
	tx: Transaction,
	ctx: Context,
	team: { id: string; eventId: string }
): Promise<void> {
	const [entry] = await tx.select({ id: entries.id }).from(entries).where(eq(entries.teamId, team.id));
	if (entry) await enforceWalls(tx, ctx, team.eventId, { entryIds: [entry.id] }, { tell: true });
}
