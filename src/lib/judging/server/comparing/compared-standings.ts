import type { Database } from '#lib/foundation/server/db/database.ts';
import { ladderOf, ruleOf } from '#lib/rounds/server/rounds.ts';
import type { RoundRow } from '#lib/rounds/server/schema.ts';
import type { Decision } from '#lib/rounds/standing.ts';
import { placedFrom } from '../../proof/reckon.ts';
import { rankOnce } from '../rank-once.ts';
import { comparedAnswers } from './compared-answers.ts';

/** How the entries of a comparison round stand at this moment; see `roundStandings`. */
export async function comparedStandings(db: Database, round: RoundRow, decided: readonly Decision[]) {
	const rule = ruleOf(round);
	const input = await comparedAnswers(db, round);
	const options = rule.perChallenge ? ({ by: 'challenge' } as const) : {};
	const { ranking, method, warnings } = rankOnce(input, options);
	const ranked = new Map(ranking.map((one) => [one.id, one]));
	const inputs = { input, options, decided, rule: { ...rule }, tieLadder: ladderOf(round) };
	return {
		placed: placedFrom(inputs, ranked),
		...{ ranked, method, warnings, inputs },
		byMean: new Map(),
		unscreened: 0
	};
}
