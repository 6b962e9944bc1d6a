import { expect, test } from 'vitest';
import { firstPlan, planOf } from './planner-form.ts';

const settings = { reviewsPerEntry: 3, minutesPerReview: 20 };
const first = { entries: 40, reviewsPerEntry: 3, minutes: 20, hours: 4, noShowPercent: 20 };

test.each([
	['nobody is there: four hours', [], 4],
	['twelve of twenty minutes are four hours', [12, 12, 12], 4],
	['the judge in the middle counts', [3, 12, 100], 4],
	['never less than half an hour', [1], 0.5]
])('%s', (_, capacities, hours) => {
	expect(firstPlan(40, settings, capacities)).toEqual({ ...first, hours });
});

test.each([
	['nothing is asked', '', {}],
	[
		'figures that are asked',
		'entries=90&hours=2.5&noShowPercent=0',
		{ entries: 90, hours: 2.5, noShowPercent: 0 }
	],
	['a comma as in French', 'hours=2,5', { hours: 2.5 }],
	['no figure at all', 'entries=many&minutes=', {}],
	['out of its limits', 'entries=-3&noShowPercent=100', {}],
	['no half entries', 'entries=12.7', { entries: 12 }]
])('%s', (_, query, changed) => {
	expect(planOf(first, new URLSearchParams(query))).toEqual({ ...first, ...changed });
});
