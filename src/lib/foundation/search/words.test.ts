import { expect, test } from 'vitest';
import { forgiven, gramsOf, spellingDistance, wordsOf } from './words.ts';

test.each([
	['case and accents', 'Élan VITAL', 'elan vital'],
	['what has no accent to take away', 'Straße Øre Œuvre', 'strasse ore oeuvre'],
	['punctuation', 'care-giver’s (home), 24/7', 'care giver s home 24 7'],
	['plurals in s, and words that end in ss', 'walks maisons glass is', 'walk maison glass is'],
	['Arabic vowel signs and the long stroke', 'مُسِنّـون', 'مسنون'],
	['Arabic letters that are written one for another', 'رعاية إلى أمان', 'رعايه الي امان'],
	['the Arabic article', 'الصحة والرعاية للمسنين', 'صحه رعايه مسنين'],
	['what only looks like an article', 'الم', 'الم'],
	['Cyrillic', 'Ёлка ПОМОЩЬ', 'елка помощь'],
	['Chinese: every two neighbours', '安全步行', '安全 全步 步行 行'],
	['Chinese among Latin', 'AI助手v2', 'ai v2 助手 手'],
	['wide forms', 'ＡＩ', 'ai'],
	['nothing', ' … ', ''],
	['half a character', 'a\uD800b', 'a b']
])('%s', (_, text, words) => {
	expect(wordsOf(text).join(' ')).toBe(words);
});

test('a word has an end', () => {
	expect(wordsOf('x'.repeat(500))).toEqual(['x'.repeat(40)]);
});

test.each([
	['walk', 'walk', 0],
	['walk', 'walc', 1],
	['walk', 'wlak', 1],
	['walk', 'walking', 3],
	['', 'abc', 3],
	['demenz', 'dementia', 3],
	['رعايه', 'رعيه', 1]
])('%s and %s are %i apart, either way', (one, other, distance) => {
	expect([spellingDistance(one, other), spellingDistance(other, one)]).toEqual([distance, distance]);
});

test.each([
	['tea', 0],
	['walk', 1],
	['dementia', 2]
])('%s forgives %i', (word, slips) => {
	expect(forgiven(word)).toBe(slips);
});

test('words that are spelled alike share letters in threes', () => {
	expect(gramsOf('walk')).toEqual([' wa', 'wal', 'alk', 'lk ']);
	expect(gramsOf('ab')).toEqual([' ab', 'ab ']);
	expect(gramsOf('a')).toEqual([' a ']);
});
