import { and, eq, inArray } from 'drizzle-orm';
import { holds, personId } from '#lib/foundation/actor.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { teamMembers } from '#lib/teams/server/schema.ts';
import { withheldFrom } from '../conflicts/withheld.ts';

/**
 * The entries of a panel that the actor must not come across: those withheld from the judge that they are and, for a chair,
 * those of a team in which they are or were.
 * @param entryIds those to look at; all of the event without
 */
export async function wallsOf(
	ctx: Context,
	eventId: string,
	entryIds?: readonly string[]
): Promise<ReadonlySet<string>> {
	const withheld = await withheldFrom(ctx, eventId, entryIds);
	if (!holds(ctx.actor, eventId, 'panel_chair')) return withheld;
	const own = await ctx.db
		.select({ entryId: entries.id })
		.from(entries)
		.innerJoin(teamMembers, eq(teamMembers.teamId, entries.teamId))
		.where(
			and(
				entryIds ? inArray(entries.id, [...entryIds]) : eq(entries.eventId, eventId),
				eq(teamMembers.personId, personId(ctx.actor) ?? '')
			)
		);
	return new Set([...withheld, ...own.map(({ entryId }) => entryId)]);
}
