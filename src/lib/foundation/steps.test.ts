import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';
import { canStep, type Step } from './steps.ts';

type Lamp = 'off' | 'on' | 'broken';
const switchOn: Step<Lamp> = { from: ['off'], to: 'on' };

test.each([
	['from where it starts', 'off', undefined],
	['a second time', 'on', 'wrong_state'],
	['from a dead end', 'broken', 'wrong_state']
] as const)('a step %s', (_, state, code) => {
	expect(refusalOf(canStep(switchOn, state))).toBe(code);
});
