import { eq } from 'drizzle-orm';
import { demand } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import { agendaOf, type AgendaItem } from '../../../panel/agenda.ts';
import { maySetAgenda } from '../../../panel/rules.ts';
import { panelSittings } from '../schema.ts';
import { entrantsFor, lockSitting } from '../sittings.ts';

interface Agenda {
	eventId: string;
	roundId: string;
	challengeId: string | null;
	startsAt: Date | null;
	items: readonly AgendaItem[];
}

/**
 * Put a panel's entries in the order in which they are talked about, with minutes and a start. Entries that are not named
 * come last.
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `round_closed`, `round_before_open`
 */
export async function setAgenda(ctx: Context, { eventId, roundId, challengeId, startsAt, items }: Agenda) {
	await change(ctx, async (tx) => {
		const { round, sitting, rule } = await lockSitting(tx, eventId, roundId, challengeId);
		demand(maySetAgenda(ctx.actor, rule));
		const entrants = entrantsFor(await entrantsOf(tx, round), challengeId);
		const agenda = agendaOf(
			items,
			entrants.map(({ entryId }) => entryId)
		);
		await tx.update(panelSittings).set({ startsAt, agenda }).where(eq(panelSittings.id, sitting.id));
		await record(tx, ctx, {
			action: 'panel.agenda_set',
			subjectId: roundId,
			scopeId: eventId,
			detail: {
				challengeId,
				startsAt: startsAt?.toISOString() ?? null,
				minutes: agenda.reduce((sum, { minutes }) => sum + minutes, 0)
			}
		});
	});
}
