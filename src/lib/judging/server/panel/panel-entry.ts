import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import { demand, found, Refused } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { mayChair } from '#lib/events/rules.ts';
import { entrantsOf, roundsOf } from '#lib/rounds/server/entrants.ts';
import { roundOf } from '#lib/rounds/server/rounds.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { mayEnterPanels, mayReadPanel } from '../../panel/rules.ts';
import { earlierScores, scaleOfRounds } from '../earlier-scores.ts';
import { entryToRead, fileToRead } from '../review-sheet.ts';
import { assignments, reviews } from '../schema.ts';
import { membersOf, ownSeat, panelGrounds, sittingsOf } from './sittings.ts';
import { wallsOf } from './walls.ts';

/**
 * An entry as its panel reads it: text and files, its earlier score with the error, and what the judges wrote for the
 * panel, without their names. Not found for whoever a conflict keeps from it.
 */
export async function panelEntry(ctx: Context, eventId: string, roundId: string, entryId: string) {
	const { round, challenge } = await entryInPanel(ctx, eventId, roundId, entryId);
	const chain = await roundsOf(ctx.db, eventId);
	const [entry, earlier, scale, comments] = await Promise.all([
		entryToRead(ctx, entryId, round.settings),
		earlierScores(ctx.db, chain, round.position),
		scaleOfRounds(ctx.db, chain, round.position),
		commentsForPanel(ctx, chain, round, entryId)
	]);
	return {
		round: { id: round.id, name: round.name, blind: round.settings.blind },
		/** Slug of the panel that it belongs to. */
		challenge,
		...{ entry, scale, comments },
		earlier: earlier.get(entryId) ?? null
	};
}

/** One file of an entry, for its panel. */
export async function panelFile(
	ctx: Context,
	eventId: string,
	{ roundId, entryId, fileId }: { roundId: string; entryId: string; fileId: string }
) {
	const { round } = await entryInPanel(ctx, eventId, roundId, entryId);
	return fileToRead(ctx, entryId, fileId, round.settings);
}

/** Does the entry lie before a panel of the reader, and may the reader see it? */
async function entryInPanel(ctx: Context, eventId: string, roundId: string, entryId: string) {
	demand(mayEnterPanels(ctx.actor, eventId));
	const round = await roundOf(ctx.db, eventId, roundId);
	if (round.kind !== 'panel') throw new Refused({ code: 'not_found' });
	const [grounds, sittings, members, entrants] = await Promise.all([
		panelGrounds(ctx.db, round),
		sittingsOf(ctx.db, round),
		membersOf(ctx.db, round.id),
		entrantsOf(ctx.db, round)
	]);
	const entrant = found(entrants.find((one) => one.entryId === entryId));
	const challengeId = round.perChallenge ? entrant.challengeId : null;
	const ground = found(grounds.find((one) => one.challengeId === challengeId));
	const sitting = sittings.find((one) => one.challengeId === challengeId);
	const seat = ownSeat(ctx, members, sitting?.id);
	const reads = mayChair(ctx.actor, eventId) === undefined || seat?.judgeState === 'accepted';
	demand(mayReadPanel(ctx.actor, eventId, { member: reads }));
	if ((await wallsOf(ctx, eventId, [entryId])).has(entryId)) throw new Refused({ code: 'not_found' });
	return { round, challenge: ground.slug };
}

/** What judges of the rounds before wrote for the panel, in an order that tells nothing of who wrote it. */
async function commentsForPanel(
	{ db }: Context,
	chain: readonly RoundRow[],
	round: RoundRow,
	entryId: string
): Promise<string[]> {
	const scored = chain.findLast(({ kind, position }) => kind === 'review' && position < round.position);
	if (!scored) return [];
	const rows = await db
		.select({ comment: reviews.commentForPanel })
		.from(reviews)
		.innerJoin(assignments, eq(assignments.id, reviews.assignmentId))
		.where(
			and(
				eq(assignments.roundId, scored.id),
				eq(assignments.entryId, entryId),
				isNull(assignments.withdrawnAt),
				eq(reviews.state, 'submitted'),
				isNull(reviews.excludedAt),
				ne(reviews.commentForPanel, '')
			)
		)
		.orderBy(asc(reviews.id));
	return rows.map(({ comment }) => comment);
}
