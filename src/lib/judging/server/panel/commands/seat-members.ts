import { and, eq, inArray, isNull } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { post } from '#lib/foundation/server/mail/post.ts';
import { makeToken } from '#lib/accounts/server/one-time-tokens.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { events } from '#lib/events/server/schema.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { maySeatMembers } from '../../../panel/rules.ts';
import { judges } from '../../schema.ts';
import { panelLetter } from '../mails.ts';
import { panelMembers } from '../schema.ts';
import { lockSitting, type PanelGround, panelGrounds } from '../sittings.ts';

/** Who is to sit in a panel from now on. */
interface Seats {
	eventId: string;
	roundId: string;
	challengeId: string | null;
	judgeIds: readonly string[];
}

/**
 * Say who sits in a panel: judges of the event who have accepted. Who is new is told by letter; who is not named any more
 * is taken off, and their order counts no more.
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `round_closed`, `votes_opened`
 */
export async function seatMembers(ctx: Context, { eventId, roundId, challengeId, judgeIds }: Seats) {
	await change(ctx, async (tx) => {
		const { round, sitting, rule } = await lockSitting(tx, eventId, roundId, challengeId);
		demand(maySeatMembers(ctx.actor, rule));
		const [wanted, seated] = await Promise.all([
			judgeIds.length === 0
				? []
				: tx
						.select({ id: judges.id })
						.from(judges)
						.where(
							and(
								eq(judges.eventId, eventId),
								eq(judges.state, 'accepted'),
								inArray(judges.id, [...judgeIds])
							)
						),
			tx
				.select({ judgeId: panelMembers.judgeId })
				.from(panelMembers)
				.where(and(eq(panelMembers.sittingId, sitting.id), isNull(panelMembers.removedAt)))
		]);
		const [after, before] = [new Set(wanted.map(({ id }) => id)), new Set(seated.map((one) => one.judgeId))];
		const added = [...after].filter((id) => !before.has(id));
		const removed = [...before].filter((id) => !after.has(id));
		if (added.length + removed.length === 0) return;
		if (removed.length > 0)
			await tx
				.update(panelMembers)
				.set({ removedAt: ctx.now })
				.where(and(eq(panelMembers.sittingId, sitting.id), inArray(panelMembers.judgeId, removed)));
		const addedBy = found(personId(ctx.actor));
		if (added.length > 0)
			await tx
				.insert(panelMembers)
				.values(added.map((judgeId) => ({ sittingId: sitting.id, judgeId, addedAt: ctx.now, addedBy })))
				.onConflictDoUpdate({
					target: [panelMembers.sittingId, panelMembers.judgeId],
					set: { addedAt: ctx.now, addedBy, removedAt: null }
				});
		await record(tx, ctx, {
			action: 'panel.seated',
			subjectId: roundId,
			scopeId: eventId,
			detail: { challengeId, added, removed }
		});
		const grounds = await panelGrounds(tx, round);
		await tell(tx, ctx, round, {
			ground: found(grounds.find((one) => one.challengeId === challengeId)),
			added
		});
	});
}

/** A letter to each new member, with a link that opens the panel's room. */
async function tell(
	tx: Transaction,
	ctx: Context,
	round: RoundRow,
	{ ground, added }: { ground: PanelGround; added: readonly string[] }
): Promise<void> {
	if (added.length === 0) return;
	const [[event], readers] = await Promise.all([
		tx.select().from(events).where(eq(events.id, round.eventId)),
		tx
			.select({ personId: people.id, email: people.email, name: people.name, locale: people.locale })
			.from(judges)
			.innerJoin(people, eq(people.id, judges.personId))
			.where(inArray(judges.id, [...added]))
	]);
	const room = `/events/${found(event).slug}/judge/panel/${round.id}?challenge=${ground.slug}`;
	for (const to of readers) {
		const token = await makeToken(tx, ctx, {
			purpose: 'invitation',
			personId: to.personId,
			scopeId: round.eventId,
			returnTo: room
		});
		await post(
			tx,
			ctx,
			panelLetter(to, { event: found(event), panel: ground.name, token, until: round.closesAt })
		);
	}
}
