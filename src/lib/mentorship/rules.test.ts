import { expect, test } from 'vitest';
import { type Actor, anonymous, type Person, system } from '#lib/foundation/actor.ts';
import { refusalOf, type Verdict } from '#lib/foundation/refusal.ts';
import {
	isOutsideTeam,
	mayAssign,
	mayChangeSession,
	mayEndEarly,
	mayFinish,
	mayKeepNotes,
	mayPlan,
	mayRead,
	mayStart,
	mayWork,
	type Mentorship
} from './rules.ts';

const person = (personId: string, ...roles: string[]): Person => ({
	kind: 'person',
	personId,
	name: personId,
	email: `${personId}@example.org`,
	grants: roles.map((role) => ({ role, scopeId: 'event' })),
	secondFactor: true,
	boundTo: null
});
const mentor = person('mentor', 'mentor');
const member = person('member');
const organiser = person('organiser', 'organiser');
const careless = { ...organiser, secondFactor: false };
const elsewhere = { ...organiser, grants: [{ role: 'organiser', scopeId: 'other' }] };
const otherMentor = person('other', 'mentor');
const observer = person('observer', 'observer');
const byLink = { ...mentor, boundTo: 'event' };

const running: Mentorship = {
	eventId: 'event',
	state: 'running',
	startsOn: '2021-04-12',
	mentorId: 'mentor',
	memberIds: ['lead', 'member']
};
const planned: Mentorship = { ...running, state: 'planned' };
const unassigned: Mentorship = { ...planned, mentorId: null, startsOn: null };
const undated: Mentorship = { ...planned, startsOn: null };
const finished: Mentorship = { ...running, state: 'finished' };
const ended: Mentorship = { ...running, state: 'ended_early' };

type Case = [
	string,
	(actor: Actor, mentorship: Mentorship) => Verdict,
	Actor,
	Mentorship,
	string | undefined
];
const cases: Case[] = [
	['a member reads', mayRead, member, running, undefined],
	['the mentor reads', mayRead, mentor, running, undefined],
	['an organiser reads', mayRead, organiser, running, undefined],
	['an organiser without second factor reads', mayRead, careless, running, 'second_factor_needed'],
	['an organiser of another event reads', mayRead, elsewhere, running, 'not_found'],
	['the mentor of another team reads', mayRead, otherMentor, running, 'not_found'],
	['an observer reads', mayRead, observer, running, 'not_found'],
	['the program reads', mayRead, system, running, 'sign_in_needed'],
	['nobody reads', mayRead, anonymous, running, 'sign_in_needed'],
	['by a link for one event', mayRead, byLink, running, 'sign_in_needed'],
	['a former member reads', mayRead, member, { ...running, memberIds: ['lead'] }, 'not_found'],

	['a member works', mayWork, member, running, undefined],
	['the mentor works before it began', mayWork, mentor, planned, undefined],
	['an organiser works', mayWork, organiser, running, 'not_yours'],
	['a stranger works', mayWork, otherMentor, running, 'not_found'],
	['a member works after the end', mayWork, member, finished, 'wrong_state'],
	['a member works after an early end', mayWork, member, ended, 'wrong_state'],

	['a member plans', mayPlan, member, planned, undefined],
	['a member plans without mentor', mayPlan, member, unassigned, 'mentor_missing'],

	['notes after the end', mayKeepNotes, mentor, finished, undefined],
	['notes by an organiser', mayKeepNotes, organiser, running, 'not_yours'],

	['an organiser assigns', mayAssign, organiser, unassigned, undefined],
	['an organiser assigns anew', mayAssign, organiser, running, undefined],
	['the mentor assigns', mayAssign, mentor, running, 'role_needed'],
	['assigning after the end', mayAssign, organiser, ended, 'wrong_state'],

	['the mentor starts', mayStart, mentor, planned, undefined],
	['an organiser starts', mayStart, organiser, planned, undefined],
	['a member starts', mayStart, member, planned, 'role_needed'],
	['starting without mentor', mayStart, organiser, unassigned, 'mentor_missing'],
	['starting without a day', mayStart, mentor, undated, 'mentor_missing'],
	['starting twice', mayStart, mentor, running, 'wrong_state'],

	['the mentor finishes', mayFinish, mentor, running, undefined],
	['a member finishes', mayFinish, member, running, 'role_needed'],
	['finishing what did not begin', mayFinish, mentor, planned, 'wrong_state'],

	['an organiser ends it early', mayEndEarly, organiser, planned, undefined],
	['the mentor ends it early', mayEndEarly, mentor, running, undefined],
	['ending what is over', mayEndEarly, organiser, finished, 'wrong_state']
];

test.each(cases)('%s', (_, rule, actor, mentorship, code) => {
	expect(refusalOf(rule(actor, mentorship))).toBe(code);
});

test('a cancelled session stays as it is', () => {
	expect(mayChangeSession(member, running, { cancelledAt: null })).toBeUndefined();
	expect(refusalOf(mayChangeSession(member, running, { cancelledAt: new Date(0) }))).toBe('wrong_state');
});

test('nobody mentors the own team', () => {
	expect(isOutsideTeam('mentor', running)).toBeUndefined();
	expect(refusalOf(isOutsideTeam('lead', running))).toBe('mentor_in_team');
});
