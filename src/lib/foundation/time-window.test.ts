import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';
import { isOpen, phaseOf } from './time-window.ts';

const window = {
	opensAt: new Date('2021-01-11T08:00Z'),
	closesAt: new Date('2021-03-01T22:00Z'),
	graceMinutes: 5,
	zone: 'Europe/Zurich'
};

test.each([
	['one millisecond early', '2021-01-11T07:59:59.999Z', 'not_open_yet', 'before'],
	['at the first instant', '2021-01-11T08:00Z', undefined, 'open'],
	['at the announced close', '2021-03-01T22:00Z', undefined, 'open'],
	['at the last instant of the grace', '2021-03-01T22:04:59.999Z', undefined, 'open'],
	['when the grace is over', '2021-03-01T22:05Z', 'closed', 'closed']
])('%s', (_, at, code, phase) => {
	expect(refusalOf(isOpen(window, new Date(at)))).toBe(code);
	expect(phaseOf(window, new Date(at))).toBe(phase);
});

test('a window without ends is always open', () => {
	const always = { ...window, opensAt: null, closesAt: null };
	expect(isOpen(always, new Date('1900-01-01'))).toBeUndefined();
});
