import { expect, test } from 'vitest';
import { type Milestone, nextMilestone } from './milestones.ts';

const at = (day: number) => new Date(Date.UTC(2021, 0, day));
const call: Milestone[] = [
	{ what: 'submission_closes', at: at(20) },
	{ what: 'registration_closes', at: at(10) },
	{ what: 'round_opens', at: at(20), round: { en: 'Screening' } },
	{ what: 'ceremony', at: null }
];

test.each([
	['before all', at(1), 'registration_closes'],
	['at the instant itself it is past', at(10), 'submission_closes'],
	['of two at once the first named', at(15), 'submission_closes'],
	['when all is over', at(20), undefined]
])('%s', (_, now, what) => {
	expect(nextMilestone(call, now)?.what).toBe(what);
});
