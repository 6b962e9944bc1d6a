import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { rank } from './rank.ts';
import { rulesVersion } from './rules-version.ts';
import { rankMethods, type RankInput } from './types.ts';

/** A round that any method can be held against: 40 entries, 12 judges of many tempers, gaps, ends of the scale. */
function aRound(): RankInput {
	let seed = 20260125;
	const roll = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
	const entries = Array.from({ length: 40 }, (_, e) => ({ id: `e${e}`, challenge: `a${e % 2}` }));
	const judges = Array.from({ length: 12 }, (_, j) => ({
		id: `j${j}`,
		strict: roll() * 3,
		wide: 0.5 + roll()
	}));
	const criteria = [1, 2, 3].map((weight) => ({ id: `c${weight}`, weight, min: 1, max: 10 }));
	const scores = entries.flatMap((entry, e) => {
		const quality = roll() * 8;
		return [0, 1, 5].flatMap((step) => {
			const judge = judges[(e * 3 + step) % 12] ?? { id: '', strict: 0, wide: 1 };
			return criteria.flatMap(({ id }) => {
				const value = Math.round(3 + judge.wide * quality - judge.strict + 2 * roll());
				return roll() < 0.05
					? []
					: [{ entry: entry.id, judge: judge.id, criterion: id, value: Math.min(10, Math.max(1, value)) }];
			});
		});
	});
	return { entries, judges: judges.map(({ id }) => ({ id })), criteria, scores, topK: 4 };
}

// Whoever changes what comes out raises the version, and writes the new print beside it.
test('the rules of this version give these standings', () => {
	const told = rankMethods.map((method) =>
		rank(aRound(), { method, by: 'challenge' }).ranking.map(({ id, place, score }) => [
			id,
			place,
			score.toFixed(4)
		])
	);
	const print = createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16);
	expect([rulesVersion, print]).toEqual([2, 'bc0a0bf3ccb7135e']);
});
