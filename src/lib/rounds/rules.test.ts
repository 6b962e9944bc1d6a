import { expect, test } from 'vitest';
import type { Person } from '#lib/foundation/actor.ts';
import { refusalOf } from '#lib/foundation/refusal.ts';
import { mayCancelRelease, mayCloseRound, mayConfirmRelease, mayReadRound, mayReopenRound } from './rules.ts';
import type { Placed } from './standing.ts';

const organiser: Person = {
	kind: 'person',
	personId: 'lucia',
	name: 'Lucía',
	email: 'lucia@example.org',
	grants: [{ role: 'organiser', scopeId: 'event' }],
	secondFactor: true,
	boundTo: null
};
const other: Person = { ...organiser, personId: 'omar' };
const judge: Person = { ...organiser, grants: [{ role: 'judge', scopeId: 'event' }] };
const elsewhere: Person = { ...organiser, grants: [{ role: 'organiser', scopeId: 'another' }] };

const at = (time: string) => new Date(`2021-03-22T${time}Z`);
const window = { opensAt: at('08:00'), closesAt: at('22:00'), graceMinutes: 0, zone: 'Europe/Zurich' };
const round = { eventId: 'event', window, frozen: false, fed: true };
const top = { advance: 'top', count: 2, perChallenge: true } as const;
const byHand = { advance: 'by_hand', count: 1, perChallenge: true } as const;
const placed = (goesOn: boolean, tiedAtCut = false): Placed => ({
	entryId: 'x',
	challengeId: 'frailty',
	score: 0.5,
	place: 1,
	goesOn,
	tiedAtCut,
	joint: false,
	reason: null
});

const chair: Person = { ...organiser, grants: [{ role: 'panel_chair', scopeId: 'event' }] };
const observer: Person = { ...organiser, grants: [{ role: 'observer', scopeId: 'event' }] };

test.each([
	['a panel chair, a panel', chair, 'panel', undefined],
	['a panel chair, the reviews', chair, 'review', 'role_needed'],
	['an observer, the reviews', observer, 'review', undefined],
	['an observer, a panel', observer, 'panel', undefined],
	['a judge, a panel', judge, 'panel', 'role_needed']
] as const)('reading a round: %s', (_, actor, kind, refused) => {
	expect(mayReadRound(actor, { eventId: 'event', kind })?.code).toBe(refused);
});

test.each([
	['an organiser, when all is done', organiser, round, top, [placed(true)], 0, undefined],
	['a judge', judge, round, top, [placed(true)], 0, 'role_needed'],
	['an organiser of another event', elsewhere, round, top, [placed(true)], 0, 'role_needed'],
	[
		'without a second factor',
		{ ...organiser, secondFactor: false },
		round,
		top,
		[],
		0,
		'second_factor_needed'
	],
	['a second time', organiser, { ...round, frozen: true }, top, [], 0, 'round_closed'],
	['before the round before it', organiser, { ...round, fed: false }, top, [], 0, 'round_before_open'],
	[
		'before it began',
		organiser,
		{ ...round, window: { ...window, opensAt: at('13:00') } },
		top,
		[],
		0,
		'not_open_yet'
	],
	['with a tie at the cut', organiser, round, top, [placed(false, true)], 0, 'tie_at_cut'],
	['with entries nobody screened', organiser, round, top, [], 3, 'screening_unfinished'],
	['by hand, undecided', organiser, round, byHand, [placed(false)], 0, 'decision_missing'],
	['by hand, with too many', organiser, round, byHand, [placed(true), placed(true)], 0, 'too_many_placed'],
	['by hand, decided', organiser, round, byHand, [placed(true), placed(false)], 0, undefined]
])('close: %s', (_, actor, state, rule, list, unscreened, code) => {
	expect(refusalOf(mayCloseRound(actor, state, at('12:00'), rule, list, unscreened))).toBe(code);
});

const release = {
	eventId: 'event',
	proposedBy: 'lucia',
	confirmed: false,
	cancelled: false,
	visibleFrom: null
};

test.each([
	['another organiser', other, {}, undefined],
	['the one who proposed it', organiser, {}, 'second_person_needed'],
	['a second time', other, { confirmed: true }, 'wrong_state'],
	['after it was taken back', other, { cancelled: true }, 'wrong_state'],
	['somebody else', elsewhere, {}, 'role_needed']
])('confirm a release: %s', (_, actor, change, code) => {
	expect(refusalOf(mayConfirmRelease(actor, { ...release, ...change }))).toBe(code);
});

test.each([
	['before anybody confirmed it', {}, undefined],
	['a second before its instant', { confirmed: true, visibleFrom: at('12:00:01') }, undefined],
	['at its instant', { confirmed: true, visibleFrom: at('12:00:00') }, 'already_released']
])('take a release back: %s', (_, change, code) => {
	expect(refusalOf(mayCancelRelease(organiser, { ...release, ...change }, at('12:00:00')))).toBe(code);
});

test.each([
	['propose', null, {}, undefined],
	['confirm, as another', 'omar', {}, undefined],
	['confirm one’s own', 'lucia', {}, 'second_person_needed'],
	['what is out', 'omar', { released: true }, 'already_released'],
	['under a later closed round', 'omar', { builtUpon: true }, 'round_closed']
])('reopen: %s', (_, proposedBy, change, code) => {
	const proposal = { proposedBy, released: false, builtUpon: false, ...change };
	expect(refusalOf(mayReopenRound(organiser, 'event', proposal))).toBe(code);
});
