import type { RankInput } from '../ranking/types.ts';

/** Where an entry stands in its challenge, in words that are no rank. */
export const bands = ['upper_quarter', 'upper_half', 'middle', 'lower_half', 'lower_quarter'] as const;
export type Band = (typeof bands)[number];

/** With fewer, a band would as good as tell a place, or what a single judge gave. */
const fewestEntries = 5;
const fewestReviews = 3;

/** @param share of the others that are worse, equal ones counted half: 0 to 1 */
export function bandAt(share: number): Band {
	if (share >= 0.75) return 'upper_quarter';
	if (share > 0.55) return 'upper_half';
	if (share >= 0.45) return 'middle';
	return share > 0.25 ? 'lower_half' : 'lower_quarter';
}

/**
 * The band of every entry in its challenge, criterion by criterion: by the mean of its reviews, each corrected for how
 * strictly its judge marks. Only entries with three reviews of the criterion are compared, and only where there are five.
 * @param severity by judge, how far above a typical judge this one marks, on 0..1
 */
export function bandsOf(
	{ entries, criteria, scores }: RankInput,
	severity: ReadonlyMap<string, number>
): Map<string, Map<string, Band>> {
	const result = new Map<string, Map<string, Band>>();
	const challengeOf = new Map(entries.map(({ id, challenge }) => [id, challenge ?? '']));
	for (const { id: criterion, min, max } of criteria) {
		const given = scores.filter((one) => one.criterion === criterion && challengeOf.has(one.entry));
		const means = [...Map.groupBy(given, ({ entry }) => entry)].flatMap(([entry, marks]) => {
			if (new Set(marks.map(({ judge }) => judge)).size < fewestReviews) return [];
			const unit = (value: number) => (value - min) / (max - min || 1);
			const sum = marks.reduce((all, { judge, value }) => all + unit(value) - (severity.get(judge) ?? 0), 0);
			// What is shown as equal is equal.
			return [{ entry, mean: Math.round((sum / marks.length) * 10_000) }];
		});
		for (const field of Map.groupBy(means, ({ entry }) => challengeOf.get(entry) ?? '').values()) {
			if (field.length < fewestEntries) continue;
			for (const { entry, mean } of field) {
				const worse = field.filter((other) => other.mean < mean).length;
				const equal = field.filter((other) => other.mean === mean).length - 1;
				const own = result.get(entry) ?? new Map<string, Band>();
				result.set(entry, own.set(criterion, bandAt((worse + equal / 2) / (field.length - 1))));
			}
		}
	}
	return result;
}
