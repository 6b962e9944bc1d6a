import { expect, test } from 'vitest';
import { organisationKey, workDomain } from './affiliation.ts';
import type { ConflictKind } from './kinds.ts';
import { personKey } from './person-key.ts';
import { type EntryTies, findTies, judgesMeant, type JudgeTies, type Named, wallsOf } from './ties.ts';

test.each([
	['University of Manchester', 'The University of Manchester', true],
	['University of Manchester', 'Univ. of Manchester', true],
	['Université de Genève', 'Universite de Geneve', true],
	['ACME Ltd.', 'Acme', true],
	['Frailty Lab (FL)', 'Frailty Lab', true],
	['University of Manchester', 'University of Leeds', false],
	['جامعة القاهرة', 'جامعة القاهرة', true],
	['جامعة القاهرة', 'جامعة عين شمس', false]
])('%s and %s', (one, other, same) => {
	expect(organisationKey(one) === organisationKey(other)).toBe(same);
});

test.each([['Independent'], ['Self-employed'], ['n/a'], [''], [null], ['— '], ['Student']])(
	'%s is no organisation',
	(name) => {
		expect(organisationKey(name)).toBeNull();
	}
);

test.each([
	['a@gmail.com', null],
	['a@yahoo.co.uk', null],
	['a@outlook.fr', null],
	['a@example.org', null],
	['a@frailty-lab.example.org', 'frailty-lab.example.org'],
	['a@mail.who.int', 'mail.who.int'],
	['a@who.int', 'who.int']
])('the work domain of %s', (email, domain) => {
	expect(workDomain(email)).toBe(domain);
});

test.each([
	['Amara Diallo', 'Dr Amara Diallo', true],
	['Amara Diallo', 'DIALLO Amara', true],
	['Amara M. Diallo', 'Amara Diallo', true],
	['José Núñez', 'Jose Nunez', true],
	['أحمد الإدريسي', 'أحمَد الادريسي', true],
	['فاطمة الزهراء', 'فاطمه الزهراء', true],
	['Amara Diallo', 'Amara Diop', false]
])('%s and %s', (one, other, same) => {
	expect(personKey(one) === personKey(other)).toBe(same);
});

test.each([['Amara'], ['Dr. Diallo'], [''], ['—']])('“%s” tells nobody from others', (name) => {
	expect(personKey(name)).toBeNull();
});

const saidAt = new Date('2021-03-01T12:00Z');
const named = (change: Partial<Named>): Named => ({
	...{ id: 'n', about: 'person', name: '', email: '', organisation: '', note: 'why', saidAt },
	...change
});
const judge = (change: Partial<JudgeTies> = {}): JudgeTies => ({
	...{ judgeId: 'j', personId: 'ada', name: 'Ada Novak', email: 'ada@lab.org.uk' },
	...{
		organisations: ['The Lab', null],
		named: [],
		teamMates: new Set<string>(),
		mentored: new Set<string>()
	},
	...change
});
const member = (change: object = {}) => ({
	...{ personId: 'x', name: 'Xenia Ito', email: 'x@gmail.com', organisations: [null] as (string | null)[] },
	...change
});
const entry = (change: Partial<EntryTies> = {}): EntryTies => ({
	...{ entryId: 'e', challengeId: 'c', people: [member()], named: [] },
	...change
});
const kindsOf = (one: JudgeTies, other: EntryTies, sponsors: Parameters<typeof findTies>[2] = []) =>
	findTies([one], [other], sponsors).map(({ kind }) => kind);

test.each<[string, JudgeTies, EntryTies, ConflictKind[]]>([
	['the own team', judge(), entry({ people: [member({ personId: 'ada' })] }), ['own_team']],
	[
		'the same organisation',
		judge(),
		entry({ people: [member({ organisations: ['Lab'] })] }),
		['organisation']
	],
	['the same domain', judge(), entry({ people: [member({ email: 'bo@lab.org.uk' })] }), ['email_domain']],
	['in a team together before', judge({ teamMates: new Set(['x']) }), entry(), ['team_mate']],
	['mentor of somebody in the team', judge({ mentored: new Set(['x']) }), entry(), ['mentor']],
	[
		'an organisation that the judge named',
		judge({ named: [named({ about: 'organisation', name: 'Univ. of Leeds' })] }),
		entry({ people: [member({ organisations: ['University of Leeds'] })] }),
		['tie_named']
	],
	[
		'a person whom the judge named',
		judge({ named: [named({ name: 'ITO, Xenia' })] }),
		entry(),
		['tie_named']
	],
	['by address', judge({ named: [named({ name: 'Zed', email: 'x@gmail.com' })] }), entry(), ['tie_named']],
	[
		'named by the team',
		judge(),
		entry({ named: [{ ...named({ name: 'Ada Novak' }), judgeId: null }] }),
		['team_named']
	],
	[
		'several reasons stand side by side',
		judge({ teamMates: new Set(['x']) }),
		entry({ people: [member({ email: 'x@lab.org.uk', organisations: ['Lab'] })] }),
		['team_mate', 'organisation', 'email_domain']
	],
	['nothing in common', judge(), entry(), []]
])('%s', (_, one, other, kinds) => {
	expect(kindsOf(one, other)).toEqual(kinds);
});

test('a sponsor’s people are watched, not walled off: everywhere, or in the sponsored challenge', () => {
	const from = judge({ organisations: ['Coalition on Ageing'] });
	const sponsor = (challengeId: string | null) => [{ name: 'The Coalition on Ageing', challengeId }];
	expect(kindsOf(from, entry(), sponsor(null))).toEqual(['sponsor']);
	expect(kindsOf(from, entry(), sponsor('c'))).toEqual(['sponsor']);
	expect(kindsOf(from, entry(), sponsor('another'))).toEqual([]);
	expect(wallsOf(findTies([from], [entry()], sponsor(null)))).toEqual([]);
});

test('one wall for a pair, by the strongest reason', () => {
	const ties = findTies(
		[judge()],
		[entry({ people: [member({ email: 'x@lab.org.uk', organisations: ['Lab'] })] })]
	);
	expect(wallsOf(ties)).toMatchObject([{ judgeId: 'j', entryId: 'e', kind: 'organisation' }]);
});

const board = [
	judge(),
	judge({ judgeId: 'k', email: 'an@who.int', name: 'Ada Novak', organisations: ['WHO'] }),
	judge({ judgeId: 'l', email: 'lu@who.int', name: 'Lu Xun', organisations: ['WHO'] })
];
test.each<[string, Partial<Named> & { judgeId?: string }, string[]]>([
	['the address is surest', { name: 'Somebody Else', email: 'LU@who.int' }, ['l']],
	['of two with the name, the one from there', { name: 'Novak Ada', organisation: 'who' }, ['k']],
	['both, where the place tells nothing', { name: 'Ada Novak', organisation: 'Elsewhere' }, ['j', 'k']],
	['whom an organiser chose', { name: 'A. N.', judgeId: 'l' }, ['l']],
	['nobody', { name: 'Nora Nobody' }, []]
])('a team means: %s', (_, words, ids) => {
	expect(judgesMeant(board, { ...named(words), judgeId: words.judgeId ?? null })).toEqual(ids);
});
