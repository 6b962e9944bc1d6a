import type { AssignInput, Gap, GapReason, Seat } from './types.ts';

/** Who may read what, and how well it fits; by index into `input.entries` and `input.judges`. */
export interface Walls {
	/** For each entry the judges who may read it: language shared, no conflict, not forbidden. Ascending. */
	readonly eligible: readonly Int32Array[];
	/** 0 to 1: half for knowing the challenge, half for the share of the entry's topics that the judge knows. */
	fitOf(e: number, j: number): number;
	/** For each entry how many judges read its language at all. */
	readonly speakers: Int32Array;
	/** Seats each judge has left before anything is assigned here. */
	readonly capacity: Int32Array;
}

export function wallsOf(input: AssignInput): Walls {
	const entryAt = new Map(input.entries.map((entry, index) => [entry.id, index]));
	const judgeAt = new Map(input.judges.map((judge, index) => [judge.id, index]));
	const barred = input.entries.map(() => new Set<number>());
	for (const { entry, judge } of [...input.conflicts, ...(input.forbidden ?? [])]) {
		const j = judgeAt.get(judge);
		if (j !== undefined) barred[entryAt.get(entry) ?? -1]?.add(j);
	}
	const challenges = input.judges.map((judge) => new Set(judge.challenges));
	const expertise = input.judges.map((judge) => new Set(judge.expertise));
	const speakers = new Map<string, number[]>();
	input.judges.forEach((judge, j) => {
		for (const language of new Set(judge.languages)) {
			const group = speakers.get(language);
			if (group) group.push(j);
			else speakers.set(language, [j]);
		}
	});
	const eligible = input.entries.map((entry, e) =>
		Int32Array.from((speakers.get(entry.language) ?? []).filter((j) => !barred[e]?.has(j)))
	);
	return {
		eligible,
		fitOf(e, j) {
			const { challenge, topics } = input.entries[e]!;
			let known = 0;
			for (const topic of topics) if (expertise[j]!.has(topic)) known++;
			return (
				0.5 * (challenges[j]!.has(challenge) ? 1 : 0) + (topics.length ? (0.5 * known) / topics.length : 0)
			);
		},
		speakers: Int32Array.from(input.entries, (entry) => speakers.get(entry.language)?.length ?? 0),
		capacity: Int32Array.from(input.judges, (judge) =>
			Math.max(0, Math.floor(judge.capacity) - (judge.load ?? 0))
		)
	};
}

/** Which entries lack how many reviews, and the first reason that explains it. */
export function gapsOf(input: AssignInput, walls: Walls, seats: readonly Seat[]): Gap[] {
	const held = new Map<string, number>();
	for (const { entry } of seats) held.set(entry, (held.get(entry) ?? 0) + 1);
	return input.entries.flatMap(({ id }, e) => {
		const missing = input.reviewsPerEntry - (held.get(id) ?? 0);
		if (missing <= 0) return [];
		const eligible = walls.eligible[e]?.length ?? 0;
		const why: GapReason =
			input.judges.length < input.reviewsPerEntry
				? 'judges'
				: (walls.speakers[e] ?? 0) < input.reviewsPerEntry
					? 'language'
					: eligible < input.reviewsPerEntry
						? 'conflicts'
						: 'capacity';
		return [{ entry: id, missing, why, eligible }];
	});
}
