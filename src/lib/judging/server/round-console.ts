import { eq, sql } from 'drizzle-orm';
import { inLocale } from '#lib/foundation/localized.ts';
import { demand } from '#lib/foundation/refusal.ts';
import type { Context } from '#lib/foundation/server/context.ts';
import { people } from '#lib/accounts/server/schema.ts';
import { challenges } from '#lib/challenges/server/schema.ts';
import { entries } from '#lib/entries/server/schema.ts';
import { mayEnterConsole, mayObserve } from '#lib/events/rules.ts';
import { mayReadRound } from '#lib/rounds/rules.ts';
import { freezeInForce, roundsOf } from '#lib/rounds/server/entrants.ts';
import { decisionsOf, isBuiltUpon, isOut, roundNow, roundOf } from '#lib/rounds/server/rounds.ts';
import { freezes, type RoundRow, standings } from '#lib/rounds/server/schema.ts';
import { isRankMethod, isReview } from '../proof/reckon.ts';
import { type EarlierScore, earlierScores, scaleOfRounds } from './earlier-scores.ts';
import { wallsOf } from './panel/walls.ts';
import { withoutSoftReviews } from './conflicts/soft-reviews.ts';
import { roundStandings } from './round-standings.ts';

/** A round as organisers see it: what it is, where it stands, and how its entries do. */
export async function roundConsole(ctx: Context, eventId: string, roundId: string) {
	demand(mayEnterConsole(ctx.actor, eventId));
	const { db, locale } = ctx;
	const round = await roundOf(db, eventId, roundId);
	demand(mayReadRound(ctx.actor, round));
	const [chain, now, freeze, decided, withheld] = await Promise.all([
		roundsOf(db, eventId),
		roundNow(db, round),
		freezeInForce(db, round.id),
		decisionsOf(db, round.id),
		wallsOf(ctx, eventId)
	]);
	const [live, titles, areas, out, builtUpon] = await Promise.all([
		freeze ? frozenStandings(ctx, freeze.id) : roundStandings(db, round).then(asRows),
		db
			.select({
				id: entries.id,
				challengeId: entries.challengeId,
				number: entries.number,
				title: sql<string>`${entries.content}->>'title'`
			})
			.from(entries)
			.where(eq(entries.eventId, eventId)),
		db.select().from(challenges).where(eq(challenges.eventId, eventId)).orderBy(challenges.position),
		isOut(db, round, ctx.now),
		isBuiltUpon(db, round)
	]);
	const scale = await scaleOfRounds(db, chain, round.position);
	const earlier =
		round.kind === 'panel' ? await earlierScores(db, chain, round.position) : new Map<string, EarlierScore>();
	const title = new Map(titles.map((one) => [one.id, one]));
	const soft =
		withheld.size === 0 && isRankMethod(live.method) && isReview(live.inputs)
			? await withoutSoftReviews(db, eventId, live.inputs, live.method)
			: null;
	const decision = new Map(decided.map((one) => [one.entryId, one]));
	return {
		id: round.id,
		kind: round.kind,
		name: inLocale(round.name, locale),
		outcomeLabel: inLocale(round.outcomeLabel, locale),
		advance: round.advance,
		count: round.advanceCount,
		perChallenge: round.perChallenge,
		settings: round.settings,
		opensAt: round.opensAt,
		closesAt: round.closesAt,
		fed: now.fed,
		chain: chain.map(({ id, name, kind }) => ({ id, kind, name: inLocale(name, locale) })),
		frozen: freeze
			? {
					at: freeze.frozenAt,
					method: freeze.method,
					sha256: freeze.sha256,
					quorum: freeze.quorum,
					reopening: freeze.reopenProposedBy
						? { by: freeze.reopenProposedBy, reason: freeze.reopenReason ?? '' }
						: null
				}
			: null,
		mayReopen: !out && !builtUpon,
		scale,
		method: live.method,
		/** What would change without the reviews across a soft conflict; null where there are none. */
		soft: soft && {
			...soft,
			changes: soft.changes.map((one) => ({ ...one, number: title.get(one.entryId)?.number ?? null }))
		},
		unscreened: live.unscreened,
		challenges: areas.map(({ id, slug, name, shortName }) => ({
			...{ id, slug },
			name: inLocale(name, locale),
			shortName: inLocale(shortName, locale)
		})),
		/** How many entries of the event are withheld from the reader because of a conflict. */
		withheld: withheld.size,
		rows: readable(live.rows, withheld, round, challengesOf(titles)).map((row) => ({
			...row,
			number: title.get(row.entryId)?.number ?? null,
			title: title.get(row.entryId)?.title ?? '',
			earlier: row.unplaced ? null : (earlier.get(row.entryId) ?? null),
			decided: decisionWords(decision.get(row.entryId))
		}))
	};
}

function decisionWords(decision: { place: number | null; reason: string } | undefined) {
	return decision ? { place: decision.place, reason: decision.reason } : null;
}

/** An entry in the standings, live or frozen. Scores and errors are 0 to 1. */
interface Row {
	entryId: string;
	challengeId: string;
	place: number | null;
	score: number | null;
	standardError: number | null;
	/** Chance of being among those who go on; known while the round is open. */
	chance: number | null;
	/** Its place by the plain mean, shown where it differs. */
	placeByMean: number | null;
	reviews: number;
	goesOn: boolean;
	tiedAtCut: boolean;
	reason: string | null;
}

function asRows(live: Awaited<ReturnType<typeof roundStandings>>) {
	const rows: Row[] = live.placed.map((placed) => {
		const its = live.ranked.get(placed.entryId);
		return {
			...placed,
			standardError: its?.se ?? null,
			chance: its?.pTop ?? null,
			placeByMean: live.byMean.get(placed.entryId)?.place ?? null,
			reviews: its?.reviews ?? 0
		};
	});
	const { method, inputs, unscreened } = live;
	return { rows: inOrder(rows), method, inputs, unscreened };
}

async function frozenStandings({ db }: Context, freezeId: string) {
	const [frozen, [freeze]] = await Promise.all([
		db.select().from(standings).where(eq(standings.freezeId, freezeId)),
		db
			.select({ method: freezes.method, inputs: freezes.inputs })
			.from(freezes)
			.where(eq(freezes.id, freezeId))
	]);
	const rows: Row[] = frozen.map(
		({ entryId, challengeId, place, score, standardError, reviews, goesOn, reason }) => ({
			...{ entryId, challengeId, place, score, standardError, reviews, goesOn, reason },
			chance: null,
			placeByMean: null,
			tiedAtCut: false
		})
	);
	const { method = '', inputs = {} } = freeze ?? {};
	return { rows: inOrder(rows), method, inputs, unscreened: 0 };
}

/**
 * The rows without those that are withheld from the reader. Where one is, the others of the same race lose their places and
 * whether they go on: a gap among them would tell how the missing one stands.
 */
function readable(
	rows: readonly Row[],
	withheld: ReadonlySet<string>,
	{ perChallenge }: Pick<RoundRow, 'perChallenge'>,
	challengeOf: ReadonlyMap<string, string>
): (Row & { unplaced: boolean })[] {
	const races = new Set([...withheld].map((id) => challengeOf.get(id)));
	const touched = ({ challengeId }: Row) => withheld.size > 0 && (!perChallenge || races.has(challengeId));
	const shown = rows
		.filter(({ entryId }) => !withheld.has(entryId))
		.map((row) => (touched(row) ? { ...row, ...unplaced } : { ...row, unplaced: false }));
	return withheld.size > 0 ? inOrder(shown) : shown;
}

const unplaced = {
	...{ place: null, chance: null, placeByMean: null, reason: null },
	...{ goesOn: false, tiedAtCut: false, unplaced: true }
};

function challengesOf(list: readonly { id: string; challengeId: string }[]): Map<string, string> {
	return new Map(list.map(({ id, challengeId }) => [id, challengeId]));
}

function inOrder<One extends Row>(rows: One[]): One[] {
	return rows.sort(
		(a, b) =>
			(a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER) ||
			(b.score ?? -1) - (a.score ?? -1) ||
			a.entryId.localeCompare(b.entryId)
	);
}

/** The name of whoever proposed something, for organisers. */
export async function nameOf(ctx: Context, eventId: string, personId: string): Promise<string> {
	demand(mayObserve(ctx.actor, eventId));
	const [person] = await ctx.db.select({ name: people.name }).from(people).where(eq(people.id, personId));
	return person?.name ?? '';
}
