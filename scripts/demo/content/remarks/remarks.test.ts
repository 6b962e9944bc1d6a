import { expect, test } from 'vitest';
import { judgesWords } from './judges-words.ts';
import * as mentorships from './mentorships.ts';
import * as reasons from './reasons.ts';
import { remarks } from './remarks.ts';

const entry = { language: 'en', description: '## How\n\n- It waits.\n- It costs 6 USD.\n' } as const;
const lists = [...Object.entries(reasons), ...Object.entries(mentorships)];

test('the same review gets the same words, another one others', () => {
	expect(remarks('7/1', entry, 0.8)).toEqual(remarks('7/1', entry, 0.8));
	expect(remarks('7/2', entry, 0.8)).not.toEqual(remarks('7/1', entry, 0.8));
});

test('the team reads of a point of its own, something good, and a next step', () => {
	const { forTeam } = remarks(1, entry, 0.8);
	expect(forTeam).toMatch(/“It (waits|costs 6 USD)\.”/);
	expect(judgesWords.en.good.some((words) => forTeam.includes(words))).toBe(true);
	expect(judgesWords.en.next.some((words) => forTeam.endsWith(words))).toBe(true);
});

test.each([
	['high', 0.9],
	['middle', 0.5],
	['low', 0.1]
] as const)('the panel reads a frank word: %s', (verdict, opinion) => {
	const { forPanel } = remarks(1, entry, opinion);
	expect(judgesWords.en.panel[verdict].some((words) => forPanel.startsWith(words))).toBe(true);
});

test('judges write in the language of the entry', () => {
	const { forTeam } = remarks(1, { ...entry, language: 'ar' }, 0.1);
	expect(forTeam).toMatch(/^[\p{Script=Arabic}\p{P}\p{M}\s]+$/u);
});

test('800 reviews hardly repeat each other', () => {
	const all = Array.from({ length: 800 }, (_, index) => remarks(index, entry, 0.8).forTeam);
	expect(new Set(all).size).toBeGreaterThan(500);
});

test.each(lists)('%s keep to the voice, without repetition', (_, list) => {
	expect(new Set(list).size).toBe(list.length);
	for (const words of list) expect(words).not.toMatch(/!|please|oops|'/i);
});
