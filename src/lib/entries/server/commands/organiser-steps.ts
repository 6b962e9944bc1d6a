import { eq } from 'drizzle-orm';
import { demand } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { mayOrganise } from '#lib/events/rules.ts';
import { entrySteps } from '../../entry.ts';
import { mayDisqualify, mayGivePass } from '../../rules.ts';
import { lockEntry, membersToTell } from '../entry-at-hand.ts';
import { entryDisqualified, passGiven } from '../mails.ts';
import { entries } from '../schema.ts';

/**
 * Give one team a later deadline. The reason stands in the log, and the team is told.
 * @throws Refused `not_found`, `role_needed`, `second_factor_needed`, `wrong_state`, `pass_not_later`
 */
export async function giveLatePass(
	ctx: Context,
	entryId: string,
	{ until, reason }: { until: Date; reason: string }
): Promise<void> {
	await change(ctx, async (tx) => {
		const { row, team, event, terms } = await lockEntry(tx, entryId);
		demand(mayGivePass(ctx.actor, event.id, row, terms, { until, now: ctx.now }));
		await tx.update(entries).set({ latePassUntil: until }).where(eq(entries.id, entryId));
		await record(tx, ctx, {
			action: 'entry.pass_given',
			subjectId: entryId,
			scopeId: event.id,
			detail: { until: until.toISOString(), reason }
		});
		const members = await membersToTell(tx, team.id);
		await post(tx, ctx, ...members.map((to) => passGiven(to, event, { until, reason })));
	});
}

/**
 * Take an entry out against its team's will. The reason stands in the log and in the letter to the team. Asked for twice,
 * it is done once.
 * @throws Refused `not_found`, `role_needed`, `second_factor_needed`, `wrong_state`
 */
export async function disqualifyEntry(
	ctx: Context,
	entryId: string,
	{ reason }: { reason: string }
): Promise<void> {
	await change(ctx, async (tx) => {
		const { row, team, event } = await lockEntry(tx, entryId);
		demand(mayOrganise(ctx.actor, event.id));
		if (row.state === entrySteps.disqualify.to) return;
		demand(mayDisqualify(ctx.actor, event.id, row.state));
		await tx.update(entries).set({ state: entrySteps.disqualify.to }).where(eq(entries.id, entryId));
		await record(tx, ctx, {
			action: 'entry.disqualified',
			subjectId: entryId,
			scopeId: event.id,
			detail: { reason }
		});
		const members = await membersToTell(tx, team.id);
		await post(
			tx,
			ctx,
			...members.map((to) => entryDisqualified(to, event, { title: row.content.title, reason }))
		);
	});
}
