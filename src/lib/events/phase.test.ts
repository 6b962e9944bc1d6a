import { expect, test } from 'vitest';
import { nextInstant, nextStep, timelineOf } from './phase.ts';

const at = (text: string) => new Date(`2021-${text}:00Z`);
const window = (opens: string, closes: string) => ({
	...{ opensAt: at(opens), closesAt: at(closes), graceMinutes: 0, zone: 'Europe/Zurich' }
});
const times = {
	registration: window('01-11T08:00', '02-08T22:00'),
	submission: window('01-18T08:00', '03-01T22:00'),
	ceremonyAt: at('04-22T13:00')
};
const stranger = { inTeam: false, hasResults: false };
/** Perhaps in a team: we can't know. */
const visitor = { ...stranger, unknown: true };
const member = { inTeam: true, hasResults: false };

test.each([
	['before the call', stranger, '01-01T00:00', 'wait', 'registration_opens'],
	['while one can register', stranger, '02-01T00:00', 'register', 'registration_closes'],
	['in a team, before handing in opens', member, '01-12T00:00', 'team', 'submission_closes'],
	['in a team, while one can hand in', member, '02-20T00:00', 'hand_in', 'submission_closes'],
	['too late to register', stranger, '02-20T00:00', 'wait', 'submission_closes'],
	['not signed in, while one can register', visitor, '02-01T00:00', 'register', 'registration_closes'],
	['not signed in, while one can hand in', visitor, '02-20T00:00', 'hand_in', 'submission_closes'],
	['not signed in, while judges read', visitor, '03-10T00:00', 'wait', 'ceremony'],
	['in a team, while judges read', member, '03-10T00:00', 'team', 'ceremony'],
	['while judges read', stranger, '03-10T00:00', 'wait', 'ceremony'],
	['after the ceremony, nothing released', stranger, '04-23T00:00', 'wait', undefined],
	['released', { inTeam: true, hasResults: true }, '04-22T13:00', 'results', undefined]
])('%s', (_, reader, now, step, instant) => {
	expect(nextStep(times, reader, at(now))).toBe(step);
	expect(nextInstant(times, reader, at(now))?.kind).toBe(instant);
});

const rounds = [
	{ id: 'screening', opensAt: at('03-02T00:00'), closesAt: at('03-05T22:00') },
	{ id: 'panel', opensAt: null, closesAt: null }
];

test.each([
	['before the call', '01-01T00:00', 'next next next next next'],
	['registration and handing in side by side', '02-01T00:00', 'past here next next next'],
	['only handing in', '02-20T00:00', 'past past here next next'],
	['between two steps', '03-01T23:00', 'past past past next next'],
	['in a round', '03-03T00:00', 'past past past here next'],
	['after all', '04-23T00:00', 'past past past past past']
])('the timeline %s', (_, now, states) => {
	const steps = timelineOf(times, rounds, at(now));
	expect(steps.map(({ state }) => state).join(' ')).toBe(states);
	expect(steps.map(({ kind }) => kind)).toEqual(['call', 'register', 'hand_in', 'round', 'ceremony']);
});
