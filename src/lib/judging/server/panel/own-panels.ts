import { and, asc, eq, isNull } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { rounds } from '#lib/rounds/server/schema.ts';
import { isJudge } from '../../rules.ts';
import { judges } from '../schema.ts';
import { panelMembers, panelSittings } from './schema.ts';

/** The rounds of an event in whose panels the reader sits: what their desk links to. */
export async function ownPanels(ctx: Context, eventId: string) {
	demand(isJudge(ctx.actor, eventId));
	const rows = await ctx.db
		.selectDistinct({ id: rounds.id, name: rounds.name, position: rounds.position })
		.from(panelMembers)
		.innerJoin(panelSittings, eq(panelSittings.id, panelMembers.sittingId))
		.innerJoin(rounds, and(eq(rounds.id, panelSittings.roundId), eq(rounds.kind, 'panel')))
		.innerJoin(judges, eq(judges.id, panelMembers.judgeId))
		.where(
			and(
				eq(rounds.eventId, eventId),
				eq(judges.personId, personId(ctx.actor) ?? ''),
				eq(judges.state, 'accepted'),
				isNull(panelMembers.removedAt)
			)
		)
		.orderBy(asc(rounds.position));
	return rows.map(({ id, name }) => ({ id, name }));
}
