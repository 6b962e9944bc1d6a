import { rank } from '#lib/judging/ranking/rank.ts';
import type { Ranked, RankMethod } from '#lib/judging/ranking/types.ts';
import { measure, type Measured } from './measure.ts';
import { oracle } from './oracle.ts';
import { makeWorld, type WorldKind } from './world.ts';

export interface Row extends Measured {
	kind: string;
	method: string;
	worlds: number;
	/** Of the worlds where the winner's chance is 0.8 or more, the share where it is right, and how many those are. */
	sure: number;
	sureRight: number;
}

/** Means over seeded worlds of one kind, one row per method, the oracle last. */
export function evidence(kind: WorldKind, methods: readonly RankMethod[], worlds: number, seed = 1): Row[] {
	const sums = new Map<string, Measured[]>();
	for (let world = 0; world < worlds; world++) {
		const one = makeWorld(kind, seed * 100003 + world);
		const truth = new Map(one.input.entries.map(({ id }, index) => [id, one.truth[index] ?? 0]));
		const note = (method: string, ranking: readonly Ranked[]) => {
			const list = sums.get(method) ?? [];
			list.push(measure(ranking, truth, one.input.topK));
			sums.set(method, list);
		};
		for (const method of methods) note(method, rank(one.input, { method }).ranking);
		note('oracle', oracle(one));
	}
	return [...sums].map(([method, list]) => {
		const mean = (value: (one: Measured) => number) =>
			list.reduce((sum, one) => sum + value(one), 0) / (list.length || 1);
		const sure = list.filter(({ claimed }) => claimed >= 0.8);
		return {
			kind: kind.name,
			method,
			worlds: list.length,
			top1: mean(({ top1 }) => top1),
			recall: mean(({ recall }) => recall),
			tau: mean(({ tau }) => tau),
			regret: mean(({ regret }) => regret),
			coverage: mean(({ coverage }) => coverage),
			claimed: mean(({ claimed }) => claimed),
			sure: sure.length,
			sureRight: sure.filter(({ top1 }) => top1 === 1).length
		};
	});
}
