import { expect, test } from 'vitest';
import { type EventPlan, missingFrom } from './readiness.ts';

const day = new Date('2021-01-11T08:00Z');
const ready: EventPlan = {
	registrationClosesAt: day,
	submissionClosesAt: day,
	challenges: 4,
	rounds: [
		{ kind: 'screening', opensAt: day, closesAt: day, weights: [] },
		{ kind: 'review', opensAt: day, closesAt: day, weights: [60, 40] }
	],
	challengesWithAwards: 4,
	hasRules: true
};
const review = { kind: 'review', opensAt: day, closesAt: day, weights: [60, 40] };

test.each([
	['nothing', {}, []],
	['a deadline', { submissionClosesAt: null }, ['submission']],
	['awards in one challenge', { challengesWithAwards: 3 }, ['awards']],
	['a window of a round', { rounds: [{ ...review, closesAt: null }] }, ['round_windows']],
	['a rubric', { rounds: [{ ...review, weights: [] }] }, ['rubric']],
	['2 per cent', { rounds: [{ ...review, weights: [60, 38] }] }, ['weights']],
	['rounds and rules', { rounds: [], hasRules: false }, ['rounds', 'rules']]
] as const)('missing: %s', (_, change, missing) => {
	expect(missingFrom({ ...ready, ...change })).toEqual(missing);
});
