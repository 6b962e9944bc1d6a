import { expect, test } from 'vitest';
import { nameKey } from './team.ts';

test.each([
	['case', 'Gentle Steps', 'GENTLE STEPS'],
	['spaces', 'GentleSteps', ' Gentle  Steps '],
	['punctuation', 'Gentle-Steps!', 'gentle, steps'],
	['signs and pictures', 'Gentle Steps 🚶', 'Gentle + Steps'],
	['wide letters', 'Ｇｅｎｔｌｅ Ｓｔｅｐｓ', 'Gentle Steps'],
	['ligatures', 'Oﬃce', 'office'],
	['composed and decomposed', 'Café', 'Cafe\u0301'],
	['invisible characters', 'Gentle\u200bSteps\u202e', 'GentleSteps'],
	['sharp s', 'Straße', 'STRASSE'],
	['figures in other forms', 'Team ①', 'team 1']
])('%s does not tell two names apart', (_, one, other) => {
	expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
	['letters', 'Gentle Steps', 'Gentler Steps'],
	['accents', 'Cafe', 'Café'],
	['vowel signs', 'किरण', 'करण'],
	['scripts', 'خطوات', 'Khutuwat']
])('%s do', (_, one, other) => {
	expect(nameKey(one)).not.toBe(nameKey(other));
});

test('a name of signs alone has no key', () => {
	expect(nameKey('🚀 ***')).toBe('');
});
