import { expect, test } from 'vitest';
import { hideNames, type KnownNames } from './hide-names.ts';

const known: KnownNames = {
	team: 'Quince and Thyme',
	people: ['Amara Diallo', 'José Núñez Prado', 'Grace Will', 'أحمد الإدريسي', '山田太郎', 'Dr Li Wei'],
	organisations: ['Frailty Lab', 'Acme', 'none', null]
};
const hide = (text: string) => hideNames(text, known, '[x]');

test.each([
	['the full name', 'It was Amara Diallo who began.', 'It was [x] who began.'],
	['whatever the case', 'AMARA DIALLO and amara diallo', '[x] and [x]'],
	['family name first', 'Diallo, Amara (lead)', '[x] (lead)'],
	['a given name alone', 'My friend Amara’s mother', 'My friend [x]’s mother'],
	['without its accents', 'Jose Nunez built it', '[x] [x] built it'],
	['with other accents', 'Josè Nüñez Prado', '[x]'],
	['the first and the last of three names', 'José Prado', '[x]'],
	['whole words only', 'Amaranth, Diallova, Acmena', 'Amaranth, Diallova, Acmena'],
	['a name that is a word: as a name', 'Grace walked with Will.', '[x] walked with [x].'],
	['a name that is a word: as a word', 'with grace they will walk', 'with grace they will walk'],
	['both together in any case', 'grace will', '[x]'],
	['the team', 'We, quince and thyme, listen.', 'We, [x], listen.'],
	['half of the team’s name', 'quince jam', 'quince jam'],
	['an organisation', 'at the Frailty  Lab in town', 'at the [x] in town'],
	['an organisation of one word', 'Acme pays; the acme of taste', '[x] pays; the acme of taste'],
	['an address', 'write to a.diallo+ict@frailty-lab.example.org now', 'write to [x] now'],
	['Arabic', 'بنى أحمد الإدريسي هذا', 'بنى [x] هذا'],
	['Arabic with vowel signs and another alef', 'بنى أحمَد الادريسي هذا', 'بنى [x] هذا'],
	['Arabic after a joined particle', 'شكرًا لأحمد الإدريسي وأحمد الإدريسي', 'شكرًا [x] [x]'],
	['an Arabic name alone may be a word', 'الخبر أحمد', 'الخبر أحمد'],
	['Chinese within a sentence', '我们的山田太郎先生', '我们的[x]先生'],
	['a short name only as a whole', 'Li Wei saw li of it', '[x] saw li of it'],
	['emphasis between', '**Amara** Diallo', '**[x]'],
	['two paragraphs are no name', 'for Quince\n\nand Thyme', 'for Quince\n\nand Thyme'],
	['nothing', 'A phone in the pocket.', 'A phone in the pocket.']
])('%s', (_, text, readable) => {
	expect(hide(text)).toBe(readable);
});

test('nothing is known, nothing is hidden', () => {
	const nobody = { team: '', people: [''], organisations: [] };
	expect(hideNames('A text of words.', nobody, '[x]')).toBe('A text of words.');
});
