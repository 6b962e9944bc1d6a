import { eq } from 'drizzle-orm';
import { demand, found } from '#lib/foundation/refusal.ts';
import { record } from '#lib/foundation/server/audit/record.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { change } from '#lib/foundation/server/db/change.ts';
import type { Transaction } from '#lib/foundation/server/db/database.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import { cutTo, type OwnOrder } from '../../../panel/order.ts';
import { mayDissent, mayOpenVotes, mayVote } from '../../../panel/rules.ts';
import { knownWalls } from '../../conflicts/ties.ts';
import { panelMembers, panelSittings, panelVotes } from '../schema.ts';
import { entrantsFor, lockSitting, membersOf, ownSeat, type SittingAtHand } from '../sittings.ts';

interface OfPanel {
	eventId: string;
	roundId: string;
	challengeId: string | null;
}

interface Vote extends OfPanel {
	places: OwnOrder;
	remark: string;
	/** Hand it in; else it is kept as a draft, and the earlier one is taken back. */
	cast: boolean;
}

/**
 * Keep a member's own order, or hand it in. Entries that a conflict keeps from the member are left out. When the last
 * member has handed in, the orders are open to all of them.
 * @returns whether the orders are open now
 * @throws Refused `role_needed`, `not_found`, `judge_not_accepted`, `wrong_round`, `round_closed`, `round_before_open`,
 * `votes_opened`, `order_incomplete`
 */
export async function vote(
	ctx: Context,
	{ eventId, roundId, challengeId, places, remark, cast }: Vote
): Promise<boolean> {
	return change(ctx, async (tx) => {
		const panel = await lockSitting(tx, eventId, roundId, challengeId);
		const { sitting, rule } = panel;
		const members = await membersOf(tx, roundId);
		const seat = ownSeat(ctx, members, sitting.id);
		demand(mayVote(ctx.actor, { judgeState: seat?.judgeState ?? null }, rule));
		const own = found(seat);
		const votable = await votableOf(tx, panel);
		const seen = votable(own.judgeId);
		const left = seen.filter((entryId) => !(entryId in places)).length;
		if (cast && left > 0) demand({ code: 'order_incomplete', left });
		const said = {
			...{ places: cutTo(places, seen), remark },
			...{ savedAt: ctx.now, castAt: cast ? ctx.now : null }
		};
		await tx
			.insert(panelVotes)
			.values({ memberId: own.id, ...said })
			.onConflictDoUpdate({ target: panelVotes.memberId, set: said });
		await record(tx, ctx, {
			action: cast ? 'panel.voted' : 'panel.vote_kept',
			subjectId: roundId,
			scopeId: eventId,
			detail: { challengeId, memberId: own.id }
		});
		const awaited = members.filter(
			({ id, sittingId, judgeState, judgeId, vote }) =>
				sittingId === sitting.id &&
				id !== own.id &&
				judgeState === 'accepted' &&
				votable(judgeId).length > 0 &&
				!vote?.castAt
		);
		if (!cast || awaited.length > 0) return false;
		await open(tx, ctx, panel, null);
		return true;
	});
}

/** Which of a panel's entries a judge may vote on. */
async function votableOf(
	tx: Transaction,
	{ round, sitting }: SittingAtHand
): Promise<(judgeId: string) => string[]> {
	const [entrants, walls] = await Promise.all([entrantsOf(tx, round), knownWalls(tx, round.eventId)]);
	const ids = entrantsFor(entrants, sitting.challengeId).map(({ entryId }) => entryId);
	const walled = new Set(walls.map(({ judgeId, entryId }) => `${judgeId} ${entryId}`));
	return (judgeId) => ids.filter((entryId) => !walled.has(`${judgeId} ${entryId}`));
}

async function open(
	tx: Transaction,
	ctx: Context,
	{ sitting, round }: SittingAtHand,
	openedBy: string | null
) {
	await tx.update(panelSittings).set({ openedAt: ctx.now, openedBy }).where(eq(panelSittings.id, sitting.id));
	await record(tx, ctx, {
		action: 'panel.opened',
		subjectId: round.id,
		scopeId: round.eventId,
		detail: { challengeId: sitting.challengeId, early: openedBy !== null }
	});
}

/**
 * A chair opens the orders without waiting for those who have not handed one in; theirs count no more.
 * @throws Refused `role_needed`, `not_found`, `wrong_round`, `round_closed`, `round_before_open`, `votes_opened`,
 * `no_votes`
 */
export async function openVotes(ctx: Context, { eventId, roundId, challengeId }: OfPanel): Promise<void> {
	await change(ctx, async (tx) => {
		const panel = await lockSitting(tx, eventId, roundId, challengeId);
		const members = await membersOf(tx, roundId);
		const cast = members.filter(({ sittingId, vote }) => sittingId === panel.sitting.id && vote?.castAt);
		demand(mayOpenVotes(ctx.actor, panel.rule, cast.length));
		await open(tx, ctx, panel, ctx.actor.kind === 'person' ? ctx.actor.personId : null);
	});
}

/**
 * A member writes down why they disagree; it is kept with the decision. Empty words take it back.
 * @throws Refused `role_needed`, `not_found`, `judge_not_accepted`, `wrong_round`, `round_closed`, `votes_secret`
 */
export async function dissent(
	ctx: Context,
	{ eventId, roundId, challengeId, words }: OfPanel & { words: string }
): Promise<void> {
	await change(ctx, async (tx) => {
		const { sitting, rule } = await lockSitting(tx, eventId, roundId, challengeId);
		const seat = ownSeat(ctx, await membersOf(tx, roundId), sitting.id);
		demand(mayDissent(ctx.actor, { judgeState: seat?.judgeState ?? null }, rule));
		const own = found(seat);
		if (own.dissent === words) return;
		await tx
			.update(panelMembers)
			.set({ dissent: words, dissentedAt: words === '' ? null : ctx.now })
			.where(eq(panelMembers.id, own.id));
		await record(tx, ctx, {
			action: words === '' ? 'panel.dissent_withdrawn' : 'panel.dissented',
			subjectId: roundId,
			scopeId: eventId,
			detail: { challengeId, words }
		});
	});
}
