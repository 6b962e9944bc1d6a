import { expect, test } from 'vitest';
import { moved } from './reorder.ts';

test.each([
	['down', 'a', 'down', 'bac'],
	['up', 'c', 'up', 'acb'],
	['the first can’t go up', 'a', 'up', 'abc'],
	['the last can’t go down', 'c', 'down', 'abc'],
	['one that is not there', 'x', 'up', 'abc']
] as const)('%s', (_, item, direction, order) => {
	expect(moved(['a', 'b', 'c'], item, direction).join('')).toBe(order);
});
