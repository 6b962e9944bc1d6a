import { expect, test } from 'vitest';
import { returnTo } from './return-to.ts';

test.each([
	['/events/x?y=1', '/events/x?y=1'],
	[null, '/'],
	['', '/'],
	['events', '/'],
	['//example.org', '/'],
	['/\\example.org', '/'],
	['/a\\..\\b', '/'],
	['https://example.org', '/'],
	['javascript:alert(1)', '/'],
	['/\r\nset-cookie: a=b', '/'],
	['/.//example.org', '/']
])('%s', (wanted, path) => {
	expect(returnTo(wanted)).toBe(path);
});
