import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { assignments, judges, reviews } from '../schema.ts';
import { knownWalls } from './ties.ts';

/**
 * The entries of an event of which the reader must learn nothing that is not public, because they judge in it and have a
 * hard conflict. Whatever else they are here (organiser, screener, chair, observer), every query that shows entries behind
 * the scenes leaves these out. One query for whoever is no judge; for judges all that ties are found by.
 * @param among where given, only these entries are looked at
 */
export async function withheldFrom(
	ctx: Context,
	eventId: string,
	among?: readonly string[]
): Promise<ReadonlySet<string>> {
	const reader = personId(ctx.actor);
	if (reader === undefined) return new Set();
	const [judge] = await ctx.db
		.select({ id: judges.id })
		.from(judges)
		.where(
			and(
				eq(judges.eventId, eventId),
				eq(judges.personId, reader),
				// Whoever stops being a judge still does not get to know how the rest goes on: what they finished counts.
				or(
					inArray(judges.state, ['invited', 'accepted']),
					sql`exists (
						select 1 from ${assignments} join ${reviews} on ${reviews.assignmentId} = ${assignments.id}
						where ${assignments.judgeId} = ${judges.id} and ${reviews.state} = 'submitted')`
				)
			)
		);
	if (!judge) return new Set();
	const scope = among ? { judgeId: judge.id, entryIds: among } : { judgeId: judge.id };
	const walls = await knownWalls(ctx.db, eventId, scope);
	return new Set(walls.map(({ entryId }) => entryId));
}

/**
 * The same for one entry, before something of it is shown or done.
 * @throws Refused `not_found` where it is withheld from the reader
 */
export async function demandUnwalled(ctx: Context, eventId: string, entryId: string): Promise<void> {
	if ((await withheldFrom(ctx, eventId, [entryId])).has(entryId)) throw new Refused({ code: 'not_found' });
}
