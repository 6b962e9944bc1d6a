import type { AssignInput } from '#lib/judging/assigning/types.ts';
import { randomFrom, type Random } from './random.ts';

/** A made-up contest to assign: languages, topics, uneven capacities, some judges who know several challenges. */
export function makeContest(
	size: { entries: number; judges: number; reviews: number; challenges?: number; slack?: number },
	seed: number
): AssignInput {
	const random = randomFrom(seed);
	const challenges = [...Array(size.challenges ?? 4).keys()].map((index) => `k${index}`);
	const topics = [...Array(24).keys()].map((index) => `t${index}`);
	const orgs = [...Array(Math.ceil(size.judges / 3)).keys()].map((index) => `o${index}`);
	const entries = Array.from({ length: size.entries }, (_, index) => ({
		id: `e${index}`,
		challenge: pick(random, challenges),
		language: random.uniform() < 0.75 ? 'en' : pick(random, ['fr', 'es', 'ar']),
		topics: random.shuffled(topics).slice(0, 1 + random.integer(4)),
		org: random.uniform() < 0.5 ? pick(random, orgs) : null
	}));
	const share = ((size.slack ?? 1.3) * size.entries * size.reviews) / size.judges;
	const judges = Array.from({ length: size.judges }, (_, index) => ({
		id: `j${index}`,
		languages: ['en', ...(random.uniform() < 0.5 ? [pick(random, ['fr', 'es', 'ar'])] : [])],
		challenges: random.shuffled(challenges).slice(0, 1 + random.integer(2)),
		expertise: random.shuffled(topics).slice(0, 4 + random.integer(6)),
		capacity: Math.max(1, Math.round(share * (0.5 + random.uniform()))),
		org: random.uniform() < 0.7 ? pick(random, orgs) : null
	}));
	const byOrg = new Map<string, string[]>();
	for (const { id, org } of judges) if (org) byOrg.set(org, [...(byOrg.get(org) ?? []), id]);
	const conflicts = entries.flatMap(({ id, org }) =>
		(org ? (byOrg.get(org) ?? []) : []).map((judge) => ({ entry: id, judge }))
	);
	return { entries, judges, conflicts, reviewsPerEntry: size.reviews };
}

function pick<T>(random: Random, items: readonly T[]): T {
	const item = items[random.integer(items.length)];
	if (item === undefined) throw new RangeError('Nothing to pick from');
	return item;
}
