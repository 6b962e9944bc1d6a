import { expect, test } from 'vitest';
import { type Actor, anonymous, type Person } from '#lib/foundation/actor.ts';
import { refusalOf } from '#lib/foundation/refusal.ts';
import {
	mayChangeTeam,
	mayDissolve,
	mayHandOver,
	mayInvite,
	mayJoin,
	mayLeave,
	mayRegister,
	mayRemove,
	missingMembers,
	type Newcomer,
	type TeamAtHand,
	type TeamTerms
} from './rules.ts';

const person = (id: string): Person => ({
	...{ kind: 'person', personId: id, name: id, email: `${id}@example.org`, grants: [] },
	...{ secondFactor: false, boundTo: null }
});
const [amara, mateo, stranger] = [person('amara'), person('mateo'), person('stranger')];
const judgeByLink = { ...person('judge'), boundTo: 'event' };

const at = (text: string) => new Date(`2021-${text}:00Z`);
const terms: TeamTerms = {
	registration: {
		opensAt: at('01-11T08:00'),
		closesAt: at('02-08T22:00'),
		graceMinutes: 0,
		zone: 'Europe/Zurich'
	},
	submission: {
		opensAt: at('01-11T08:00'),
		closesAt: at('03-01T22:00'),
		graceMinutes: 5,
		zone: 'Europe/Zurich'
	},
	...{ event: 'published', pausedAt: null, smallest: 2, largest: 3 }
};
const during = at('02-01T12:00');
const member = ({ personId, name }: Person, lead = false) => ({ personId, name, lead });
const team: TeamAtHand = { name: 'Kaze', state: 'open', members: [member(amara, true), member(mateo)] };
const newcomer: Newcomer = { ownTeam: null, judges: false };

test.each<[string, Actor, Partial<Newcomer>, Partial<TeamTerms>, Date, string | undefined]>([
	['somebody with an account', stranger, {}, {}, during, undefined],
	['nobody', anonymous, {}, {}, during, 'sign_in_needed'],
	['a judge who came by the letter’s link', judgeByLink, {}, {}, during, 'sign_in_needed'],
	['somebody who is in a team', stranger, { ownTeam: 'Other' }, {}, during, 'already_in_team'],
	['a judge of that challenge', stranger, { judges: true }, {}, during, 'judges_challenge'],
	['for a draft', stranger, {}, { event: 'draft' }, during, 'not_found'],
	['for an event of the past', stranger, {}, { event: 'archived' }, during, 'wrong_state'],
	['while the event is halted', stranger, {}, { pausedAt: during }, during, 'event_paused'],
	['before registration', stranger, {}, {}, at('01-11T07:59'), 'not_open_yet'],
	['in the last minute', stranger, {}, {}, at('02-08T21:59'), undefined],
	['at the deadline', stranger, {}, {}, at('02-08T22:00'), 'closed']
])('%s registers: %s', (_, actor, who, change, now, code) => {
	expect(refusalOf(mayRegister(actor, { ...newcomer, ...who }, { ...terms, ...change }, now))).toBe(code);
});

test('the deadline is named with its zone', () => {
	expect(mayRegister(stranger, newcomer, terms, at('02-09T00:00'))).toEqual({
		...{ code: 'closed', closedAt: terms.registration.closesAt, zone: 'Europe/Zurich' }
	});
});

test.each<[string, Partial<TeamAtHand>, Partial<Newcomer>, string | undefined]>([
	['an open team with room', {}, {}, undefined],
	['a closed team', { state: 'closed' }, {}, 'team_closed'],
	['a team that is gone', { state: 'dissolved' }, {}, 'link_spent'],
	['a full team', { members: [...team.members, member(person('third'))] }, {}, 'team_full'],
	['a second team', {}, { ownTeam: 'Other' }, 'already_in_team']
])('joining %s', (_, change, who, code) => {
	const verdict = mayJoin(stranger, { ...newcomer, ...who }, { ...team, ...change }, terms, during);
	expect(refusalOf(verdict)).toBe(code);
});

test.each<[string, Actor, Partial<TeamAtHand>, Date, string | undefined]>([
	['the lead', amara, {}, during, undefined],
	['the lead, after registration', amara, {}, at('02-20T12:00'), undefined],
	['the lead, in the grace of the deadline', amara, {}, at('03-01T22:04'), undefined],
	['the lead, after it', amara, {}, at('03-01T22:05'), 'closed'],
	['a member', mateo, {}, during, 'lead_only'],
	['a stranger', stranger, {}, during, 'not_yours'],
	['a judge by link', judgeByLink, {}, during, 'sign_in_needed'],
	['the lead of a team that is gone', amara, { state: 'dissolved' }, during, 'wrong_state']
])('%s changes the team', (_, actor, change, now, code) => {
	expect(refusalOf(mayChangeTeam(actor, { ...team, ...change }, terms, now))).toBe(code);
});

test('the refusal names the lead', () => {
	expect(mayChangeTeam(mateo, team, terms, during)).toEqual({ code: 'lead_only', lead: 'amara' });
});

test.each<[string, Actor, Partial<TeamAtHand>, Date, string | undefined]>([
	['the lead', amara, {}, during, undefined],
	['a member', mateo, {}, during, 'lead_only'],
	['the lead of a closed team', amara, { state: 'closed' }, during, 'team_closed'],
	['the lead, after registration', amara, {}, at('02-20T12:00'), 'closed']
])('%s invites', (_, actor, change, now, code) => {
	expect(refusalOf(mayInvite(actor, { ...team, ...change }, terms, now))).toBe(code);
});

const alone: TeamAtHand = { ...team, members: [member(amara, true)] };

test.each<[string, string | undefined, string | undefined]>([
	['a member leaves, handed in', refusalOf(mayLeave(mateo, team, true)), undefined],
	['the last one leaves', refusalOf(mayLeave(amara, alone, false)), undefined],
	['the last one leaves, handed in', refusalOf(mayLeave(amara, alone, true)), 'entry_handed_in'],
	['a stranger leaves', refusalOf(mayLeave(stranger, team, false)), 'not_yours'],
	['the lead hands over', refusalOf(mayHandOver(amara, team, 'mateo')), undefined],
	['the lead hands over to nobody of the team', refusalOf(mayHandOver(amara, team, 'x')), 'not_found'],
	['the lead hands over to themself', refusalOf(mayHandOver(amara, team, 'amara')), 'wrong_state'],
	['a member takes the lead', refusalOf(mayHandOver(mateo, team, 'mateo')), 'lead_only'],
	['the lead removes a member', refusalOf(mayRemove(amara, team, terms, 'mateo', during)), undefined],
	['the lead removes themself', refusalOf(mayRemove(amara, team, terms, 'amara', during)), 'wrong_state'],
	['the lead removes a stranger', refusalOf(mayRemove(amara, team, terms, 'x', during)), 'not_found'],
	['a member removes the lead', refusalOf(mayRemove(mateo, team, terms, 'amara', during)), 'lead_only'],
	['after the deadline', refusalOf(mayRemove(amara, team, terms, 'mateo', at('03-02T00:00'))), 'closed'],
	['the lead dissolves', refusalOf(mayDissolve(amara, team, false)), undefined],
	['the lead dissolves, handed in', refusalOf(mayDissolve(amara, team, true)), 'entry_handed_in'],
	['a member dissolves', refusalOf(mayDissolve(mateo, team, false)), 'lead_only']
])('%s', (_, code, expected) => {
	expect(code).toBe(expected);
});

test('a team of one lacks one where two are needed', () => {
	expect([missingMembers(alone, terms), missingMembers(team, terms)]).toEqual([1, 0]);
});
