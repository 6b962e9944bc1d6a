import { expect, test } from 'vitest';
import { type Actor, anonymous, type Person } from '#lib/foundation/actor.ts';
import { refusalOf } from '#lib/foundation/refusal.ts';
import type { RoundNow } from '#lib/rounds/rules.ts';
import {
	type AssignmentNow,
	isFinished,
	mayAssign,
	mayExclude,
	mayPair,
	mayReadAssignment,
	mayReview,
	mayScreenEntry,
	type Pairing
} from './rules.ts';

const now = new Date('2021-03-10T12:00Z');
const round: RoundNow = {
	eventId: 'event',
	window: {
		opensAt: new Date('2021-03-08T08:00Z'),
		closesAt: new Date('2021-03-22T22:00Z'),
		graceMinutes: 0,
		zone: 'UTC'
	},
	frozen: false,
	fed: true
};

function someone(role: string, change: Partial<Person> = {}): Person {
	const grants = [{ role, scopeId: 'event' }];
	return {
		...{ kind: 'person', personId: 'ada', name: 'Ada', email: 'ada@example.org', grants },
		...{ secondFactor: true, boundTo: null },
		...change
	};
}
const judge = someone('judge', { secondFactor: false });

function assignment(change: Partial<AssignmentNow> = {}): AssignmentNow {
	const own = { personId: 'ada', judgeState: 'accepted', withdrawn: false, entryGone: false, round } as const;
	return { ...own, ...change };
}

test.each<[string, Actor, Partial<AssignmentNow>, string | undefined]>([
	['the own assignment', judge, {}, undefined],
	['by the link of the invitation', { ...judge, boundTo: 'event' }, {}, undefined],
	['by the link of another invitation', { ...judge, boundTo: 'other' }, {}, 'role_needed'],
	['somebody else’s', judge, { personId: 'bo' }, 'not_found'],
	['taken back', judge, { withdrawn: true }, 'not_found'],
	['of an entry that was taken out', judge, { entryGone: true }, 'not_found'],
	['before saying yes', judge, { judgeState: 'invited' }, 'judge_not_accepted'],
	['an organiser is no judge', someone('organiser'), {}, 'role_needed'],
	['nobody', anonymous, {}, 'sign_in_needed']
])('reading an assignment: %s', (_, actor, change, code) => {
	expect(refusalOf(mayReadAssignment(actor, assignment(change)))).toBe(code);
});

test.each([
	['while the round is open', round, now, undefined],
	['before it', round, new Date('2021-03-08T07:59Z'), 'not_open_yet'],
	['after it', round, new Date('2021-03-22T22:00Z'), 'closed'],
	['once it was closed', { ...round, frozen: true }, now, 'round_closed'],
	['before the round before it was closed', { ...round, fed: false }, now, 'round_before_open']
])('scoring %s', (_, its, instant, code) => {
	expect(refusalOf(mayReview(judge, assignment({ round: its }), instant))).toBe(code);
});

test('a review is finished once every criterion has its score', () => {
	const criteria = [
		{ id: 'need', name: { en: 'Need' } },
		{ id: 'new', name: { en: 'New' } }
	];
	expect(isFinished(criteria, new Map([['need', 1]]))).toEqual({
		code: 'scores_missing',
		missing: [{ en: 'New' }]
	});
	expect(
		isFinished(
			criteria,
			new Map([
				['need', 1],
				['new', 5]
			])
		)
	).toBeUndefined();
});

test.each<[string, Partial<Pairing>, string | undefined]>([
	['with room left', {}, undefined],
	['somebody who has not answered', { judgeState: 'invited' }, undefined],
	['somebody who said no', { judgeState: 'declined' }, 'wrong_state'],
	['the last slot', { held: 11 }, undefined],
	['no slot left', { held: 12 }, 'judge_full'],
	['across a wall', { wall: 'own_team' }, 'conflict_stands'],
	['what an organiser ruled out', { never: true }, 'pair_forbidden']
])('pairing: %s', (_, change, code) => {
	const pair: Pairing = { judgeState: 'accepted', capacity: 12, held: 0, wall: undefined, never: false };
	expect(refusalOf(mayPair({ ...pair, ...change }))).toBe(code);
});

test.each([
	['an organiser', someone('organiser'), 'review', round, undefined],
	[
		'without a second factor',
		someone('organiser', { secondFactor: false }),
		'review',
		round,
		'second_factor_needed'
	],
	['a judge', judge, 'review', round, 'role_needed'],
	['in a screening', someone('organiser'), 'screening', round, 'wrong_round'],
	['in a closed round', someone('organiser'), 'review', { ...round, frozen: true }, 'round_closed']
] as const)('assigning: %s', (_, actor, kind, its, code) => {
	expect(refusalOf(mayAssign(actor, kind, its))).toBe(code);
});

test.each([
	['a finished review', someone('organiser'), true, round, undefined],
	['a draft', someone('organiser'), false, round, 'wrong_state'],
	['in a closed round', someone('organiser'), true, { ...round, frozen: true }, 'round_closed'],
	['by an observer', someone('observer'), true, round, 'role_needed']
])('setting aside %s', (_, actor, finished, its, code) => {
	expect(refusalOf(mayExclude(actor, its, { finished }))).toBe(code);
});

test.each([
	['a screener', someone('screener'), 'screening', false, undefined],
	['of the own team', someone('screener'), 'screening', true, 'own_entry'],
	['in another kind of round', someone('screener'), 'review', false, 'wrong_round'],
	['a judge', judge, 'screening', false, 'role_needed'],
	['by an invitation’s link', someone('screener', { boundTo: 'event' }), 'screening', false, 'sign_in_needed']
] as const)('screening: %s', (_, actor, kind, ownTeam, code) => {
	expect(refusalOf(mayScreenEntry(actor, kind, round, { ownTeam }, now))).toBe(code);
});
