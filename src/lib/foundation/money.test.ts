import { expect, test } from 'vitest';
import { moneyWords } from './money.ts';

test.each([
	['whole', 100_000, 'USD', 'en', '1,000\u00a0USD'],
	['with cents', 100_050, 'USD', 'en', '1,000.50\u00a0USD'],
	['a currency without cents', 1000, 'JPY', 'en', '1,000\u00a0JPY'],
	['in Arabic, with Western digits', 100_000, 'USD', 'ar', '1,000\u00a0USD']
] as const)('%s', (_, minorUnits, currency, locale, words) => {
	expect(moneyWords({ minorUnits, currency }, locale)).toBe(words);
});
