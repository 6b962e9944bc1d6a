import { expect, test } from 'vitest';
import { dateFormat, numberFormat } from './formats.ts';

test('a formatter is made once for each language and wish', () => {
	expect(numberFormat('en', { style: 'percent' })).toBe(numberFormat('en', { style: 'percent' }));
	expect(numberFormat('en').format(1.5)).toBe('1.5');
	expect(numberFormat('fr').format(1.5)).toBe('1,5');
	const noon = new Date('2021-02-01T12:00Z');
	const clock = (timeZone: string) => dateFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone });
	expect([clock('UTC').format(noon), clock('Asia/Kolkata').format(noon)]).toEqual(['12', '17']);
});

test('many wishes are met, and the first are forgotten', () => {
	const first = numberFormat('en', { maximumFractionDigits: 0 });
	for (let digits = 1; digits <= 20; digits++)
		for (let least = 1; least <= 20; least++)
			numberFormat('en', { maximumFractionDigits: digits, minimumIntegerDigits: least });
	expect(numberFormat('en', { maximumFractionDigits: 0 })).not.toBe(first);
});
