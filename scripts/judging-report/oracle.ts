import { invert, spreadAlong, times } from '#lib/judging/ranking/matrix.ts';
import { standings } from '#lib/judging/ranking/standings.ts';
import { tableOf } from '#lib/judging/ranking/table.ts';
import type { Ranked } from '#lib/judging/ranking/types.ts';
import type { World } from './world.ts';

/** Ranks as one would who knew every judge and every spread: the bound that no method can pass by much. */
export function oracle(world: World, scores = world.input.scores): Ranked[] {
	const { kind, judges } = world;
	const { level = 5.5, spread = 1.2, halo = 0.4, general = 0.6 } = kind;
	const table = tableOf({ ...world.input, scores });
	const n = kind.criteria;
	const score = new Float64Array(table.entries.length);
	const se = new Float64Array(table.entries.length);
	const prior = equicorrelated(n, spread * spread * (kind.clustered ? 1.14 : 1), general);
	const priorInverse = new Float64Array(n * n);
	invert(prior, 0, n, priorInverse, 0);
	table.entries.forEach((_, e) => {
		const precision = priorInverse.slice();
		const shift = new Float64Array(n);
		for (const edge of table.ofEntry[e] ?? []) {
			const review = table.reviews[edge];
			const judge = judges[Number(table.judges[review?.judge ?? 0]?.slice(1))];
			if (!review || !judge) continue;
			const noise = equicorrelated(n, judge.noise ** 2 + 1 / 12, halo);
			const seen = new Float64Array(n);
			review.values.forEach((value, column) => {
				if (Number.isNaN(value)) noise[column * n + column] = 1e6;
				else seen[column] = 1 + 9 * value - level - (judge.severity[column] ?? 0);
			});
			const inverse = new Float64Array(n * n);
			invert(noise, 0, n, inverse, 0);
			const pull = new Float64Array(n);
			times(inverse, 0, n, seen, 0, pull, 0);
			for (let i = 0; i < n; i++) shift[i] = (shift[i] ?? 0) + judge.slope * (pull[i] ?? 0);
			for (let i = 0; i < n * n; i++)
				precision[i] = (precision[i] ?? 0) + judge.slope ** 2 * (inverse[i] ?? 0);
		}
		const variance = new Float64Array(n * n);
		invert(precision, 0, n, variance, 0);
		const quality = new Float64Array(n);
		times(variance, 0, n, shift, 0, quality, 0);
		score[e] = quality.reduce(
			(sum, one, column) => sum + ((table.weights[column] ?? 0) * (level - 1 + one)) / 9,
			0
		);
		se[e] = Math.sqrt(spreadAlong(variance, 0, n, table.weights)) / 9;
	});
	return standings(table, { score, se }, world.input.topK, undefined);
}

function equicorrelated(n: number, variance: number, correlation: number): Float64Array {
	return Float64Array.from({ length: n * n }, (_, at) =>
		at % (n + 1) === 0 ? variance : variance * correlation
	);
}
