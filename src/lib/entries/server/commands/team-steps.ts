import { eq } from 'drizzle-orm';
import { demand } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { isMember } from '#lib/teams/rules.ts';
import { entrySteps } from '../../entry.ts';
import { mayReopen, mayWithdraw } from '../../rules.ts';
import { lockEntry, lockTeamAndEntry, membersToTell } from '../entry-at-hand.ts';
import { entryWithdrawn } from '../mails.ts';
import { entries } from '../schema.ts';

/**
 * Take back what was handed in, to change it. It counts again once it is handed in again. Asked for twice, it is done once.
 * @throws Refused `not_found`, `not_yours`, `wrong_state`, `event_paused`, `closed`
 */
export async function reopenEntry(ctx: Context, entryId: string): Promise<void> {
	await change(ctx, async (tx) => {
		const { row, event, terms, atHand } = await lockEntry(tx, entryId);
		demand(isMember(ctx.actor, atHand.team));
		if (row.state === entrySteps.reopen.to) return;
		demand(mayReopen(ctx.actor, atHand, terms, ctx.now));
		await tx.update(entries).set({ state: entrySteps.reopen.to }).where(eq(entries.id, entryId));
		await record(tx, ctx, { action: 'entry.reopened', subjectId: entryId, scopeId: event.id });
	});
}

/**
 * Take the entry out of the contest for good. Its members are told.
 * @throws Refused `not_found`, `not_yours`, `lead_only`, `wrong_state`
 */
export async function withdrawEntry(ctx: Context, entryId: string): Promise<void> {
	await change(ctx, async (tx) => {
		const { row, team, event, atHand } = await lockTeamAndEntry(tx, entryId);
		demand(mayWithdraw(ctx.actor, atHand));
		await tx.update(entries).set({ state: entrySteps.withdraw.to }).where(eq(entries.id, entryId));
		await record(tx, ctx, {
			action: 'entry.withdrawn',
			subjectId: entryId,
			scopeId: event.id,
			detail: { before: row.state }
		});
		const by = ctx.actor.kind === 'person' ? ctx.actor.name : '';
		const members = await membersToTell(tx, team.id);
		await post(tx, ctx, ...members.map((to) => entryWithdrawn(to, event, { title: row.content.title, by })));
	});
}
