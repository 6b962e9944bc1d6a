import { eq } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { newId } from '#lib/foundation/ids.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { isOpen } from '#lib/foundation/time-window.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { mayUseAccount } from '#lib/accounts/rules.ts';
import { eventRow, teamOf, termsOf } from '#lib/teams/server/team-at-hand.ts';
import { emptyContent } from '../../entry.ts';
import { entries, entryRevisions } from '../schema.ts';

/**
 * The entry of the actor's own team, begun if it was not there. A team has one; whoever comes first begins it. It can be
 * begun after the deadline too, so that the organisers have something to give a pass to.
 * @returns its id
 * @throws Refused `sign_in_needed`, `not_found` (no team), `not_open_yet`
 */
export async function openEntry(ctx: Context, eventId: string): Promise<string> {
	demand(mayUseAccount(ctx.actor));
	const own = found(personId(ctx.actor));
	const team = found(await teamOf(ctx.db, eventId, own));
	const known = await entryOf(ctx.db, team.id);
	if (known) return known;
	return change(ctx, async (tx) => {
		const { submission } = termsOf(await eventRow(tx, eventId));
		demand(isOpen({ ...submission, closesAt: null }, ctx.now));
		const saved = { savedAt: ctx.now, savedBy: own };
		// Most people write in the language in which they read.
		const content = { ...emptyContent, language: ctx.locale };
		const [made] = await tx
			.insert(entries)
			.values({
				...{ id: newId(), eventId, teamId: team.id, challengeId: team.challengeId, ...saved },
				content,
				createdAt: ctx.now
			})
			.onConflictDoNothing()
			.returning({ id: entries.id });
		if (!made) return found(await entryOf(tx, team.id));
		await tx.insert(entryRevisions).values({ entryId: made.id, version: 1, content, ...saved });
		await record(tx, ctx, { action: 'entry.begun', subjectId: made.id, scopeId: eventId });
		return made.id;
	});
}

async function entryOf(db: Context['db'], teamId: string): Promise<string | undefined> {
	const [row] = await db.select({ id: entries.id }).from(entries).where(eq(entries.teamId, teamId));
	return row?.id;
}
