import { expect, test } from 'vitest';
import type { Actor } from '#lib/foundation/actor.ts';
import { anonymous } from '#lib/foundation/actor.ts';
import { refusalOf } from '#lib/foundation/refusal.ts';
import { emptyContent } from './entry.ts';
import { type EntryAtHand, mayGivePass, mayReopen, maySave, maySubmit, mayWithdraw } from './rules.ts';

const zone = 'Europe/Zurich';
const at = (time: string) => new Date(`2021-03-01T${time}Z`);
const terms = {
	event: 'published' as const,
	registration: { opensAt: null, closesAt: null, graceMinutes: 0, zone },
	submission: { opensAt: at('08:00'), closesAt: at('22:00'), graceMinutes: 5, zone },
	pausedAt: null,
	smallest: 1,
	largest: 6
};
const person = (personId: string, rest: Partial<Actor> = {}): Actor => ({
	...{ kind: 'person', personId, name: personId, email: `${personId}@example.org`, grants: [] },
	...{ secondFactor: false, boundTo: null },
	...rest
});
const [lead, member, stranger] = [person('lead'), person('member'), person('stranger')];
const judgeByLink = person('member', { boundTo: 'event' });
const organiser = person('olga', { grants: [{ role: 'organiser', scopeId: 'event' }], secondFactor: true });

function anEntry(change: Partial<EntryAtHand> = {}): EntryAtHand {
	const members = [
		{ personId: 'lead', name: 'Amara Diallo', lead: true },
		{ personId: 'member', name: 'Mateo Ríos', lead: false }
	];
	return {
		state: 'draft',
		content: { ...emptyContent, title: 'GentleSteps', summary: 'It helps.', description: 'By walking.' },
		latePassUntil: null,
		team: { name: 'Baobab', state: 'open', members },
		...change
	};
}

test.each([
	['a member, in time', {}, member, at('21:59:59.999'), undefined],
	['a member, in grace', {}, member, at('22:04:59.999'), undefined],
	['a member, when the grace is over', {}, member, at('22:05'), 'closed'],
	['a member, before it opens', {}, member, at('07:59:59.999'), 'not_open_yet'],
	['a member, when it opens', {}, member, at('08:00'), undefined],
	['a stranger', {}, stranger, at('12:00'), 'not_yours'],
	['nobody', {}, anonymous, at('12:00'), 'sign_in_needed'],
	['a judge by link, who is a member too', {}, judgeByLink, at('12:00'), 'sign_in_needed'],
	['a second time', { state: 'submitted' }, member, at('12:00'), 'wrong_state'],
	['withdrawn', { state: 'withdrawn' }, member, at('12:00'), 'wrong_state'],
	['empty', { content: emptyContent }, member, at('12:00'), 'entry_incomplete'],
	['with a pass, after the close', { latePassUntil: at('23:00') }, member, at('22:30'), undefined],
	['with a pass, in its grace', { latePassUntil: at('23:00') }, member, at('23:04:59'), undefined],
	['with a pass, after it', { latePassUntil: at('23:00') }, member, at('23:05'), 'closed'],
	['with a pass that is no later', { latePassUntil: at('20:00') }, member, at('21:00'), undefined]
] as const)('submit: %s', (_, entry, actor, now, code) => {
	expect(refusalOf(maySubmit(actor, anEntry(entry), terms, now))).toBe(code);
});

test('submit: not while the organisers hold the event up, and not with too few members', () => {
	const noon = at('12:00');
	expect(refusalOf(maySubmit(member, anEntry(), { ...terms, pausedAt: noon }, noon))).toBe('event_paused');
	expect(maySubmit(member, anEntry(), { ...terms, smallest: 3 }, noon)).toEqual({
		code: 'team_too_small',
		smallest: 3
	});
});

test('the refusal after the deadline names the announced deadline, and the pass where there is one', () => {
	expect(maySave(member, anEntry(), terms, at('23:30'))).toEqual({
		code: 'closed',
		closedAt: at('22:00'),
		zone
	});
	const withPass = anEntry({ latePassUntil: at('23:00') });
	expect(maySave(member, withPass, terms, at('23:30'))).toMatchObject({ closedAt: at('23:00') });
});

test('what is missing is told by its parts', () => {
	const content = { ...emptyContent, title: 'GentleSteps', codeLink: 'javascript:alert(1)' };
	expect(maySubmit(member, anEntry({ content }), terms, at('12:00'))).toEqual({
		code: 'entry_incomplete',
		fields: ['summary', 'description', 'codeLink']
	});
});

test.each([
	['what is submitted, in time', 'submitted', at('21:00'), undefined],
	['what is submitted, too late', 'submitted', at('22:05'), 'closed'],
	['a draft', 'draft', at('21:00'), 'wrong_state'],
	['what is out', 'disqualified', at('21:00'), 'wrong_state']
] as const)('reopen: %s', (_, state, now, code) => {
	expect(refusalOf(mayReopen(member, anEntry({ state }), terms, now))).toBe(code);
});

test.each([
	['the lead', lead, 'submitted', undefined],
	['the lead, of a draft', lead, 'draft', undefined],
	['the lead, a second time', lead, 'withdrawn', 'wrong_state'],
	['another member', member, 'submitted', 'lead_only'],
	['a stranger', stranger, 'submitted', 'not_yours']
] as const)('withdraw: %s', (_, actor, state, code) => {
	expect(refusalOf(mayWithdraw(actor, anEntry({ state })))).toBe(code);
});

test.each([
	['an organiser, later than the close', organiser, 'draft', at('23:00'), undefined],
	['no later than the grace for all', organiser, 'draft', at('22:05'), 'pass_not_later'],
	['over by now', organiser, 'draft', at('22:30'), 'pass_not_later'],
	['for what was submitted', organiser, 'submitted', at('23:00'), 'wrong_state'],
	['a member', member, 'draft', at('23:00'), 'role_needed']
] as const)('a later deadline: %s', (_, actor, state, until, code) => {
	const verdict = mayGivePass(actor, 'event', { state }, terms, { until, now: at('22:40') });
	expect(refusalOf(verdict)).toBe(code);
});
