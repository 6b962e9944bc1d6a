import { assign } from '#lib/judging/assigning/assign.ts';
import { slowest } from '#lib/judging/assigning/spectrum.ts';
import type { AssignInput, Seat } from '#lib/judging/assigning/types.ts';
import { makeContest } from './contest.ts';
import { randomFrom } from './random.ts';

interface AssignmentRow {
	contest: string;
	breaches: number;
	/** Fit as a share of the exact optimum's. */
	fit: number;
	/** Algebraic connectivity as a share of random balanced designs' (no fit): inside the walls, and without any. */
	connectivity: number;
	unwalled: number;
	/** By how much the mean fit of the worst twentieth of entries is below theirs in the optimum. */
	worstLose: number;
	seconds: number;
}

export function assignmentEvidence(
	size: { entries: number; judges: number; reviews: number; challenges: number },
	seed: number
): AssignmentRow {
	const input = makeContest(size, seed);
	const begin = performance.now();
	const plan = assign(input);
	const seconds = (performance.now() - begin) / 1000;
	const best = assign(input, { overlap: false });
	const barred = new Set(input.conflicts.map(({ entry, judge }) => `${entry} ${judge}`));
	const found = connectivity(input, plan.assignments);
	const random = (walled: boolean) => {
		const designs = [1, 2, 3, 4, 5].map((turn) => randomDesign(input, 31 * seed + turn, walled));
		return designs.reduce((sum, seats) => sum + connectivity(input, seats), 0) / designs.length;
	};
	return {
		contest: `${size.entries} × ${size.judges} × ${size.reviews}, ${size.challenges} challenges`,
		breaches: plan.assignments.filter(({ entry, judge }) => barred.has(`${entry} ${judge}`)).length,
		fit: plan.fit / best.fit,
		connectivity: found / random(true),
		unwalled: found / random(false),
		worstLose: worst(input, best.assignments) - worst(input, plan.assignments),
		seconds
	};
}

function connectivity({ entries, judges }: AssignInput, seats: readonly Seat[]): number {
	const entryAt = new Map(entries.map(({ id }, at) => [id, at]));
	const judgeAt = new Map(judges.map(({ id }, at) => [id, entries.length + at]));
	return (
		slowest(
			{
				nodes: entries.length + judges.length,
				from: Int32Array.from(seats, ({ entry }) => entryAt.get(entry) ?? 0),
				to: Int32Array.from(seats, ({ judge }) => judgeAt.get(judge) ?? 0)
			},
			1,
			120
		).values[0] ?? 0
	);
}

/** Each entry gets the judges with most of their fair share left, chance deciding among equals. */
function randomDesign(
	{ entries, judges, conflicts, reviewsPerEntry }: AssignInput,
	seed: number,
	walled: boolean
): Seat[] {
	const random = randomFrom(seed);
	const load = judges.map(() => 0);
	const barred = new Set(conflicts.map(({ entry, judge }) => `${entry} ${judge}`));
	return random.shuffled(entries).flatMap(({ id, language }) => {
		const worth = judges.map(
			({ capacity }, j) => ((load[j] ?? 0) + random.uniform()) / Math.max(1, capacity)
		);
		const chosen = judges
			.flatMap((judge, j) =>
				walled && (!judge.languages.includes(language) || barred.has(`${id} ${judge.id}`)) ? [] : [j]
			)
			.sort((a, b) => (worth[a] ?? 0) - (worth[b] ?? 0))
			.slice(0, reviewsPerEntry);
		return chosen.map((j): Seat => {
			load[j] = (load[j] ?? 0) + 1;
			return { entry: id, judge: judges[j]?.id ?? '' };
		});
	});
}

function worst({ entries, judges }: AssignInput, seats: readonly Seat[]): number {
	const judgeOf = new Map(judges.map((judge) => [judge.id, judge]));
	const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
	const fits = new Map<string, number[]>();
	for (const seat of seats) {
		const [entry, judge] = [entryOf.get(seat.entry), judgeOf.get(seat.judge)];
		if (!entry || !judge) continue;
		const known = entry.topics.filter((topic) => judge.expertise.includes(topic)).length;
		const fit =
			(judge.challenges.includes(entry.challenge) ? 0.5 : 0) + (0.5 * known) / (entry.topics.length || 1);
		fits.set(entry.id, [...(fits.get(entry.id) ?? []), fit]);
	}
	const means = [...fits.values()].map((list) => list.reduce((sum, one) => sum + one, 0) / list.length);
	const low = means.sort((a, b) => a - b).slice(0, Math.max(1, Math.ceil(means.length / 20)));
	return low.reduce((sum, one) => sum + one, 0) / low.length;
}
