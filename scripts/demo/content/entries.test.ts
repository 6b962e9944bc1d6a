import { expect, test } from 'vitest';
import { templates } from '#lib/events/templates/templates.ts';
import { type DemoEntry, entries, type Maker } from './entries.ts';
import { people } from './people.ts';
import { pictures } from './pictures.ts';

const slugs = templates
	.filter(({ key }) => key !== 'photo-contest')
	.flatMap((template) => template.challenges.map(({ slug }) => slug));
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const pointsIn = (text: string) => text.match(/^(?:- |\d\. )/gm)?.length ?? 0;
const isWithin = (value: number, lowest: number, highest: number) => lowest <= value && value <= highest;
const linksOf = ({ codeLink, demoLink, videoLink }: DemoEntry['content']) => [codeLink, demoLink, videoLink];
const exampleLink = /^$|^https:\/\/([a-z0-9-]+\.)*example\.org\//;
const arabic = /\p{Script=Arabic}/u;
const unique = <T>(list: readonly T[]) => new Set(list).size;

const makers: Maker[] = people(7, 400);
const all = slugs.flatMap((slug, index) => entries(7, slug, makers.slice(index * 72, index * 72 + 72)));

test('the same seed makes the same entries, another seed others', () => {
	const few = makers.slice(0, 20);
	expect(entries(7, 'frailty', few)).toEqual(entries(7, 'frailty', few));
	expect(entries(8, 'frailty', few)).not.toEqual(entries(7, 'frailty', few));
});

test('360 entries, no title, summary or description twice', () => {
	expect(all).toHaveLength(360);
	for (const part of ['title', 'summary', 'description'] as const)
		expect(unique(all.map(({ content }) => content[part]))).toBe(360);
	expect(all.every(({ madeUp }) => madeUp)).toBe(true);
});

test('most are in English, some in each other language', () => {
	const share = (language: string) => all.filter((entry) => entry.language === language).length / all.length;
	expect(share('en')).toBeGreaterThan(0.7);
	for (const language of ['fr', 'es', 'ar']) expect(share(language)).toBeGreaterThan(0.015);
});

test('who is at home in English writes in English', () => {
	const english = entries(1, 'mobility', [{ country: 'GH', languages: ['en'] }]);
	expect(english[0]?.language).toBe('en');
});

test('more entries than titles are told apart by their place, then by a number', () => {
	const many = entries(1, 'mobility', new Array<Maker>(150).fill({ country: 'GE', languages: ['ka'] }));
	expect(unique(many.map(({ content }) => content.title))).toBe(150);
});

/** Titles of the entries of which this does not hold. */
const offenders = (holds: (entry: DemoEntry) => boolean) =>
	all.filter((entry) => !holds(entry)).map(({ content }) => content.title);

test.each<[string, (entry: DemoEntry) => boolean]>([
	['titles fit on a card', ({ content }) => content.title.length <= 100],
	['summaries have 16 to 40 words', ({ content }) => isWithin(wordsIn(content.summary), 16, 40)],
	['descriptions have 120 to 300 words', ({ content }) => isWithin(wordsIn(content.description), 120, 300)],
	['descriptions begin with a heading', ({ content }) => /^## .+\n\n/.test(content.description)],
	['descriptions list three points or four', ({ content }) => isWithin(pointsIn(content.description), 3, 4)],
	['nothing is left to fill in', ({ content }) => !/[{]\w+[}]|undefined|!/.test(JSON.stringify(content))],
	['links lead nowhere real', ({ content }) => linksOf(content).every((link) => exampleLink.test(link))],
	['Arabic is Arabic', ({ content, language }) => arabic.test(content.description) === (language === 'ar')],
	['there are tags', ({ tags }) => tags.length > 1]
])('%s', (_, holds) => {
	expect(offenders(holds)).toEqual([]);
});

test('pictures have titles of their own, and words in the language of whoever took them', () => {
	const shown = pictures(7, makers.slice(0, 60));
	expect(unique(shown.map(({ content }) => content.title))).toBe(60);
	for (const { content, language } of shown) {
		expect(wordsIn(content.summary)).toBeLessThanOrEqual(40);
		expect(arabic.test(content.title)).toBe(language === 'ar');
	}
	expect(pictures(7, makers.slice(0, 60))).toEqual(shown);
});
