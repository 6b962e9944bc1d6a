import { expect, test } from 'vitest';
import { minorUnitsOf, moneyWords, typedAmount } from './money.ts';

test.each([
	['whole', 100_000, 'USD', 'en', '1,000\u00a0USD'],
	['with cents', 100_050, 'USD', 'en', '1,000.50\u00a0USD'],
	['a currency without cents', 1000, 'JPY', 'en', '1,000\u00a0JPY'],
	['in Arabic, with Western digits', 100_000, 'USD', 'ar', '1,000\u00a0USD']
] as const)('%s', (_, minorUnits, currency, locale, words) => {
	expect(moneyWords({ minorUnits, currency }, locale)).toBe(words);
});

test.each([
	['1000', 'USD', 100_000],
	['1,000', 'USD', 100_000],
	['12,345,678', 'USD', 1_234_567_800],
	[' 1 000.5 ', 'USD', 100_050],
	['1000', 'JPY', 1000],
	['1.250', 'KWD', 1250],
	['1000.5', 'JPY', null],
	['1000.505', 'USD', null],
	['1,00', 'USD', null],
	['1.000,50', 'USD', null],
	['-5', 'USD', null],
	['a lot', 'USD', null],
	['', 'USD', null],
	['1e5', 'USD', null]
])('%j in %s is %j', (typed, currency, minorUnits) => {
	expect(minorUnitsOf(typed, currency)).toBe(minorUnits);
	if (minorUnits === null) return;
	expect(minorUnitsOf(typedAmount({ minorUnits, currency }), currency)).toBe(minorUnits);
});
