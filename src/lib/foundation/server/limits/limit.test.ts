import { expect, test } from 'vitest';
import { sourceKey } from './limit.ts';

test.each([
	['IPv4', '203.0.113.7', '203.0.113.7'],
	['IPv4 in IPv6', '::ffff:203.0.113.7', '203.0.113.7'],
	['two hosts of one /64', '2001:db8:1:2:aaaa::1', '2001:db8:1:2'],
	['another spelling', '2001:0DB8:0001:0002::9', '2001:db8:1:2'],
	['a gap in the front', '2001:db8::1', '2001:db8:0:0']
])('%s', (_, address, key) => {
	expect(sourceKey(address)).toBe(key);
});
