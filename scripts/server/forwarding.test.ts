import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { addressHeader, rewriteForwarding } from './forwarding.ts';

const origin = new URL('https://laureate.example.org');

function requestWith(headers: Record<string, string>): IncomingMessage {
	const socket = new Socket();
	Object.defineProperty(socket, 'remoteAddress', { value: '10.0.0.9' });
	const request = new IncomingMessage(socket);
	Object.assign(request.headers, headers);
	return request;
}

function addressOf(headers: Record<string, string>, proxies: number): string | string[] | undefined {
	const request = requestWith(headers);
	rewriteForwarding(request, origin, proxies);
	return request.headers[addressHeader];
}

test.each([
	['no proxy, no header', {}, 0, '10.0.0.9'],
	['no proxy, a made-up header', { 'x-forwarded-for': '1.2.3.4' }, 0, '10.0.0.9'],
	['no proxy, our own header made up', { [addressHeader]: '1.2.3.4' }, 0, '10.0.0.9'],
	['one proxy', { 'x-forwarded-for': '1.2.3.4' }, 1, '1.2.3.4'],
	['one proxy, a made-up address before its own', { 'x-forwarded-for': '6.6.6.6, 1.2.3.4' }, 1, '1.2.3.4'],
	['two proxies', { 'x-forwarded-for': '6.6.6.6, 1.2.3.4, 10.0.0.1' }, 2, '1.2.3.4'],
	['two proxies, but only one wrote', { 'x-forwarded-for': '1.2.3.4' }, 2, '10.0.0.9'],
	['one proxy that wrote nothing', { 'x-forwarded-for': '' }, 1, '10.0.0.9']
])('the address: %s', (_, headers, proxies, address) => {
	expect(addressOf(headers, proxies)).toBe(address);
});

test('scheme and host are those of the setting, whoever says otherwise', () => {
	const request = requestWith({
		'x-forwarded-proto': 'http',
		'x-forwarded-host': 'evil.example',
		'x-forwarded-port': '81',
		'x-request-id': 'made up',
		forwarded: 'for=1.2.3.4'
	});
	rewriteForwarding(request, origin, 1);
	expect(request.headers).toEqual({
		'x-forwarded-proto': 'https',
		'x-forwarded-host': 'laureate.example.org',
		'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
		[addressHeader]: '10.0.0.9'
	});
});
