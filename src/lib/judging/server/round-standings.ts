import type { Database } from '#lib/foundation/server/db/database.ts';
import { entrantsOf } from '#lib/rounds/server/entrants.ts';
import { decisionsOf, ladderOf, ruleOf } from '#lib/rounds/server/rounds.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import { type Placed, placeByHand, placePassed, type Scored } from '#lib/rounds/standing.ts';
import { isRankMethod, placedFrom } from '../proof/reckon.ts';
import type { Ranked, RankInput, RankOptions, RankResult } from '../ranking/types.ts';
import { panelRecord } from './panel/panel-record.ts';
import { comparedStandings } from './comparing/compared-standings.ts';
import { rankOnce } from './rank-once.ts';
import { reviewsForRanking } from './reviews-for-ranking.ts';
import { screeningOutcomes } from './screening-outcomes.ts';

/** How the entries of a round stand, with all that it was computed from. */
export interface RoundStandings {
	placed: Placed[];
	/** By entry: score, error, chances; empty where nothing is scored. */
	ranked: Map<string, Ranked>;
	/** The same entries by their plain mean, to be shown beside. */
	byMean: Map<string, Ranked>;
	warnings: RankResult['warnings'];
	/** `screening`, `panel`, or the name of the ranking method. */
	method: string;
	/** What went in, as plain data that can be hashed and recomputed. */
	inputs: Record<string, unknown>;
	/** What a ranking method was given, where there was one. */
	scored?: { input: RankInput; options: RankOptions };
	/** Entries of a screening without a verdict. */
	unscreened: number;
}

/**
 * The standings of a round as they are at this moment. Closing freezes exactly these. Callers have asked who may know.
 */
export async function roundStandings(db: Database, round: RoundRow): Promise<RoundStandings> {
	const entrants = (await entrantsOf(db, round)).map(({ entryId, challengeId }) => ({
		entryId,
		challengeId,
		score: null
	}));
	if (round.kind === 'screening') return screeningStandings(db, round, entrants);
	const decided = (await decisionsOf(db, round.id)).map(({ entryId, place, reason, step }) => ({
		...{ entryId, place, reason, step },
		joint: step?.by === 'joint'
	}));
	if (round.kind === 'panel')
		return {
			...unscored,
			method: 'panel',
			placed: placeByHand(entrants, decided),
			inputs: { entrants, decided, panels: await panelRecord(db, round) }
		};

	if (round.kind === 'comparison') return comparedStandings(db, round, decided);

	const rule = ruleOf(round);
	const input = await reviewsForRanking(db, round.id);
	const options = rule.perChallenge ? ({ by: 'challenge' } as const) : {};
	const method = isRankMethod(round.settings.method) ? round.settings.method : 'calibrated';
	const result = rankOnce(input, { method, ...options });
	const ranked = new Map(result.ranking.map((one) => [one.id, one]));
	const mean = method === 'mean' ? result : rankOnce(input, { method: 'mean', ...options });
	const inputs = { input, options, decided, rule: { ...rule }, tieLadder: ladderOf(round) };
	return {
		placed: placedFrom(inputs, ranked),
		ranked,
		byMean: new Map(mean.ranking.map((one) => [one.id, one])),
		warnings: result.warnings,
		method,
		inputs,
		scored: { input, options: { ...options, method } },
		unscreened: 0
	};
}

const unscored = { ranked: new Map(), byMean: new Map(), warnings: [], unscreened: 0 };

async function screeningStandings(
	db: Database,
	round: RoundRow,
	entrants: Scored[]
): Promise<RoundStandings> {
	const outcomes = await screeningOutcomes(db, round);
	const passed = new Set(
		entrants.map(({ entryId }) => entryId).filter((id) => outcomes.get(id) === 'eligible')
	);
	return {
		...unscored,
		method: 'screening',
		placed: placePassed(entrants, passed),
		inputs: { entrants, outcomes: Object.fromEntries(outcomes) },
		unscreened: entrants.filter(({ entryId }) => (outcomes.get(entryId) ?? 'open') === 'open').length
	};
}
