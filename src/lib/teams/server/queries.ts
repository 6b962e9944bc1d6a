import { and, eq, isNull } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { teamMembers } from './schema.ts';

/** Is the reader in a team of this event? */
export async function isInTeam(ctx: Context, eventId: string): Promise<boolean> {
	const reader = personId(ctx.actor);
	if (!reader) return false;
	const [row] = await ctx.db
		.select({ id: teamMembers.id })
		.from(teamMembers)
		.where(
			and(eq(teamMembers.eventId, eventId), eq(teamMembers.personId, reader), isNull(teamMembers.leftAt))
		);
	return row !== undefined;
}
