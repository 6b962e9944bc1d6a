import { topChances } from '../ranking/chances.ts';
import type { RankEntry, Ranked, RankOptions, RankResult, RankWarning } from '../ranking/types.ts';
import { type Answer, errorsOf, strengthsOf, type Strengths, usualSpread } from './strengths.ts';

/** Two entries that a judge compared. */
export interface Compared {
	judge: string;
	better: string;
	worse: string;
	/** The judge could not tell: half a win for each, and the order of the two says nothing. */
	equal?: boolean;
}

/** What the standings of a comparison round are computed from. Plain data. */
export interface ComparedInput {
	entries: readonly RankEntry[];
	comparisons: readonly Compared[];
	/** How many go on. */
	topK: number;
}

const digits = 6;
const rounded = (value: number) => Math.round(value * 10 ** digits) / 10 ** digits;
/** The usual spread counts as much as so many entries. */
const usualCounts = 6;
/** Larger fields take the usual spread: to estimate it takes the errors several times. */
const mostEstimated = 300;

/**
 * Entries in the order that pairwise answers tell, best first, with uncertainty. The score is the chance of being preferred
 * to a typical entry; its error is that of the strength, brought to the same scale. Chances are reckoned on the scale of
 * the strengths. Same answers in any order give the same.
 */
export function rankCompared(
	{ entries, comparisons, topK }: ComparedInput,
	{ by }: RankOptions = {}
): RankResult {
	const ids = entries.map(({ id }) => id);
	const indexOf = new Map(ids.toSorted().map((id, index) => [id, index]));
	const judges = [...new Set(comparisons.map(({ judge }) => judge))].sort();
	const judgeAt = new Map(judges.map((id, index) => [id, index]));
	const answers = comparisons
		.flatMap(({ judge, better, worse, equal = false }): Answer[] => {
			const [a, b, j] = [indexOf.get(better), indexOf.get(worse), judgeAt.get(judge)];
			if (a === undefined || b === undefined || j === undefined) return [];
			return equal
				? [{ judge: j, better: Math.min(a, b), worse: Math.max(a, b), share: 0.5 }]
				: [{ judge: j, better: a, worse: b, share: 1 }];
		})
		.sort((x, y) => x.judge - y.judge || x.better - y.better || x.worse - y.worse || x.share - y.share);
	const { fit, errors } = fitted(ids.length, judges.length, answers);
	const counts = new Uint32Array(ids.length);
	const given = new Uint32Array(judges.length);
	for (const { judge, better, worse } of answers) {
		counts[better]! += 1;
		counts[worse]! += 1;
		given[judge]! += 1;
	}
	const groups = Map.groupBy(entries, ({ challenge }) => (by === 'challenge' ? (challenge ?? '') : ''));
	const ranking = [...groups.values()].flatMap((group): Ranked[] => {
		const at = group.map(({ id }) => indexOf.get(id) ?? 0);
		const means = Float64Array.from(at, (index) => fit.strength[index]!);
		const sds = Float64Array.from(at, (index) => errors[index]!);
		const middle = means.reduce((sum, one) => sum + one, 0) / (means.length || 1);
		const [pWin, pTop] = [topChances(means, sds, 1), topChances(means, sds, topK)];
		const scores = means.map((mean) => rounded(1 / (1 + Math.exp(middle - mean))));
		const best = scores.toSorted().reverse();
		return group.map((entry, nth) => ({
			...entry,
			score: scores[nth]!,
			se: rounded(scores[nth]! * (1 - scores[nth]!) * sds[nth]!),
			...{ pWin: rounded(pWin[nth]!), pTop: rounded(pTop[nth]!) },
			place: 1 + best.indexOf(scores[nth]!),
			reviews: counts[at[nth]!]!
		}));
	});
	return {
		ranking: ranking.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)),
		method: 'bradley-terry',
		judges: judges.map((id, index) => ({
			...{ id, reviews: given[index]!, severity: 0, severitySe: 0, slope: 1 },
			reliability: rounded(fit.care[index]! ** 2)
		})),
		warnings: warningsFor([...groups.values()], indexOf, answers, counts)
	};
}

/** Strengths and errors; the spread of the strengths from the data, where the field is not too large. */
function fitted(
	entries: number,
	judges: number,
	answers: readonly Answer[]
): { fit: Strengths; errors: Float64Array } {
	let fit = strengthsOf(entries, judges, answers);
	let errors = errorsOf(fit, answers);
	for (let step = 0; step < 2 && entries > 1 && entries <= mostEstimated; step++) {
		const middle = fit.strength.reduce((sum, one) => sum + one, 0) / entries;
		const squares = fit.strength.reduce((sum, one, e) => sum + (one - middle) ** 2 + errors[e]! ** 2, 0);
		const spread = Math.sqrt((squares + usualCounts * usualSpread ** 2) / (entries - 1 + usualCounts));
		fit = strengthsOf(entries, judges, answers, { start: fit.strength, spread });
		errors = errorsOf(fit, answers);
	}
	return { fit, errors };
}

function warningsFor(
	groups: readonly (readonly RankEntry[])[],
	indexOf: ReadonlyMap<string, number>,
	answers: readonly Answer[],
	counts: Uint32Array
): RankWarning[] {
	const head = Array.from(counts, (_, entry) => entry);
	const headOf = (entry: number): number => {
		let at = entry;
		while (head[at] !== at) at = head[at] = head[head[at]!]!;
		return at;
	};
	for (const { better, worse } of answers) head[headOf(better)] = headOf(worse);
	const parts = groups.map(
		(group) =>
			new Set(
				group
					.map(({ id }) => indexOf.get(id) ?? 0)
					.filter((at) => counts[at]! > 0)
					.map(headOf)
			).size
	);
	const most = Math.max(0, ...parts);
	const entries = counts.reduce((sum, count) => sum + Number(count === 0), 0);
	return [
		...(most > 1 ? [{ code: 'disconnected' as const, parts: most }] : []),
		...(entries > 0 ? [{ code: 'unscored' as const, entries }] : [])
	];
}
