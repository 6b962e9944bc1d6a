import { eq, inArray } from 'drizzle-orm';
import { demand, found, type Verdict } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayChair } from '#lib/events/rules.ts';
import { entrantsOf, roundsOf } from '#lib/rounds/server/entrants.ts';
import { decisionsOf, roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { teams } from '#lib/teams/server/schema.ts';
import { agendaOf, timed } from '../../panel/agenda.ts';
import { cutTo, type OwnOrder, panelStandings } from '../../panel/order.ts';
import {
	mayDecideEntries,
	mayDissent,
	mayEnterPanels,
	mayOpenVotes,
	mayReadPanel,
	mayVote
} from '../../panel/rules.ts';
import type { KnownNames } from '../../blind/hide-names.ts';
import { namelessLine } from '../../blind/nameless.ts';
import { knownNames } from '../blind/known-names.ts';
import { type EarlierScore, earlierScores, scaleOfRounds } from '../earlier-scores.ts';
import { votesTable } from './orders-table.ts';
import { entrantsFor, membersOf, ownSeat, panelGrounds, sittingsOf } from './sittings.ts';
import { wallsOf } from './walls.ts';

/** An entry that a panel talks about, as its members may see it. */
export interface Finalist {
	entryId: string;
	number: number | null;
	title: string;
	summary: string;
	/** Null where the round is blind. */
	team: string | null;
	earlier: EarlierScore | null;
}

/**
 * A panel's room, cut to what its reader may see: an entry that a conflict keeps from the reader stands nowhere in it, and
 * neither do the places that would tell how it does. A constant number of queries.
 * @param wanted slug of a challenge; the reader's first panel without
 */
export async function panelRoom(ctx: Context, eventId: string, roundId: string, wanted: string | null) {
	demand(mayEnterPanels(ctx.actor, eventId));
	const { db } = ctx;
	const round = await roundOf(db, eventId, roundId);
	if (round.kind !== 'panel') demand({ code: 'not_found' });
	const [grounds, sittings, members, entrants, decided, now, chain] = await Promise.all([
		panelGrounds(db, round),
		sittingsOf(db, round),
		membersOf(db, round.id),
		entrantsOf(db, round),
		decisionsOf(db, round.id),
		roundNow(db, round),
		roundsOf(db, eventId)
	]);
	const chairs = mayChair(ctx.actor, eventId) === undefined;
	const sittingOf = (challengeId: string | null) => sittings.find((one) => one.challengeId === challengeId);
	const open = grounds.filter(
		({ challengeId }) => chairs || ownSeat(ctx, members, sittingOf(challengeId)?.id) !== undefined
	);
	const ground = found(open.find(({ slug }) => slug === wanted) ?? open[0]);
	const sitting = sittingOf(ground.challengeId);
	const seat = ownSeat(ctx, members, sitting?.id);
	demand(mayReadPanel(ctx.actor, eventId, { member: seat?.judgeState === 'accepted' }));

	const all = entrantsFor(entrants, ground.challengeId).map(({ entryId }) => entryId);
	const [walls, finalists, scale] = await Promise.all([
		wallsOf(ctx, eventId, all),
		finalistsOf(ctx, round, chain, all),
		scaleOfRounds(db, chain, round.position)
	]);
	const seen = all.filter((entryId) => !walls.has(entryId));
	const seated = members.filter(({ sittingId }) => sittingId === sitting?.id);
	const opened = sitting?.openedAt ?? null;
	const rule = { kind: round.kind, now, opened: opened !== null };
	const own = { judgeState: seat?.judgeState ?? null };
	const cast = seated.filter(({ vote }) => vote?.castAt);
	const orders = cast.flatMap(({ vote }) => (vote ? [cutTo(vote.places, seen)] : []));
	const said = new Map(decided.map((one) => [one.entryId, one]));
	const isDecided = all.length > 0 && all.every((entryId) => said.has(entryId));
	return {
		round: {
			...{ id: round.id, name: round.name, outcomeLabel: round.outcomeLabel, blind: round.settings.blind },
			...{ closesAt: round.closesAt, count: round.advanceCount, frozen: now.frozen, fed: now.fed }
		},
		panels: open.map(({ challengeId, slug, shortName }) => ({ challengeId, slug, shortName })),
		current: { challengeId: ground.challengeId, slug: ground.slug, name: ground.name },
		chairs,
		scale,
		startsAt: sitting?.startsAt ?? null,
		agenda: timed(agendaOf(sitting?.agenda ?? [], all), sitting?.startsAt ?? null, ctx.now).map(
			({ entryId, ...times }) => ({ ...times, entryId: walls.has(entryId) ? null : entryId })
		),
		finalists: finalists.filter(({ entryId }) => !walls.has(entryId)),
		withheld: all.length - seen.length,
		seats: seated.map(({ id, name, vote }) => ({
			...{ id, name, own: id === seat?.id },
			cast: vote?.castAt !== null && vote?.castAt !== undefined
		})),
		own: seat
			? {
					places: cutTo(seat.vote?.places ?? {}, seen) satisfies OwnOrder,
					remark: seat.vote?.remark ?? '',
					savedAt: seat.vote?.savedAt ?? null,
					castAt: seat.vote?.castAt ?? null,
					dissent: seat.dissent,
					refusal: mayVote(ctx.actor, own, rule),
					dissentRefusal: mayDissent(ctx.actor, own, rule)
				}
			: null,
		openRefusal: mayOpenVotes(ctx.actor, rule, cast.length) satisfies Verdict,
		openedAt: opened,
		votes: opened ? votesTable(seated, seen) : null,
		proposal: panelStandings(orders, seen).map(({ entryId, place }) => ({ entryId, place })),
		decideRefusal: mayDecideEntries(ctx.actor, rule, { withheld: walls.size > 0 }),
		/** What was decided, once all of it is; kept from whoever could tell by it how a withheld entry stands. */
		decision:
			isDecided && walls.size === 0
				? all.flatMap((entryId) => {
						const its = said.get(entryId);
						return its
							? { entryId, place: its.place, reason: its.reason, joint: its.step?.by === 'joint' }
							: [];
					})
				: null,
		isDecided
	};
}

/** What a panel sees of its entries, in the order given; a blind one names nobody. Constant queries. */
export async function finalistsOf(
	{ db, locale }: Context,
	round: RoundRow,
	chain: readonly RoundRow[],
	entryIds: readonly string[]
): Promise<Finalist[]> {
	if (entryIds.length === 0) return [];
	const { blind } = round.settings;
	const [rows, earlier, names] = await Promise.all([
		db
			.select({
				id: entries.id,
				number: entries.number,
				content: entries.content,
				team: teams.name
			})
			.from(entries)
			.innerJoin(teams, eq(teams.id, entries.teamId))
			.where(inArray(entries.id, [...entryIds])),
		earlierScores(db, chain, round.position),
		blind ? knownNames(db, entryIds) : new Map<string, KnownNames>()
	]);
	const byId = new Map(rows.map((row) => [row.id, row]));
	return entryIds.flatMap((entryId) => {
		const row = byId.get(entryId);
		if (!row) return [];
		const known = names.get(entryId);
		const title = namelessLine(row.content.title, known, locale);
		const summary = namelessLine(row.content.summary, known, locale);
		return {
			...{ entryId, number: row.number, title, summary },
			team: blind ? null : row.team,
			earlier: earlier.get(entryId) ?? null
		};
	});
}
