import { expect, test } from 'vitest';
import { withoutKeys } from './request-log.ts';

test.each([
	['a path', '/events/ageing-better-2021/judge', '/events/ageing-better-2021/judge'],
	['a query', '/sign-in?to=%2Faccount&code=123456', '/sign-in'],
	['an id', '/entries/0b7e3a52-4f0e-4f0a-9f56-3f1d0a2f7c11', '/entries/0b7e3a52-4f0e-4f0a-9f56-3f1d0a2f7c11'],
	['a key', '/invitations/q2Fv8xT1mN0sLkJ4hGdZ7yRbW3cXaE5u', '/invitations/…'],
	['an id that is longer', '/x/0b7e3a52-4f0e-4f0a-9f56-3f1d0a2f7c11ff', '/x/…']
])('%s', (_, url, logged) => {
	expect(withoutKeys(url)).toBe(logged);
});
