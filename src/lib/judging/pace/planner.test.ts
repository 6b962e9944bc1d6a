import { expect, test } from 'vitest';
import { judgesNeeded, judgesThere, type RoundPlan } from './planner.ts';

const plan = (changed: Partial<RoundPlan> = {}): RoundPlan => ({
	...{ entries: 60, reviewsPerEntry: 3, minutes: 20, hours: 4, noShowPercent: 20 },
	...changed
});

test.each<[string, Partial<RoundPlan>, ReturnType<typeof judgesNeeded>]>([
	['sixty entries, four hours', {}, { reviews: 180, perJudge: 12, reading: 15, asked: 19 }],
	['everybody comes', { noShowPercent: 0 }, { reviews: 180, perJudge: 12, reading: 15, asked: 15 }],
	['half stay away', { noShowPercent: 50 }, { reviews: 180, perJudge: 12, reading: 15, asked: 30 }],
	['a part of a review is none', { hours: 1.5 }, { reviews: 180, perJudge: 4, reading: 45, asked: 57 }],
	[
		'nobody reads an entry twice',
		{ entries: 2, hours: 40 },
		{ reviews: 6, perJudge: 2, reading: 3, asked: 4 }
	],
	['nothing to read', { entries: 0 }, { reviews: 0, perJudge: 0, reading: 0, asked: 0 }],
	['a review that is longer than the hours', { minutes: 90, hours: 1 }, undefined]
])('%s', (_, changed, needed) => {
	expect(judgesNeeded(plan(changed))).toEqual(needed);
});

const judges = (many: number, capacity: number) => Array.from({ length: many }, () => capacity);

test.each<[string, Partial<RoundPlan>, number[], { reviews: number; missing: number }]>([
	['enough', {}, judges(19, 12), { reviews: 182, missing: 0 }],
	['four too few', {}, judges(15, 12), { reviews: 144, missing: 4 }],
	['judges who take fewer than their hours allow', {}, judges(19, 6), { reviews: 91, missing: 10 }],
	['a judge who takes a hundred has no more hours', {}, judges(15, 100), { reviews: 144, missing: 4 }],
	['everybody comes', { noShowPercent: 0 }, judges(15, 12), { reviews: 180, missing: 0 }],
	['two can’t give three reviews of one entry', { entries: 1 }, judges(2, 12), { reviews: 1, missing: 2 }],
	['nothing to read', { entries: 0 }, [], { reviews: 0, missing: 0 }]
])('%s', (_, changed, capacities, there) => {
	const wanted = plan(changed);
	const needed = judgesNeeded(wanted);
	if (!needed) throw new Error('the plan can be had');
	expect(judgesThere(wanted, needed, capacities)).toEqual(there);
});
