import { describe, expect, test } from 'vitest';
import { spawnSync } from 'node:child_process';
import { assignInput, nextInput, rankInput } from './inputs.ts';

const scores = {
	entries: [
		{ id: 'a', stand: 12 },
		{ id: 'b', challenge: null }
	],
	judges: [{ id: 'j' }],
	criteria: [{ id: 'c', max: 10 }],
	scores: [
		{ entry: 'a', judge: 'j', criterion: 'c', value: '7' },
		{ entry: 'b', judge: 'j', criterion: 'c', value: null },
		{ entry: 'b', judge: 'j', criterion: 'c', value: '' }
	]
};

describe('what may be missing', () => {
	test('scores: three prize places, weight 1, scale from 0; empty cells are no scores', () => {
		const { input, method, by } = rankInput(scores);
		expect(input).toEqual({
			entries: [{ id: 'a' }, { id: 'b' }],
			judges: [{ id: 'j' }],
			criteria: [{ id: 'c', weight: 1, min: 0, max: 10 }],
			scores: [{ entry: 'a', judge: 'j', criterion: 'c', value: 7 }],
			topK: 3
		});
		expect([method, by]).toEqual([undefined, undefined]);
	});

	test('the next reviews: all that is left, no conflicts', () => {
		const input = nextInput({ ...scores, judges: [{ id: 'j', remaining: 2 }, { id: 'k' }] });
		expect([input.budget, input.conflicts, input.judges]).toEqual([
			2,
			[],
			[
				{ id: 'j', remaining: 2 },
				{ id: 'k', remaining: 0 }
			]
		]);
	});

	test('an assignment: a language that is not said walls nobody off, one that is does', () => {
		const input = assignInput({
			entries: [{ id: 1 }, { id: 2, language: 'fr' }],
			judges: [{ id: 'j' }, { id: 'k', languages: ['en'] }]
		});
		expect(input.judges.map(({ languages }) => languages)).toEqual([
			['', '', 'fr'],
			['', 'en']
		]);
		expect([input.reviewsPerEntry, input.judges[0]?.capacity, input.entries[0]?.challenge]).toEqual([
			3,
			2,
			''
		]);
	});
});

const run = (args: string[], input: string) => {
	const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/laureate.ts', ...args], {
		input,
		encoding: 'utf8'
	});
	return { stdout, stderr: stderr.trim(), status };
};

test.each([
	['no JSON', ['rank'], '{', /JSON/],
	['nothing', ['rank'], '', /JSON/],
	['no entries', ['rank'], '{"criteria":[],"scores":[]}', /^entries: /],
	[
		'a word for a figure',
		['rank'],
		JSON.stringify({ ...scores, criteria: [{ id: 'c', max: 'ten' }] }),
		/^criteria\[0\]\.max: /
	],
	['a list', ['assign'], '[]', /^input: /],
	['a method that is not there', ['rank', '--method', 'magic'], JSON.stringify(scores), /^method: "magic"/],
	['a flag that is not there', ['rank', '--methid', 'mean'], '{}', /methid/],
	['a command that is not there', ['sort'], '{}', /^Usage: /]
] as const)('%s is one line on stderr, and exit code 1', (_, args, input, said) => {
	const { stdout, stderr, status } = run([...args], input);
	expect(stderr).toMatch(said);
	expect([stdout, stderr.split('\n').length, status]).toEqual(['', 1, 1]);
});

test('ids may hold anything, and numbers come back as numbers', () => {
	const ids = [7, '__proto__', 'a b', 'ق', '"'];
	const input = {
		entries: ids.map((id) => ({ id, language: 'en', topics: [] })),
		judges: [{ id: 0 }, { id: 'constructor' }],
		criteria: [{ id: 'c', max: 5 }],
		scores: ids.map((entry, at) => ({ entry, judge: 0, criterion: 'c', value: 5 - at })),
		reviewsPerEntry: 1
	};
	const ranked = JSON.parse(run(['rank', '--method', 'mean'], JSON.stringify(input)).stdout);
	expect(ranked.ranking.map(({ id }: { id: unknown }) => id)).toEqual(ids);
	const seats = JSON.parse(run(['assign'], JSON.stringify(input)).stdout);
	expect(seats.map(({ entry }: { entry: unknown }) => entry)).toEqual(expect.arrayContaining(ids));
	expect(new Set(seats.map(({ judge }: { judge: unknown }) => judge))).toEqual(new Set([0, 'constructor']));
});

test('empty lists give empty answers', () => {
	expect(run(['rank'], '{"entries":[],"criteria":[],"scores":[]}').stdout).toContain('"ranking":[]');
	expect(run(['assign'], '{"entries":[],"judges":[]}').stdout).toBe('[]\n');
	expect(run(['next'], '{"entries":[],"judges":[],"criteria":[],"scores":[]}').stdout).toBe('[]\n');
});
