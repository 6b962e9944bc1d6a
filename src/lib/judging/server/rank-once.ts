import { createHash } from 'node:crypto';
import { rank } from '../ranking/rank.ts';
import type { RankInput, RankOptions, RankResult } from '../ranking/types.ts';

/** So many rounds are looked at in turns. */
const most = 20;
const kept = new Map<string, RankResult>();

/** `rank`, which gives the same for the same: what was reckoned last is kept, so that a look at a page takes no second. */
export function rankOnce(input: RankInput, options: RankOptions): RankResult {
	const key = createHash('sha256')
		.update(JSON.stringify([input, options]))
		.digest('base64');
	const known = kept.get(key);
	if (known) return known;
	const result = rank(input, options);
	const [oldest] = kept.keys();
	if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
	kept.set(key, result);
	return result;
}
