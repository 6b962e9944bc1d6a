import { expect, test } from 'vitest';
import { organisationKey, workDomain } from './affiliation.ts';
import { derivedConflicts } from './conflicts.ts';

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

const judge = { judgeId: 'j', personId: 'ada', email: 'ada@lab.org.uk', organisations: ['The Lab', null] };
const member = (change: object) => ({
	personId: 'x',
	email: 'x@gmail.com',
	organisations: [null] as (string | null)[],
	...change
});

test.each([
	['the own team', [member({ personId: 'ada' })], 'own_team'],
	['the same organisation', [member({}), member({ organisations: ['Lab'] })], 'organisation'],
	['the same domain', [member({ email: 'bo@lab.org.uk' })], 'email_domain'],
	['the strongest reason', [member({ email: 'bo@lab.org.uk', organisations: ['Lab'] })], 'organisation'],
	['nothing in common', [member({})], undefined]
])('%s', (_, people, kind) => {
	expect(derivedConflicts([judge], [{ entryId: 'e', people }])).toEqual(
		kind ? [{ judgeId: 'j', entryId: 'e', kind }] : []
	);
});
