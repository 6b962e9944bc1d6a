import { expect, test } from 'vitest';
import { emailKey } from './person.ts';

test.each([
	['as it is', 'amara@example.org', 'amara@example.org'],
	['capitals and spaces', '  Amara@Example.ORG ', 'amara@example.org'],
	['full-width letters', 'ａmara@example.org', 'amara@example.org'],
	['an international domain', 'amara@bücher.example', 'amara@xn--bcher-kva.example'],
	['a plus', 'amara+who@example.org', 'amara+who@example.org'],
	['no dot in the domain', 'amara@example', null],
	['no at', 'amara.example.org', null],
	['two ats', 'a@b@example.org', null],
	['a homoglyph of the at', 'amara＠evil.example@example.org', null],
	['an address on a line of its own', 'amara@example.org\nbcc: b@example.org', null],
	['an IP address', 'amara@127.0.0.1', null],
	['a path behind the domain', 'amara@example.org/x', null],
	['nothing', '', null]
])('%s', (_, address, key) => {
	expect(emailKey(address)).toBe(key);
});
