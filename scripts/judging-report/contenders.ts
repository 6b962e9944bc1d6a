import { nextAssignments } from '#lib/judging/ranking/next.ts';
import { rank } from '#lib/judging/ranking/rank.ts';
import { makeWorld, type World, type WorldKind } from './world.ts';

interface ContenderRow {
	kind: string;
	worlds: number;
	/** Share of worlds in which the best entry comes first, all at the same number of reviews. */
	evenMean: number;
	evenCalibrated: number;
	/** The last review of each entry given to contenders instead: all at once, and in four portions. */
	once: number;
	portions: number;
}

/** What the last third of the reviews is worth when `nextAssignments` gives it out. */
export function contenderEvidence(kind: WorldKind, worlds: number, seed = 1): ContenderRow {
	const row = { kind: kind.name, worlds, evenMean: 0, evenCalibrated: 0, once: 0, portions: 0 };
	for (let index = 0; index < worlds; index++) {
		const even = makeWorld(kind, seed * 100003 + index);
		const best = `e${even.truth.indexOf(Math.max(...even.truth))}`;
		const hit = (scores: World['input']['scores'], method: 'mean' | 'calibrated') =>
			(rank({ ...even.input, scores }, { method }).ranking[0]?.id === best ? 1 : 0) / worlds;
		row.evenMean += hit(even.input.scores, 'mean');
		row.evenCalibrated += hit(even.input.scores, 'calibrated');
		const first = makeWorld({ ...kind, reviews: kind.reviews - 1 }, seed * 100003 + index);
		row.once += hit(withContenders(first, 1), 'calibrated');
		row.portions += hit(withContenders(first, 4), 'calibrated');
	}
	return row;
}

function withContenders(world: World, portions: number): World['input']['scores'] {
	const { entries, judges } = world.kind;
	const remaining = new Map(world.input.judges.map(({ id }) => [id, Math.ceil((1.5 * entries) / judges)]));
	const scores = [...world.input.scores];
	for (let portion = 0; portion < portions; portion++) {
		const pairs = nextAssignments({
			...world.input,
			scores,
			judges: world.input.judges.map(({ id }) => ({ id, remaining: remaining.get(id) ?? 0 })),
			budget: Math.floor(entries / portions),
			conflicts: []
		});
		for (const { entry, judge } of pairs) {
			remaining.set(judge, (remaining.get(judge) ?? 0) - 1);
			scores.push(...world.review(Number(entry.slice(1)), Number(judge.slice(1))));
		}
	}
	return scores;
}
