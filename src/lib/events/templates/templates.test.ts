import { describe, expect, test } from 'vitest';
import type { Localized } from '#lib/foundation/localized.ts';
import { fiveLevels } from './five-levels.ts';
import type { EventTemplate, Moment, RoundTemplate, Span } from './template.ts';
import { templateByKey, templates } from './templates.ts';

/** Every localised text in a template, with the way to it. */
function textsIn(value: unknown, path: string): [string, Localized][] {
	if (typeof value !== 'object' || value === null) return [];
	if (['en', 'fr', 'ar'].some((locale) => locale in value)) return [[path, value]];
	return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

const reviewsOf = (template: EventTemplate) => template.rounds.filter((round) => round.kind === 'review');
const isAfter = (a: Moment, b: Moment) => a.day > b.day || (a.day === b.day && a.time > b.time);

describe.each(templates.map((template) => [template.key, template] as const))('%s', (key, template) => {
	const texts = textsIn(template, key);

	test('can be found by its key, and by a slug fit for an address', () => {
		expect(templateByKey(key)).toBe(template);
		for (const slug of [template.slug, ...template.challenges.map((challenge) => challenge.slug)])
			expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
	});

	test.each(texts)('%s is complete', (_, text) => {
		expect(Object.keys(text).sort()).toEqual(['ar', 'en', 'fr']);
		for (const words of Object.values(text)) expect(words.trim()).toBe(words);
		expect(text.en).toMatch(/\p{Script=Latin}/u);
		expect(text.fr).toMatch(/\p{Script=Latin}/u);
		expect(text.ar).toMatch(/\p{Script=Arabic}/u);
	});

	test.each(texts)('%s keeps to the voice', (_, text) => {
		for (const words of Object.values(text)) expect(words).not.toMatch(/!|\bplease\b|'|s’il vous plaît/i);
		// French marks stand behind a space that does not break.
		expect(text.fr).not.toMatch(/[^\u202f][?;]|[^\u00a0]:(?=\s)|«[^\u00a0]|[^\u00a0]»/);
		expect(text.ar).not.toMatch(/[?;,](?!\d)|[٠-٩]/);
	});

	test('something is judged; weights of a rubric make 100, and every level from 1 to 5 is described', () => {
		expect(template.rounds.some(({ kind }) => kind === 'review' || kind === 'comparison')).toBe(true);
		for (const { rubric } of reviewsOf(template)) {
			expect(rubric.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
			for (const { levels } of rubric.criteria)
				expect(levels.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
			expect(new Set(rubric.criteria.map(({ slug }) => slug)).size).toBe(rubric.criteria.length);
		}
	});

	test('one thing comes after the other', () => {
		const { registration, submission, ceremony } = template.timetable;
		const windows: Span[] = [submission, ...template.rounds.map(({ window }) => window)];
		for (const { opens, closes } of [registration, ...windows]) expect(isAfter(closes, opens)).toBe(true);
		windows.reduce((before, after) => {
			expect(isAfter(after.opens, before.closes)).toBe(true);
			return after;
		});
		expect(isAfter(registration.closes, submission.closes)).toBe(false);
		expect(isAfter(ceremony, windows.at(-1)?.closes ?? ceremony)).toBe(true);
	});

	test('people hand in until 23:00 in Geneva', () => {
		expect(template.timetable.submission.closes.time).toBe('23:00');
		expect(template.timetable.registration.closes.time).toBe('23:00');
		expect(template.timeZone).toBe('Europe/Zurich');
	});

	test('each round lets fewer through than the one before', () => {
		const counts = template.rounds.map(({ advance }) =>
			advance.kind === 'passed' ? Infinity : advance.count
		);
		expect(counts).toEqual([...counts].sort((a, b) => b - a));
		expect(template.rounds[0]?.kind).toBe('screening');
	});

	test('there are as many places as the last round lets through', () => {
		const last = template.rounds.at(-1)?.advance;
		expect(template.awards.map(({ places }) => places.length)).toEqual([
			last?.kind === 'by_hand' && last.count
		]);
	});

	test('made-up partners say so, and somebody offers mentors', () => {
		for (const partner of template.partners)
			expect(/\(demo\)$/.test(partner.name.en ?? '')).toBe(partner.madeUp);
		expect(template.partners.some(({ mentors }) => mentors)).toBe(true);
	});
});

test('the hackathon has the numbers of 2021', () => {
	const hackathon = templateByKey('hackathon');
	expect(hackathon?.challenges.map(({ name }) => name.en)).toEqual([
		'Alzheimer’s disease and cognitive decline',
		'Frailty',
		'Transportation and mobility',
		'Financial tools for longevity'
	]);
	expect(hackathon?.teamSize).toEqual({ smallest: 1, largest: 6 });
	const [first, ...others] = hackathon?.awards[0]?.places ?? [];
	expect(first).toMatchObject({ money: { minorUnits: 100_000, currency: 'USD' }, mentorshipMonths: 6 });
	expect(others).toHaveLength(3);
	expect(others.every(({ money, mentorshipMonths }) => money === null && mentorshipMonths === null)).toBe(
		true
	);
});

test('the special prize names twelve finalists, and then one winner', () => {
	const [, review, panel] = templateByKey('special-prize')?.rounds ?? [];
	expect(review).toMatchObject({ advance: { kind: 'top', count: 12 }, publishesShortlist: true });
	expect(panel).toMatchObject({ kind: 'panel', advance: { kind: 'by_hand', count: 1 } });
});

test('a photo contest is compared two by two, without names: twelve finalists, three winners', () => {
	const [, comparison, panel] = templateByKey('photo-contest')?.rounds ?? [];
	expect(comparison).toMatchObject({ kind: 'comparison', blind: true, advance: { kind: 'top', count: 12 } });
	expect(panel).toMatchObject({ kind: 'panel', advance: { kind: 'by_hand', count: 3 } });
});

test('the chain can also tell of yearly prizes', () => {
	const common = {
		slug: 'a-round',
		name: { en: 'A round' },
		window: { opens: { day: 0, time: '09:00' }, closes: { day: 9, time: '23:00' } },
		blind: false,
		outcome: { en: 'Champion' },
		publishesShortlist: true
	} as const;
	const level = { en: 'A level' };
	const yearlyPrizes: RoundTemplate[] = [
		{
			...common,
			kind: 'screening',
			screenersPerEntry: 2,
			checklist: [],
			advance: { kind: 'by_hand', count: 20, per: 'challenge' }
		},
		{ ...common, kind: 'vote', votesPerChallenge: 1, advance: { kind: 'top', count: 5, per: 'challenge' } },
		{
			...common,
			kind: 'review',
			reviewsPerEntry: 3,
			minutesPerReview: 20,
			rubric: {
				criteria: [
					{
						slug: 'impact',
						name: { en: 'Impact' },
						question: { en: 'What changed?' },
						weight: 100,
						levels: fiveLevels(level, level, level, level, level)
					}
				]
			},
			advance: { kind: 'top', count: 1, per: 'challenge' }
		}
	];
	expect(yearlyPrizes.map(({ kind }) => kind)).toEqual(['screening', 'vote', 'review']);
});
