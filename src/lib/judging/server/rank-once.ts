import { createHash } from 'node:crypto';
import { type ComparedInput, rankCompared } from '../comparing/rank-compared.ts';
import { rank } from '../ranking/rank.ts';
import type { RankInput, RankOptions, RankResult } from '../ranking/types.ts';

/** So many rounds are looked at in turns. */
const most = 20;
const kept = new Map<string, RankResult>();

/**
 * A ranking, of reviews or of comparisons, gives the same for the same: what was reckoned last is kept, so that a look at a
 * page takes no second.
 */
export function rankOnce(input: RankInput | ComparedInput, options: RankOptions): RankResult {
	const key = createHash('sha256')
		.update(JSON.stringify([input, options]))
		.digest('base64');
	const known = kept.get(key);
	if (known) return known;
	const result = 'comparisons' in input ? rankCompared(input, options) : rank(input, options);
	const [oldest] = kept.keys();
	if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
	kept.set(key, result);
	return result;
}
