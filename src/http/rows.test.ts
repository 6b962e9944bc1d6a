import { expect, test } from 'vitest';
import { rowsIn } from './rows.ts';

test.each([
	['nothing was sent', undefined, 0],
	['another list', { 'steps.3.en': '' }, 0],
	['two rows', { 'levels.0.label.en': 'a', 'levels.1.label.en': '' }, 2],
	['the highest counts', { 'levels.4.label.en': 'a' }, 5],
	['what is no row', { 'levels.x.label.en': 'a', levels: 'b' }, 0]
])('%s', (_, values, rows) => {
	expect(rowsIn(values, 'levels')).toBe(rows);
});
