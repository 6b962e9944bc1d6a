import { expect, test } from 'vitest';
import { roundForm } from './round-form.ts';

const any = { 'name.en': 'A round', 'outcomeLabel.en': 'Finalist', blind: 'on' };
const review = {
	...any,
	advance: 'top',
	advanceCount: '6',
	perChallenge: 'challenge',
	reviewsPerEntry: '3',
	leastReviews: '2',
	minutesPerReview: '20'
};
const screening = {
	...any,
	screenersPerEntry: '2',
	'checklist.0.condition.en': 'It answers the challenge.',
	'checklist.0.whenNot.en': 'It does not answer the challenge.',
	'checklist.1.condition.en': ''
};

test('a review round', () => {
	expect(roundForm('review').parse(review)).toMatchObject({
		...{ advance: 'top', advanceCount: 6, perChallenge: true, blind: true, publishesShortlist: false },
		...{ reviewsPerEntry: 3, leastReviews: 2, minutesPerReview: 20, checklist: [] }
	});
});

test('a screening lets all pass that may, and its empty conditions go', () => {
	const round = roundForm('screening').parse(screening);
	expect(round).toMatchObject({ advance: 'passed', advanceCount: null, screenersPerEntry: 2 });
	expect(round.checklist).toHaveLength(1);
});

test.each([
	['a review that all pass', 'review', { ...review, advance: 'passed' }, 'advance', 'choose'],
	['a panel that computes', 'panel', { ...review, advance: 'top' }, 'advance', 'choose'],
	['nobody goes on', 'review', { ...review, advanceCount: '0' }, 'advanceCount', 'between:1:1000'],
	['sixteen reviews', 'review', { ...review, reviewsPerEntry: '16' }, 'reviewsPerEntry', 'between:1:15'],
	[
		'a condition that tells the team nothing',
		'screening',
		{ ...screening, 'checklist.1.condition.en': 'It is short.' },
		'checklist.1.whenNot.en',
		'required'
	]
] as const)('%s', (_, kind, form, field, message) => {
	const issues = roundForm(kind).safeParse(form).error?.issues ?? [];
	expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, message]]);
});

test('a tie ladder keeps its order, without empty steps and repetitions; what is no step is refused', () => {
	const form = { ...review, 'tieLadder.0': 'median', 'tieLadder.1': '', 'tieLadder.2': 'median' };
	const parsed = roundForm('review').parse({ ...form, 'tieLadder.3': 'criterion:x', 'tieLadder.4': 'joint' });
	expect(parsed.tieLadder).toEqual([
		{ by: 'median' },
		{ by: 'criterion', criterionId: 'x' },
		{ by: 'joint' }
	]);
	expect(roundForm('review').safeParse({ ...form, 'tieLadder.1': 'dice' }).success).toBe(false);
});
