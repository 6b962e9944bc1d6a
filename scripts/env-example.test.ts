import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { envExample } from './env-example.ts';

test('.env.example lists what the program reads (npm run env:example writes it anew)', () => {
	expect(readFileSync('.env.example', 'utf8')).toBe(envExample());
});
