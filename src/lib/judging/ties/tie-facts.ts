import type { TieFacts } from '#lib/rounds/tie-ladder.ts';
import type { RankInput, RankScore } from '../ranking/types.ts';

/**
 * What a tie ladder looks at, from the reviews that count: the mean of each criterion and the median of the judges' totals,
 * as the judges gave them, without any correction; 0 to 1. A total is Σ w (v − min)/(max − min) / Σ w over what the judge
 * scored.
 */
export function tieFacts({ scores, criteria }: RankInput, entryIds: readonly string[]): TieFacts[] {
	const scale = new Map(criteria.map((one) => [one.id, one]));
	const ofEntry = Map.groupBy(scores, ({ entry }) => entry);
	const unit = ({ criterion, value }: RankScore): number => {
		const { min, max } = scale.get(criterion) ?? { min: 0, max: 1 };
		return max > min ? (value - min) / (max - min) : 0;
	};
	const total = (sheet: readonly RankScore[]): number => {
		const weight = (one: RankScore) => scale.get(one.criterion)?.weight ?? 0;
		const weights = sheet.reduce((sum, one) => sum + weight(one), 0);
		return sheet.reduce((sum, one) => sum + weight(one) * unit(one), 0) / (weights || 1);
	};
	return entryIds.map((entryId) => {
		const own = ofEntry.get(entryId) ?? [];
		const sheets = [...Map.groupBy(own, ({ judge }) => judge).values()];
		const byCriterion = Map.groupBy(own, ({ criterion }) => criterion);
		return {
			entryId,
			median: median(sheets.map(total)),
			criteria: new Map([...byCriterion].map(([id, list]) => [id, mean(list.map(unit))]))
		};
	});
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number | null {
	const sorted = values.toSorted((a, b) => a - b);
	const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}
