import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonical } from '#lib/foundation/canonical.ts';
import { type Bundle, bundleFormat, seal } from '#lib/judging/proof/bundle.ts';
import { reckon } from '#lib/judging/proof/reckon.ts';
import { rulesVersion } from '#lib/judging/ranking/rules-version.ts';

const sha256 = (words: string) => createHash('sha256').update(words).digest('hex');

/** A round by the mean: three entries, read by the same three judges; the first two go on. */
function aBundle(): Bundle {
	const entries = ['E1', 'E2', 'E3'].map((id) => ({ id, challenge: 'A1' }));
	const judges = ['J1', 'J2', 'J3'].map((id) => ({ id }));
	const scores = entries.flatMap(({ id: entry }, e) =>
		judges.map(({ id: judge }, j) => ({ entry, judge, criterion: 'C1', value: 5 - e + (j === 2 ? 1 : 0) }))
	);
	const criteria = [{ id: 'C1', weight: 100, min: 1, max: 7 }];
	const rule = { advance: 'top', count: 2, perChallenge: true };
	const inputs = {
		...{ input: { entries, judges, criteria, scores, topK: 2 }, options: { by: 'challenge' } },
		...{ decided: [], rule }
	};
	const rules = { kind: 'review', method: 'mean', rulesVersion };
	const parts = { rules, inputs, standings: reckon('mean', inputs) ?? [] };
	const names = { event: 'a-test', round: { en: 'Review' }, challenges: {}, criteria: {}, entries: {} };
	return { format: bundleFormat, ...parts, names, sha256: seal(parts, sha256) };
}

function verify(text: string) {
	const file = join(mkdtempSync(join(tmpdir(), 'laureate-bundle-')), 'bundle.json');
	writeFileSync(file, text);
	const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/laureate.ts', 'verify', file], {
		encoding: 'utf8',
		// Whoever checks a bundle has no database.
		env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' }
	});
	return { stdout, stderr, status };
}

test('a bundle that nobody touched holds', () => {
	const { stdout, stderr, status } = verify(canonical(aBundle()));
	expect([status, stderr]).toEqual([0, '']);
	expect(stdout).toContain('The standings come out again, byte for byte.');
	expect(stdout).toContain('The bundle holds.');
});

test('one score more, and the entry is named', () => {
	const { stdout, stderr, status } = verify(
		canonical(aBundle()).replace('"entry":"E3","judge":"J3","value":4', '"entry":"E3","judge":"J3","value":7')
	);
	expect(status).toBe(1);
	expect(stderr).toContain('The part "inputs" was changed');
	expect(stderr).toContain('E3: place 3, reckoned 2; score 0.3889, reckoned 0.5556;');
	expect(stdout).toContain('The bundle does not hold.');
});

test('another order is found out, and rules of another version are told', () => {
	const bundle = aBundle();
	const standings = bundle.standings.map((line) => ({ ...line, goesOn: line.entry === 'E3' }));
	const rules = { ...bundle.rules, rulesVersion: 99 };
	const forged = { ...bundle, standings, rules };
	const { stdout, stderr, status } = verify(canonical({ ...forged, sha256: seal(forged, sha256) }));
	expect(status).toBe(1);
	expect(stderr).toContain('E3: goesOn true, reckoned false.');
	expect(stdout).toContain('take the program with version 99');
});

test.each(['{}', 'no json', '{"format":"laureate-bundle-1"}'])('%s is no bundle', (text) => {
	expect(verify(text).status).toBe(1);
});
