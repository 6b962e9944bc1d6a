import { and, asc, eq, isNull } from 'drizzle-orm';
import { personId } from '#lib/foundation/actor.ts';
import { found } from '#lib/foundation/refusal.ts';
import type { Localized } from '#lib/foundation/localized.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import type { Database, Transaction } from '#lib/foundation/server/db/database.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import type { Entrant } from '#lib/rounds/server/entrants.ts';
import { lockRound, roundNow } from '#lib/rounds/server/rounds.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import type { OwnOrder } from '../../panel/order.ts';
import type { PanelRound } from '../../panel/rules.ts';
import type { JudgeState } from '../../review.ts';
import { judges } from '../schema.ts';
import { panelMembers, panelSittings, panelVotes, type SittingRow } from './schema.ts';

/** What a round's panels are about: a challenge each, or (null) all of the event together. */
export interface PanelGround {
	challengeId: string | null;
	slug: string;
	name: Localized;
	shortName: Localized;
}

/** The panels that a round can have, in the order of its challenges. */
export async function panelGrounds(db: Database, round: RoundRow): Promise<PanelGround[]> {
	const areas = await db
		.select()
		.from(challenges)
		.where(eq(challenges.eventId, round.eventId))
		.orderBy(asc(challenges.position));
	if (!round.perChallenge)
		return [{ challengeId: null, slug: 'all', name: round.name, shortName: round.name }];
	return areas.map(({ id, slug, name, shortName }) => ({ challengeId: id, slug, name, shortName }));
}

/** The entries that a panel is about. */
export function entrantsFor(entrants: readonly Entrant[], challengeId: string | null): Entrant[] {
	return entrants.filter((entrant) => challengeId === null || entrant.challengeId === challengeId);
}

/** What is stored of a round's panels; those without a row have no members and no agenda yet. */
export async function sittingsOf(db: Database, round: RoundRow): Promise<SittingRow[]> {
	const rows = await db.select().from(panelSittings).where(eq(panelSittings.roundId, round.id));
	return rows.filter(({ challengeId }) => (challengeId !== null) === round.perChallenge);
}

/** A member of a panel with the vote that is stored. */
export interface Member {
	id: string;
	sittingId: string;
	judgeId: string;
	personId: string;
	name: string;
	judgeState: JudgeState;
	dissent: string;
	dissentedAt: Date | null;
	vote: { places: OwnOrder; remark: string; savedAt: Date; castAt: Date | null } | null;
}

/** Who sits in a round's panels, by name. */
export async function membersOf(db: Database, roundId: string): Promise<Member[]> {
	const rows = await db
		.select({
			id: panelMembers.id,
			sittingId: panelMembers.sittingId,
			judgeId: panelMembers.judgeId,
			personId: judges.personId,
			name: people.name,
			judgeState: judges.state,
			dissent: panelMembers.dissent,
			dissentedAt: panelMembers.dissentedAt,
			places: panelVotes.places,
			remark: panelVotes.remark,
			savedAt: panelVotes.savedAt,
			castAt: panelVotes.castAt
		})
		.from(panelMembers)
		.innerJoin(panelSittings, eq(panelSittings.id, panelMembers.sittingId))
		.innerJoin(judges, eq(judges.id, panelMembers.judgeId))
		.innerJoin(people, eq(people.id, judges.personId))
		.leftJoin(panelVotes, eq(panelVotes.memberId, panelMembers.id))
		.where(and(eq(panelSittings.roundId, roundId), isNull(panelMembers.removedAt)))
		.orderBy(asc(people.name), asc(panelMembers.id));
	return rows.map(({ places, remark, savedAt, castAt, ...member }) => ({
		...member,
		vote: places && savedAt ? { places, remark: remark ?? '', savedAt, castAt } : null
	}));
}

/** A panel, locked: whoever votes, opens orders or changes members waits for this. */
export interface SittingAtHand {
	round: RoundRow;
	sitting: SittingRow;
	rule: PanelRound;
}

/**
 * Hold a panel until the end of the transaction, and its round with it, so that nobody closes that meanwhile. The panel's
 * row is made where there is none.
 * @throws Refused `not_found`
 */
export async function lockSitting(
	tx: Transaction,
	eventId: string,
	roundId: string,
	challengeId: string | null
): Promise<SittingAtHand> {
	const round = await lockRound(tx, eventId, roundId);
	const grounds = await panelGrounds(tx, round);
	found(grounds.find((ground) => ground.challengeId === challengeId));
	await tx.insert(panelSittings).values({ roundId, challengeId }).onConflictDoNothing();
	const [sitting] = await tx
		.select()
		.from(panelSittings)
		.where(
			and(
				eq(panelSittings.roundId, roundId),
				challengeId === null ? isNull(panelSittings.challengeId) : eq(panelSittings.challengeId, challengeId)
			)
		)
		.for('update');
	const now = await roundNow(tx, round);
	return {
		round,
		sitting: found(sitting),
		rule: { kind: round.kind, now, opened: found(sitting).openedAt !== null }
	};
}

/** The actor as a member of a panel; undefined where they are none. */
export function ownSeat(
	ctx: Context,
	members: readonly Member[],
	sittingId: string | undefined
): Member | undefined {
	const own = personId(ctx.actor);
	return members.find((member) => member.sittingId === sittingId && member.personId === own);
}
