import { expect, test } from 'vitest';
import { outcomeOf } from './screening.ts';

const yes = 'eligible';
const no = 'not_eligible';

test.each([
	['nobody has looked', [], 1, 'open'],
	['one is enough where one is wanted', [no], 1, 'not_eligible'],
	['one of two', [yes], 2, 'open'],
	['two who agree', [yes, yes], 2, 'eligible'],
	['two of two minds', [yes, no], 2, 'disagree'],
	['the third decides', [yes, no, no], 2, 'not_eligible'],
	['three of two minds', [yes, yes, no], 3, 'disagree'],
	['the fourth says the same as two', [yes, yes, no, yes], 3, 'eligible'],
	['four in balance', [yes, yes, no, no], 3, 'disagree']
] as const)('%s', (_, verdicts, wanted, outcome) => {
	expect(outcomeOf(verdicts, wanted)).toBe(outcome);
});
