import { expect, test } from 'vitest';
import { checkWishes, wishesFromAddresses, wishesFromRecords } from './judge-list.ts';

test.each([
	['an address', 'ada@example.org', [['', 'ada@example.org']]],
	['a name with it', 'Ada Lovelace <ada@example.org>', [['Ada Lovelace', 'ada@example.org']]],
	['a comma in the name', 'Lovelace, Ada <ada@example.org>', [['Lovelace, Ada', 'ada@example.org']]],
	['quotes', '"Lovelace, Ada" <ada@example.org>', [['Lovelace, Ada', 'ada@example.org']]],
	[
		'several a line, several lines',
		'a@x.org, Bo <b@x.org>; c@x.org\n\nd@x.org,',
		[
			['', 'a@x.org'],
			['Bo', 'b@x.org'],
			['', 'c@x.org'],
			['', 'd@x.org']
		]
	],
	[
		'half an address',
		'Ada <ada@example.org',
		[
			['', 'Ada'],
			['', '<ada@example.org']
		]
	],
	['nothing', ' \n , ;\n', []]
])('%s', (_, text, people) => {
	expect(wishesFromAddresses(text).map(({ name, email }) => [name, email])).toEqual(people);
});

const context = {
	challenges: [{ id: 'f', slug: 'frailty', names: ['Frailty', 'Fragilité'] }],
	standard: { capacity: 12, challengeIds: [] },
	known: new Map([
		['known@example.org', 'account'],
		['judge@example.org', 'accepted'],
		['gone@example.org', 'withdrawn']
	] as const)
};

test.each([
	['somebody new', { email: 'New@Example.org' }, 'new', null],
	['somebody with an account', { email: 'known@example.org' }, 'known', null],
	['a judge already', { email: 'judge@example.org' }, 'already', null],
	['a former judge', { email: 'gone@example.org' }, 'again', null],
	['no address', { email: 'ada at example' }, 'wrong', 'email'],
	['a challenge by name in any language', { email: 'a@x.org', challenges: 'Fragilité' }, 'new', null],
	['a challenge that is not there', { email: 'a@x.org', challenges: 'frailty; golf' }, 'wrong', 'challenge'],
	['no figure', { email: 'a@x.org', capacity: 'many' }, 'wrong', 'capacity'],
	['too many', { email: 'a@x.org', capacity: '501' }, 'wrong', 'capacity'],
	['a name that is too long', { email: 'a@x.org', name: 'x'.repeat(121) }, 'wrong', 'name'],
	['half a character', { email: 'a@x.org', name: '\ud800' }, 'wrong', 'name']
])('%s', (_, record, outcome, problem) => {
	expect(checkWishes(wishesFromRecords([record]), context)).toMatchObject([{ outcome, problem }]);
});

test('an address that comes twice counts once', () => {
	const wishes = wishesFromAddresses('a@x.org\nA@X.org');
	expect(checkWishes(wishes, context).map(({ outcome, problem }) => [outcome, problem])).toEqual([
		['new', null],
		['wrong', 'twice']
	]);
});

test('what a line does not say, the form says', () => {
	const record = { email: 'a@x.org', challenges: 'frailty', capacity: '5', languages: 'EN; fr' };
	expect(checkWishes(wishesFromRecords([{ email: 'b@x.org' }, record]), context)).toMatchObject([
		{ name: 'b', capacity: 12, challengeIds: [], languages: [] },
		{ name: 'a', capacity: 5, challengeIds: ['f'], languages: ['en', 'fr'] }
	]);
});
