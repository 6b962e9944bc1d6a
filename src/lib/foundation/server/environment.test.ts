import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readEnvironment, secret } from './environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'laureate-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('nothing needs to be set', () => {
	expect(readEnvironment({})).toMatchObject({ PORT: 3000, ORIGIN: 'http://localhost:3000', TRUST_PROXY: 0 });
});

test('the origin follows the port', () => {
	expect(readEnvironment({ PORT: '8080' }).ORIGIN).toBe('http://localhost:8080');
});

test('an empty value counts as unset', () => {
	expect(readEnvironment({ SMTP_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 });
});

test.each([
	['DATABASE_URL', 'mysql://localhost/laureate'],
	['ORIGIN', 'https://laureate.example.org/'],
	['ORIGIN', 'laureate.example.org'],
	['PORT', 'many'],
	['TRUST_PROXY', '-1'],
	['SMTP_URL', 'mail.example.org'],
	['LAUREATE_SECRET', 'short'],
	['LAUREATE_TEST_CLOCK', 'yes']
])('the message names %s=%s', (name, value) => {
	expect(() => readEnvironment({ [name]: value })).toThrow(name);
});

test('the message names every wrong variable', () => {
	expect(() => readEnvironment({ PORT: 'many', LAUREATE_LOG: 'loud' })).toThrow(/PORT[^]*LAUREATE_LOG/);
});

test('a secret is made once, for its owner only', () => {
	const settings = readEnvironment({ LAUREATE_DATA: folder });
	expect(secret(settings)).toHaveLength(43);
	expect(secret(settings)).toBe(secret(settings));
	expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
});

test('a given secret is used as it is', () => {
	const given = 'x'.repeat(32);
	expect(secret(readEnvironment({ LAUREATE_SECRET: given }))).toBe(given);
});
